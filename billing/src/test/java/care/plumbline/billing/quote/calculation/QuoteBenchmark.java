package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.quote.calculation.RandomQuotes.Asked;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Five quotes, one of each kind, through the engine and through the straight-line twin of the same rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class QuoteBenchmark {

    private final List<Asked> quotes = TypicalQuotes.all();

    /** The engine, with lines, sources and notes. */
    @Benchmark
    @OperationsPerInvocation(TypicalQuotes.COUNT)
    public void engine(Blackhole results) {
        for (var asked : quotes) {
            results.consume(QuoteEngine.calculate(asked.request(), asked.rules()));
        }
    }

    /** What is due and nothing else. */
    @Benchmark
    @OperationsPerInvocation(TypicalQuotes.COUNT)
    public void twin(Blackhole results) {
        for (var asked : quotes) {
            results.consume(StraightLineTwin.due(asked.request(), asked.rules()));
        }
    }
}
