package care.plumbline.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Lets many do something at the same moment, each in a thread of their own. */
public final class Race {

    private Race() {}

    /** How one of them fared: an answer or a failure. */
    public record Result<T>(@Nullable T answer, @Nullable Throwable failure) {

        /** Whether it came to an answer. */
        public boolean succeeded() {
            return failure == null;
        }
    }

    /** Starts all at once and waits for all. */
    public static <T> List<Result<T>> of(List<Callable<T>> runners) {
        var ready = new CountDownLatch(runners.size());
        var results = new ArrayList<Result<T>>();
        try (var threads = Executors.newFixedThreadPool(runners.size())) {
            var running = runners.stream()
                    .map(runner -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return runner.call();
                    }))
                    .toList();
            for (var one : running) {
                try {
                    results.add(new Result<>(one.get(), null));
                } catch (ExecutionException failed) {
                    results.add(new Result<>(null, failed.getCause()));
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(interrupted);
                }
            }
        }
        return results;
    }

    /** The same thing that many times. */
    public static <T> List<Result<T>> times(int count, Callable<T> runner) {
        return of(Collections.nCopies(count, runner));
    }
}
