package care.plumbline.portal.plan;

import care.plumbline.domain.people.AboutMe;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.plan.PlanId;
import care.plumbline.domain.plan.PlanItem;
import care.plumbline.domain.plan.PlanSuggestions;
import care.plumbline.domain.plan.TreatmentPlan;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.SafetyNet;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.Languages;
import care.plumbline.portal.i18n.VisitorZone;
import care.plumbline.portal.shell.Ids;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The signed treatment plan, made to be read and printed; when to get help comes first. */
@Route(value = "plans/:plan", layout = PatientShell.class)
@RolesAllowed("PATIENT")
class PlanView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient TreatmentPlan plans;
    private final transient AboutMe aboutMe;
    private final transient Clinic clinic;
    private final transient CurrentActor current;

    PlanView(TreatmentPlan plans, AboutMe aboutMe, Clinic clinic, CurrentActor current) {
        this.plans = plans;
        this.aboutMe = aboutMe;
        this.clinic = clinic;
        this.current = current;
        getContent().addClassNames("page", "plan-print");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var plan = plans.read(actor, new PlanId(Ids.of(event, "plan")), Languages.code(getLocale()))
                .orElseThrow(NotFoundException::new);
        var zone = VisitorZone.of(UI.getCurrent(), clinic.organisation(actor).zone());
        var name = aboutMe.details(actor)
                .map(details -> details.givenName() + " " + details.familyName())
                .orElse("");
        var back = new Anchor("/" + Pages.visit(plan.visit().value()), getTranslation("common.back"));
        back.addClassNames("back-link", "no-print");
        getContent().removeAll();
        getContent()
                .add(
                        back,
                        new Heading(getTranslation("plan.title")),
                        new Paragraph(getTranslation("plan.for", name)),
                        new Paragraph(getTranslation(
                                "plan.signed",
                                plan.doctorName(),
                                plan.credentials(),
                                Formats.dateAndTime(plan.signedAt(), zone, getLocale()),
                                Formats.zone(zone, getLocale()))));
        addNotice(plan.items());
        plan.items().stream()
                .filter(PlanView::isSafetyNet)
                .forEach(item -> getContent().add(safetyNet(item)));
        plan.items().stream()
                .filter(item -> !isSafetyNet(item))
                .forEach(item -> getContent().add(block(item)));
        var organisation = clinic.organisation(actor);
        var footer = new Paragraph(
                getTranslation("plan.footer", organisation.name(), Formats.phone(organisation.phone()), name));
        footer.addClassName("print-footer");
        getContent().add(footer);
        getContent()
                .add(new Actions(Actions.primary(
                        getTranslation("common.action.print"),
                        () -> UI.getCurrent().getPage().executeJs("window.print()"))));
    }

    /** What the doctor wrote in their own words stays in the language they wrote; the rest is the catalogue's. */
    private void addNotice(List<TreatmentPlan.Item> items) {
        if (items.stream().anyMatch(item -> item.translation() == null && !isRead(item.signed()))) {
            getContent().add(new Notice(Notice.Kind.PLAIN, getTranslation("plan.english-only")));
        }
        if (items.stream()
                .anyMatch(item ->
                        item.translation() != null && !item.translation().reviewed())) {
            getContent().add(new Notice(Notice.Kind.PLAIN, getTranslation("plan.not-reviewed")));
        }
    }

    private boolean isRead(PlanItem item) {
        return item.language().equals(Languages.code(getLocale()));
    }

    private static boolean isSafetyNet(TreatmentPlan.Item item) {
        return item.signed().code().equals(PlanSuggestions.SAFETY_NET);
    }

    private static PlanItem shown(TreatmentPlan.Item item) {
        var translation = item.translation();
        return translation == null ? item.signed() : translation.item();
    }

    private Component safetyNet(TreatmentPlan.Item item) {
        return new SafetyNet(
                getTranslation("safety-net.title"),
                shown(item).text(),
                shown(item).language());
    }

    private static Section block(TreatmentPlan.Item item) {
        var shown = shown(item);
        var block = new Section(new H2(shown.title()), new Paragraph(shown.text()));
        block.addClassName("plan-block");
        block.getElement().setAttribute("lang", shown.language());
        return block;
    }

    @Override
    public String title() {
        return getTranslation("plan.title");
    }
}
