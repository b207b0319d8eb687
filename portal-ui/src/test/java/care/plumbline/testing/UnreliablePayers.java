package care.plumbline.testing;

import care.plumbline.billing.coverage.EligibilityClient;
import care.plumbline.billing.coverage.PayerUnavailableException;
import care.plumbline.billing.coverage.x12.EligibilityInquiry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The simulated payers behind a line that can go dead or bring back something else. */
public final class UnreliablePayers implements EligibilityClient {

    private final EligibilityClient payers;
    private final List<EligibilityInquiry> asked = new CopyOnWriteArrayList<>();
    private volatile boolean silent;
    private volatile @Nullable String instead;
    private volatile Predicate<String> refusedTypes = type -> false;

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

    /** From now on nobody answers for that service type. */
    public void refuseServiceType(String type) {
        refusedTypes = type::equals;
    }

    /** From now on nobody answers for any service type. */
    public void refuseEveryServiceType() {
        refusedTypes = type -> true;
    }

    /** From now on everything is answered as by the samples. */
    public void answerAgain() {
        silent = false;
        instead = null;
        refusedTypes = type -> false;
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
        if (other != null) {
            return other.getBytes(StandardCharsets.ISO_8859_1);
        }
        var answer = payers.ask(inquiry);
        return refusedTypes.test(inquiry.serviceType()) ? refusing(answer) : answer;
    }

    /** The answer with one more segment behind its first benefit: "70", inquiry not supported for this provider. */
    private static byte[] refusing(byte[] answer) {
        var text = new String(answer, StandardCharsets.ISO_8859_1).replaceFirst("(~\\s*EB[*][^~]*~)", "$1AAA*N**70*C~");
        var count = Pattern.compile("SE[*](\\d+)[*]").matcher(text);
        return count.replaceFirst(end -> "SE*" + (Integer.parseInt(end.group(1)) + 1) + "*")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
