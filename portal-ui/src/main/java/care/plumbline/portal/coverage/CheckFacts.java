package care.plumbline.portal.coverage;

import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.Rejection;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When a payer was asked, how the answer stands, and why an inquiry was refused. */
class CheckFacts extends Composite<Section> {

    CheckFacts(EligibilityCheck check, @Nullable String wrongNote, ZoneId zone) {
        var facts = new SummaryList()
                .with(getTranslation("coverage-desk.status"), new CheckBadge(check))
                .with(getTranslation("coverage-desk.day"), Formats.date(check.serviceDate(), getLocale()))
                .with(
                        getTranslation(check.enteredByStaff() ? "coverage-desk.entered-at" : "coverage-desk.asked-at"),
                        Formats.dateAndTime(check.askedAt(), zone, getLocale()));
        if (!check.enteredByStaff()) {
            facts.with(
                            getTranslation("coverage-desk.answered-at"),
                            check.answeredAt() == null
                                    ? getTranslation("coverage-desk.not-yet")
                                    : Formats.dateAndTime(check.answeredAt(), zone, getLocale()))
                    .with(getTranslation("coverage-desk.attempts"), Integer.toString(check.attempts()));
        }
        var in = check.inNetwork();
        if (in != null && in.rejection() != null) {
            facts.with(getTranslation("coverage-desk.rejection"), words(in.rejection()));
        }
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("coverage-desk.answer.title")));
        if (check.markedWrong()) {
            getContent()
                    .add(new Notice(
                            Notice.Kind.WARN,
                            getTranslation("coverage-desk.marked-wrong", wrongNote == null ? "" : wrongNote)));
        }
        getContent().add(facts);
    }

    private String words(Rejection rejection) {
        return getTranslation(
                "coverage-desk.rejection.text",
                getTranslation("check-rejection." + rejection.reason()),
                rejection.code(),
                rejection.location(),
                rejection.followUp() == null ? "–" : rejection.followUp());
    }
}
