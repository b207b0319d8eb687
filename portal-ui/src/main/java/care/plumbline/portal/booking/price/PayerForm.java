package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.quote.MakeQuote.Payer;
import care.plumbline.billing.quote.calculation.Note;
import care.plumbline.billing.quote.inquiry.Insurance;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** With insurance or without: two equal choices, except for members of Medicare and Medicaid. */
class PayerForm extends Composite<Div> {

    private enum Way {
        PLAN,
        SELF_PAY
    }

    /** What the form needs from outside. */
    record Source(List<HealthPlan> plans, KnownPayer known, Supplier<Optional<String>> memberId) {}

    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final InsuranceFields insurance;
    private final PromoField promo;
    private final ErrorSummary errors = new ErrorSummary();
    private final transient Source source;
    private final transient Consumer<Payer> onChoice;
    private boolean ready;

    PayerForm(Source source, Runnable onChange, Consumer<Payer> onChoice) {
        this.source = source;
        this.onChoice = onChoice;
        Runnable changed = () -> {
            if (ready) {
                showFields();
                onChange.run();
            }
        };
        insurance = new InsuranceFields(source.plans(), source.known(), changed);
        promo = new PromoField(changed);
        way.setLabel(getTranslation("payer.question"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(one -> getTranslation("payer." + one.name()));
        way.addClassName("option-cards");
        way.addThemeName("vertical");
        way.addValueChangeListener(change -> changed.run());
        getContent().addClassName("form");
        getContent()
                .add(
                        errors,
                        way,
                        insurance,
                        promo,
                        new Actions(Actions.secondary(getTranslation("payer.action.see-price"), this::choose)));
        if (source.known().insurance() != null) {
            way.setValue(source.known().insurance() instanceof Insurance.None ? Way.SELF_PAY : Way.PLAN);
        }
        showFields();
        ready = true;
    }

    private void showFields() {
        insurance.setVisible(way.getValue() == Way.PLAN);
        promo.setVisible(way.getValue() == Way.SELF_PAY);
        way.setItemEnabledProvider(one -> one == Way.PLAN || insurance.allowsSelfPay());
    }

    /** Chooses the price without insurance, as if it had been picked here. */
    void chooseSelfPay() {
        way.setValue(Way.SELF_PAY);
        choose();
    }

    private void choose() {
        var problems = new FieldProblems();
        problems.check(way, way.getValue() != null, "payer.missing");
        if (way.getValue() == Way.PLAN) {
            insurance.check(problems);
        }
        errors.show(problems.found());
        if (!problems.found().isEmpty()) {
            return;
        }
        onChoice.accept(
                way.getValue() == Way.SELF_PAY ? new Payer.SelfPay(promo.codes()) : insurance.payer(source.memberId()));
    }

    /** Says at its field what a code or the plan's answer leaves to correct. */
    void tell(List<Note> notes) {
        promo.tell(notes);
        var problems = new FieldProblems();
        notes.forEach(note -> tell(note, problems));
        errors.show(problems.found());
    }

    private void tell(Note note, FieldProblems problems) {
        var words = NoteWords.of(this, note);
        var person = insurance.subscriber;
        switch (note.code()) {
            case MEMBER_ID_MISSING, SUBSCRIBER_NOT_FOUND -> problems.say(insurance.member.field(), words);
            case DEPENDENT_NOT_FOUND -> problems.say(person.relationship, words);
            case BIRTH_DATE_MISMATCH, DATE_NOT_ACCEPTED -> {
                if (person.isSomebodyElses()) {
                    problems.say(person.birthDate, words);
                }
            }
            case NAME_MISMATCH -> {
                if (person.isSomebodyElses()) {
                    problems.say(person.givenName, words);
                }
            }
            default -> {}
        }
    }
}
