package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.quote.MakeQuote.Payer;
import care.plumbline.billing.quote.inquiry.Insurance;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Which plan it is, the member id, and whose plan; or what it is called when we do not have it. */
class InsuranceFields extends Composite<Div> {

    private static final int LONGEST_NAME = 100;

    final PlanField plan;
    final MemberField member;
    final SubscriberFields subscriber;
    private final TextField told = new TextField();
    private final Paragraph government = new Paragraph(getTranslation("payer.government"));
    private final KnownPayer known;

    InsuranceFields(List<HealthPlan> plans, KnownPayer known, Runnable onChange) {
        this.known = known;
        plan = new PlanField(plans);
        member = new MemberField(onChange);
        subscriber = new SubscriberFields(onChange);
        told.setLabel(getTranslation("payer.plan.told"));
        told.setMaxLength(LONGEST_NAME);
        told.addValueChangeListener(change -> onChange.run());
        plan.addValueChangeListener(change -> {
            showFields();
            onChange.run();
        });
        getContent().addClassName("form-part");
        getContent().add(plan, told, member, subscriber, government);
        showFields();
        read();
    }

    private void read() {
        switch (known.insurance()) {
            case Insurance.Plan(var id) -> plan.choose(id);
            case Insurance.NotFound(var named) -> {
                plan.setValue(new PlanChoice.NotListed());
                told.setValue(named);
            }
            case Insurance.NotSure ignored -> plan.setValue(new PlanChoice.NotSure());
            case Insurance.None ignored -> {}
            case null -> {}
        }
    }

    private void showFields() {
        var listed = plan.plan();
        told.setVisible(plan.getValue() instanceof PlanChoice.NotListed);
        member.setVisible(listed.isPresent() || plan.isEmpty());
        subscriber.setVisible(listed.isPresent());
        government.setVisible(!allowsSelfPay());
        if (listed.filter(one -> one.id().equals(known.memberOf())).isPresent()) {
            member.know(known.lastFour());
            subscriber.read(known.subscriber());
        } else {
            member.ask();
        }
    }

    /** Whether the price without insurance may be offered beside the chosen plan. */
    boolean allowsSelfPay() {
        return plan.plan().filter(one -> !one.payerKind().allowsSelfPay()).isEmpty();
    }

    void check(FieldProblems problems) {
        problems.check(plan, !plan.isEmpty(), "payer.plan.missing");
        if (plan.getValue() instanceof PlanChoice.NotListed) {
            var named = told.getValue().strip();
            problems.check(told, !named.isEmpty() && named.length() <= LONGEST_NAME, "payer.plan.told-missing");
        } else if (!(plan.getValue() instanceof PlanChoice.NotSure)) {
            if (!member.isFine()) {
                problems.check(member.field(), false, "refusal.quote.member-id-missing");
            }
            subscriber.check(problems);
        }
    }

    /**
     * How the patient pays, once there are no problems.
     *
     * @param knownMember the member id we know, for when it is the one meant
     */
    Payer payer(Supplier<Optional<String>> knownMember) {
        return switch (plan.getValue()) {
            case PlanChoice.Listed(var chosen) ->
                new Payer.Plan(
                        chosen.id(),
                        member.typed().or(knownMember).orElse(""),
                        subscriber.write().orElse(null));
            case PlanChoice.NotListed ignored -> new Payer.UnknownPlan(told.getValue());
            case PlanChoice.NotSure ignored -> new Payer.UnknownPlan("");
        };
    }
}
