package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.Network;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The fifteen answers that ship, from bytes to benefits, through the reader and through its straight-line twin. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {

    private static final int ANSWERS = 15;

    private final BenefitReader reader = new BenefitReader();
    private final LocalDate day = LocalDate.of(2026, 11, 9);
    private List<byte[]> answers = List.of();

    /** Loads the answers. */
    @Setup
    public void answers() {
        answers = IntStream.rangeClosed(1, ANSWERS)
                .mapToObj(number -> Answers.bytes(Answers.sample(number)))
                .toList();
    }

    /** The reader, which refuses what is damaged and keeps every segment. */
    @Benchmark
    @OperationsPerInvocation(ANSWERS)
    public void reader(Blackhole results) {
        for (var answer : answers) {
            results.consume(reader.read(AnswerReader.read(answer), Network.IN, "98", day));
        }
    }

    /** The same benefits by splitting text. */
    @Benchmark
    @OperationsPerInvocation(ANSWERS)
    public void twin(Blackhole results) {
        for (var answer : answers) {
            results.consume(ReadingTwin.read(answer, Network.IN));
        }
    }
}
