package care.plumbline.triage.assessment;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A full intake through the engine and through the straight-line twin of the same rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AssessBenchmark {

    /** Who is assessed: nothing is found, or many rules fire. */
    @Param({"negative", "ill"})
    public String person = "negative";

    private Answers answers = Answers.EMPTY;

    /** Makes the answers. */
    @Setup
    public void answers() {
        var negative = TypicalAnswers.allNegativeAdultWithConditionalItems();
        answers = person.equals("negative")
                ? negative
                : TypicalAnswers.change(
                        negative,
                        "leg.side=both; leg.feelings=numb,shooting; leg.reach=foot; leg.when=new-2w; sys.fever=felt-hot;"
                                + " hx.cancer=past; pain.now=9; onset.mode=sudden; hx.bone=osteoporosis; scope.age=72");
    }

    /** The engine, which reads the rules as data. */
    @Benchmark
    public Assessment engine() {
        return Assess.assess(TypicalAnswers.backPain(), answers, Flags.NONE);
    }

    /** The same rules written by hand. */
    @Benchmark
    public Object twin() {
        return StraightLineTwin.assess(answers.byLinkId(), Flags.NONE);
    }
}
