package care.plumbline.billing.coverage.simulator;

import care.plumbline.billing.coverage.EligibilityClient;
import care.plumbline.billing.coverage.PayerUnavailableException;
import care.plumbline.billing.coverage.x12.EligibilityInquiry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Payers who answer without a network: by the member id, as one of the samples does. */
public final class SimulatedPayers implements EligibilityClient {

    private static final byte[] GARBAGE =
            "<html><body><h1>503 Service Unavailable</h1></body></html>\n".getBytes(StandardCharsets.US_ASCII);

    private final Samples samples = new Samples();
    private final Supplier<SimulatorSwitches> switches;
    private final Consumer<Duration> pause;

    /** Payers whose switches are looked at anew for every inquiry. */
    public SimulatedPayers(Supplier<SimulatorSwitches> switches) {
        this(switches, SimulatedPayers::sleep);
    }

    /** Payers whose delay is what this makes of it. */
    SimulatedPayers(Supplier<SimulatorSwitches> switches, Consumer<Duration> pause) {
        this.switches = switches;
        this.pause = pause;
    }

    @Override
    public byte[] ask(EligibilityInquiry inquiry) {
        var now = switches.get();
        var isTooLate = now.delay().compareTo(ANSWER_TIMEOUT) > 0;
        pause.accept(isTooLate ? ANSWER_TIMEOUT : now.delay());
        if (isTooLate) {
            throw new PayerUnavailableException("the answer took longer than " + ANSWER_TIMEOUT);
        }
        return switch (now.fault()) {
            case NONE -> answer(inquiry);
            case NO_ANSWER -> throw new PayerUnavailableException("no answer");
            case AAA42 -> AnswerWriter.write(inquiry, samples.payerDown());
            case GARBAGE -> GARBAGE.clone();
            case TRUNCATED -> firstHalf(answer(inquiry));
        };
    }

    private byte[] answer(EligibilityInquiry inquiry) {
        return AnswerWriter.write(inquiry, samples.of(inquiry.subscriber().memberId()));
    }

    private static byte[] firstHalf(byte[] answer) {
        return Arrays.copyOf(answer, answer.length / 2);
    }

    /** Stands for the network. */
    private static void sleep(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PayerUnavailableException("stopped while waiting", stopped);
        }
    }
}
