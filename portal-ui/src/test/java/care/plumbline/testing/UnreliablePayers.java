package care.plumbline.testing;

import care.plumbline.billing.coverage.EligibilityClient;
import care.plumbline.billing.coverage.PayerUnavailableException;
import care.plumbline.billing.coverage.x12.EligibilityInquiry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The simulated payers behind a line that can go dead or bring back something else. */
public final class UnreliablePayers implements EligibilityClient {

    private final EligibilityClient payers;
    private final List<EligibilityInquiry> asked = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private volatile @Nullable String instead;

    UnreliablePayers(EligibilityClient payers) {
        this.payers = payers;
    }

    /** From now on nobody answers. */
    public void areSilent() {
        silent = true;
    }

    /** From now on this comes back. */
    public void answerWith(String text) {
        instead = text;
    }

    /** From now on everything is answered as by the samples. */
    public void answerAgain() {
        silent = false;
        instead = null;
        asked.clear();
    }

    /** Every inquiry since the test began. */
    public List<EligibilityInquiry> asked() {
        return List.copyOf(asked);
    }

    @Override
    public byte[] ask(EligibilityInquiry inquiry) {
        asked.add(inquiry);
        if (silent) {
            throw new PayerUnavailableException("the line is dead");
        }
        var other = instead;
        return other == null ? payers.ask(inquiry) : other.getBytes(StandardCharsets.ISO_8859_1);
    }
}
