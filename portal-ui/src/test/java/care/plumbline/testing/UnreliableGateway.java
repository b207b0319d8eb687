package care.plumbline.testing;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.payment.GatewayUnavailableException;
import care.plumbline.billing.payment.PaymentGateway;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The sandbox's gateway behind a line that can go dead before a call arrives, or before its answer comes back. */
public final class UnreliableGateway implements PaymentGateway {

    /** What is asked of a gateway. */
    public enum Call {
        OPEN,
        FETCH,
        EXPIRE,
        VOID,
        CAPTURE
    }

    private enum Mood {
        DEAF,
        MUTE
    }

    private final PaymentGateway gateway;
    private final Map<Call, Mood> moods = new EnumMap<>(Call.class);
    private final List<Call> arrived = new CopyOnWriteArrayList<>();

    UnreliableGateway(PaymentGateway gateway) {
        this.gateway = gateway;
    }

    /** From now on such a call does not arrive. */
    public synchronized void doesNotHear(Call call) {
        moods.put(call, Mood.DEAF);
    }

    /** From now on such a call is carried out and its answer lost. */
    public synchronized void losesTheAnswerTo(Call call) {
        moods.put(call, Mood.MUTE);
    }

    /** From now on everything is answered. */
    public synchronized void answerAgain() {
        moods.clear();
        arrived.clear();
    }

    /** How often such a call arrived since the test began, answered or not. */
    public long arrived(Call call) {
        return arrived.stream().filter(call::equals).count();
    }

    @Override
    public HostedSession open(OpenSession request) {
        return through(Call.OPEN, () -> gateway.open(request));
    }

    @Override
    public SessionState fetch(String sessionRef) {
        return through(Call.FETCH, () -> gateway.fetch(sessionRef));
    }

    @Override
    public void expire(String sessionRef, UUID key) {
        through(Call.EXPIRE, () -> {
            gateway.expire(sessionRef, key);
            return true;
        });
    }

    @Override
    public void voidAuthorisation(String authorisationRef, UUID key) {
        through(Call.VOID, () -> {
            gateway.voidAuthorisation(authorisationRef, key);
            return true;
        });
    }

    @Override
    public void capture(String authorisationRef, Money amount, UUID key) {
        through(Call.CAPTURE, () -> {
            gateway.capture(authorisationRef, amount, key);
            return true;
        });
    }

    private <T> T through(Call call, Supplier<T> work) {
        if (mood(call) == Mood.DEAF) {
            throw new GatewayUnavailableException(call.name());
        }
        arrived.add(call);
        var answer = work.get();
        if (mood(call) == Mood.MUTE) {
            throw new GatewayUnavailableException(call.name());
        }
        return answer;
    }

    private synchronized Mood mood(Call call) {
        return moods.get(call);
    }
}
