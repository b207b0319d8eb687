package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.coverage.MyCoverage;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.quote.calculation.Calculation;
import care.plumbline.billing.quote.calculation.Calculation.Outcome;
import care.plumbline.billing.quote.calculation.Note;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.Pages;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No price with the plan: why, what can be put right, and the price without insurance where it may be offered. */
class NoOffer extends Composite<Section> {

    /**
     * What is known.
     *
     * @param coverage what the patient said of theirs and what the payer said of it
     * @param phone the clinic's
     */
    record Facts(Calculation calculation, MyCoverage.@Nullable Shown coverage, String phone) {

        private Optional<HealthPlan> plan() {
            return Optional.ofNullable(coverage).map(shown -> shown.coverage().plan());
        }

        /** Who covers such visits instead, by the newest answer. */
        private List<BenefitView.Contact> contacts() {
            return Optional.ofNullable(coverage)
                    .map(MyCoverage.Shown::check)
                    .filter(EligibilityCheck::isAnswered)
                    .map(check -> check.benefits(Network.IN).contacts())
                    .orElse(List.of());
        }
    }

    NoOffer(Facts facts, Runnable onSelfPay) {
        var calculation = facts.calculation();
        var choice = calculation.outcome() == Outcome.SELF_PAY_CHOICE;
        var title = new H2(getTranslation(choice ? "price.none.not-paid" : "price.none.title"));
        title.getElement().setAttribute("tabindex", "-1");
        getContent().setId("your-price");
        getContent().add(title);
        calculation.notes().stream()
                .map(note -> NoteWords.of(this, note))
                .map(words -> new Notice(Notice.Kind.WARN, words))
                .forEach(getContent()::add);
        if (calculation.says(Note.Code.NOT_COVERED_HERE)) {
            addContacts(facts.contacts());
        }
        if (calculation.says(Note.Code.STAFF_REVIEW)) {
            getContent().add(new Paragraph(getTranslation("price.none.call", Formats.phone(facts.phone()))));
        } else if (!choice) {
            addCorrection();
        }
        if (choice
                || facts.plan().filter(plan -> plan.payerKind().allowsSelfPay()).isPresent()) {
            addSelfPay(calculation, onSelfPay);
        }
    }

    private void addContacts(List<BenefitView.Contact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        contacts.forEach(contact -> list.add(new ListItem(
                contact.phone() == null ? contact.name() : contact.name() + ", " + Formats.phone(contact.phone()))));
        getContent().add(new Paragraph(getTranslation("price.none.contacts")), list);
    }

    private void addCorrection() {
        getContent()
                .add(
                        new Paragraph(getTranslation("price.none.correct")),
                        new Paragraph(new Anchor("/" + Pages.ABOUT_YOU, getTranslation("price.none.about-you"))));
    }

    private void addSelfPay(Calculation calculation, Runnable onSelfPay) {
        var action = calculation.due() == null
                ? getTranslation("price.self-pay.see")
                : getTranslation("price.self-pay.action", Formats.price(calculation.due(), getLocale()));
        getContent()
                .add(
                        new Paragraph(getTranslation("price.none.self-pay")),
                        new Actions(Actions.secondary(action, onSelfPay)));
    }
}
