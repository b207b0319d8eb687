package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.coverage.MyCoverage;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** How far an estimate can be trusted: when the plan said it, how surely, and what counts while it is silent. */
final class PayerSentences {

    private final Component component;
    private final ZoneId zone;

    PayerSentences(Component component, ZoneId zone) {
        this.component = component;
        this.zone = zone;
    }

    /** The sentences below an offer; none without insurance or a plan we know. */
    List<String> of(Offer offer) {
        var plan = offer.plan();
        var check = offer.check();
        if (!offer.quote().insured() || plan.isEmpty() || check.isEmpty()) {
            return List.of();
        }
        if (check.get().isAnswered()) {
            return read(plan.get(), check.get(), offer.quote().confidence());
        }
        return Optional.ofNullable(offer.coverage())
                .map(MyCoverage.Shown::lastAnswer)
                .filter(last -> last.status() == EligibilityStatus.OK && last.answeredAt() != null)
                .map(last -> List.of(component.getTranslation(
                        "price.source.old", plan.get().payer(), at(Objects.requireNonNull(last.answeredAt())))))
                .orElse(List.of());
    }

    private List<String> read(HealthPlan plan, EligibilityCheck check, Confidence confidence) {
        var sentences = new ArrayList<String>();
        if (check.answeredAt() != null) {
            sentences.add(component.getTranslation(
                    check.enteredByStaff() ? "price.source.staff" : "price.source",
                    plan.payer(),
                    at(check.answeredAt())));
        }
        sentences.add(component.getTranslation("price.confidence." + confidence.name()));
        return sentences;
    }

    private String at(Instant instant) {
        return Formats.dayAndTime(instant, zone, locale());
    }

    private Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
