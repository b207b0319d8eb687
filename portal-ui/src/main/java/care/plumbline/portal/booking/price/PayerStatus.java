package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.HealthPlan;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the plan is being asked, in one plain sentence that a screen reader reads out when it changes; while it is, the
 * page looks for the answer by itself.
 */
class PayerStatus extends Composite<Div> {

    private final transient Supplier<Optional<EligibilityCheck>> newest;
    private final transient Runnable onNews;
    private final transient PayerWatch watch = new PayerWatch(this::look);
    private @Nullable EligibilityStatus shown;

    /** Tells when the newest question to the plan stands elsewhere than it was shown. */
    PayerStatus(Supplier<Optional<EligibilityCheck>> newest, Runnable onNews) {
        this.newest = newest;
        this.onNews = onNews;
        getContent().getElement().setAttribute("role", "status");
    }

    static boolean isAwaited(EligibilityCheck check) {
        return check.status() == EligibilityStatus.PENDING || check.status() == EligibilityStatus.UNAVAILABLE;
    }

    /** Says nothing and looks no more. */
    void clear() {
        watch.stop();
        getContent().removeAll();
    }

    /** Looks no more. */
    void stop() {
        watch.stop();
    }

    /** Says how the question to this plan stands; nothing once it was answered. */
    void tell(HealthPlan plan, EligibilityCheck check) {
        clear();
        shown = check.status();
        key(check.status()).ifPresent(key -> say(getTranslation(key, plan.payer())));
        if (isAwaited(check)) {
            watch.start();
        }
    }

    void say(String sentence) {
        var words = new Paragraph(sentence);
        words.addClassName("notice");
        getContent().removeAll();
        getContent().add(words);
    }

    private void look() {
        if (newest.get().filter(check -> check.status() != shown).isPresent()) {
            onNews.run();
        } else if (watch.isOver()) {
            watch.stop();
            say(getTranslation("price.payer.late"));
        }
    }

    private static Optional<String> key(EligibilityStatus status) {
        return switch (status) {
            case PENDING -> Optional.of("price.payer.asking");
            case UNAVAILABLE -> Optional.of("price.payer.silent");
            case UNKNOWN -> Optional.of("price.payer.unreadable");
            case OK, INACTIVE, REJECTED, NOT_COVERED_HERE, LIMIT_REACHED -> Optional.empty();
        };
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        watch.stop();
    }
}
