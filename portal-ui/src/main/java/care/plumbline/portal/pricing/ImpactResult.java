package care.plumbline.portal.pricing;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.impact.Tally;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** What a version would have changed: how many quotes, for whom, by how much. */
class ImpactResult extends Composite<Div> {

    ImpactResult(Tally tally) {
        if (tally.done() == 0) {
            getContent().add(new Notice(Notice.Kind.PLAIN, getTranslation("pricing.impact.empty")));
            return;
        }
        getContent().add(counts(tally));
        if (tally.changed() > 0) {
            getContent().add(new H3(getTranslation("pricing.impact.groups")), groups(tally));
        }
        if (!tally.examples().isEmpty()) {
            getContent()
                    .add(
                            new H3(getTranslation("pricing.impact.examples")),
                            new Paragraph(getTranslation("pricing.impact.examples.text")),
                            examples(tally));
        }
    }

    private SummaryList counts(Tally tally) {
        var list = new SummaryList()
                .with(getTranslation("pricing.impact.quotes"), Integer.toString(tally.done()))
                .with(getTranslation("pricing.impact.changed"), Integer.toString(tally.changed()))
                .with(
                        getTranslation("pricing.impact.pay-more"),
                        tally.payMore() == 0
                                ? getTranslation("pricing.impact.nobody")
                                : getTranslation(
                                        "pricing.impact.pay-more.most",
                                        Integer.toString(tally.payMore()),
                                        Formats.amount(tally.mostMore(), getLocale())))
                .with(getTranslation("pricing.impact.patients"), signed(tally.patients()))
                .with(getTranslation("pricing.impact.revenue"), signed(tally.revenue()));
        if (tally.unpriced() > 0) {
            list.with(getTranslation("pricing.impact.unpriced"), Integer.toString(tally.unpriced()));
        }
        return list.with(
                getTranslation("pricing.impact.skipped"),
                tally.skipped() == 0
                        ? getTranslation("pricing.impact.none-skipped")
                        : Integer.toString(tally.skipped()));
    }

    private PriceTable groups(Tally tally) {
        var table = new PriceTable(
                getTranslation("pricing.impact.groups"),
                getTranslation("pricing.column.group"),
                getTranslation("pricing.impact.quotes"),
                getTranslation("pricing.impact.changed"),
                getTranslation("pricing.impact.pay-more"),
                getTranslation("pricing.impact.patients"),
                getTranslation("pricing.impact.revenue"));
        tally.groups()
                .forEach(group -> table.row(
                        name(group.visitType(), group.payer().name(), group.state()),
                        Integer.toString(group.quotes()),
                        Integer.toString(group.changed()),
                        Integer.toString(group.payMore()),
                        signed(group.patients()),
                        signed(group.revenue())));
        return table;
    }

    private PriceTable examples(Tally tally) {
        var table = new PriceTable(
                getTranslation("pricing.impact.examples"),
                getTranslation("pricing.column.quote"),
                getTranslation("pricing.column.group"),
                getTranslation("pricing.column.before"),
                getTranslation("pricing.column.after"));
        tally.examples()
                .forEach(example -> table.row(
                        example.quote().toString(),
                        name(example.visitType(), example.payer().name(), example.state()),
                        Formats.amount(example.before(), getLocale()),
                        Formats.amount(example.after(), getLocale())));
        return table;
    }

    private String name(String visitType, String payer, String state) {
        return getTranslation(
                "pricing.impact.group",
                SheetWords.visitType(visitType),
                getTranslation("payer-class." + payer),
                SheetWords.state(state));
    }

    private String signed(Money money) {
        if (money.isZero()) {
            return Formats.amount(money, getLocale());
        }
        return money.minor() < 0
                ? "\u2212" + Formats.amount(money.negated(), getLocale())
                : "+" + Formats.amount(money, getLocale());
    }
}
