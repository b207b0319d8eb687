package care.plumbline.portal.pricing;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.Prices;
import care.plumbline.billing.pricing.PricingRefused;
import care.plumbline.billing.pricing.ProposePrice;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.i18n.CalendarWords;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** New prices, when they begin, and why; what was typed stays when something is refused. */
class ProposalForm extends Composite<Section> {

    private final TextField selfPay = new TextField(getTranslation("pricing.self-pay"));
    private final TextField copay = new TextField(getTranslation("pricing.copay"));
    private final TextField charge = new TextField(getTranslation("pricing.charge"));
    private final Checkbox atOnce = new Checkbox(getTranslation("pricing.at-once"), true);
    private final DateTimePicker start = new DateTimePicker(getTranslation("pricing.starts"));
    private final TextArea reason = new TextArea(getTranslation("pricing.reason"));
    private final ErrorSummary errors = new ErrorSummary();
    private final ZoneId zone;
    private final Consumer<ProposePrice.Request> onProposal;

    ProposalForm(Prices.Listed now, ZoneId zone, Consumer<ProposePrice.Request> onProposal) {
        this.zone = zone;
        this.onProposal = onProposal;
        selfPay.setValue(now.selfPay().amount().toPlainString());
        copay.setValue(now.typicalCopay().amount().toPlainString());
        charge.setValue(now.charge().amount().toPlainString());
        start.setDatePickerI18n(CalendarWords.of(getLocale()));
        start.setVisible(false);
        atOnce.addValueChangeListener(change -> start.setVisible(!change.getValue()));
        reason.setMaxLength(500);
        var fields = new Div(selfPay, copay, charge, atOnce, start, reason);
        fields.addClassName("form");
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("pricing.propose")),
                        errors,
                        fields,
                        new Actions(Actions.primary(getTranslation("pricing.action.propose"), this::propose)));
    }

    private void propose() {
        var problems = new LinkedHashMap<Component, String>();
        reason.setInvalid(false);
        start.setInvalid(false);
        var newSelfPay = amount(selfPay, problems);
        var newCopay = amount(copay, problems);
        var newCharge = amount(charge, problems);
        var from = from(problems);
        errors.show(problems);
        if (newSelfPay.isPresent() && newCopay.isPresent() && newCharge.isPresent() && problems.isEmpty()) {
            send(new ProposePrice.Request(
                    VisitType.NEW_PATIENT, newCopay.get(), newSelfPay.get(), newCharge.get(), from, reason.getValue()));
        }
    }

    private void send(ProposePrice.Request request) {
        try {
            onProposal.accept(request);
        } catch (PricingRefused refused) {
            var field = switch (refused) {
                case PricingRefused.ReasonMissing ignored -> reason;
                case PricingRefused.StartsInThePast ignored -> start;
                case PricingRefused.CopayAbovePrice ignored -> copay;
                default -> selfPay;
            };
            field.setErrorMessage(Words.of(refused));
            field.setInvalid(true);
            errors.show(Map.of(field, Words.of(refused)));
        }
    }

    private Optional<Money> amount(TextField field, Map<Component, String> problems) {
        try {
            var money = Money.parse(field.getValue(), Money.USD);
            field.setInvalid(false);
            return Optional.of(money);
        } catch (NumberFormatException noAmount) {
            field.setErrorMessage(getTranslation("pricing.amount.missing"));
            field.setInvalid(true);
            problems.put(field, getTranslation("pricing.amount.missing"));
            return Optional.empty();
        }
    }

    private @Nullable Instant from(Map<Component, String> problems) {
        if (Boolean.TRUE.equals(atOnce.getValue())) {
            return null;
        }
        if (start.getValue() == null) {
            start.setErrorMessage(getTranslation("pricing.start.missing"));
            start.setInvalid(true);
            problems.put(start, getTranslation("pricing.start.missing"));
            return null;
        }
        return start.getValue().atZone(zone).toInstant();
    }
}
