package care.plumbline.portal.intake;

import care.plumbline.domain.plan.PlanSuggestions;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.shared.Role;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.CareCard;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.SafetyNet;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.component.WithoutPrice;
import care.plumbline.portal.i18n.Languages;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import care.plumbline.triage.intake.IntakeRefused;
import care.plumbline.triage.intake.MyIntake;
import care.plumbline.triage.intake.SubmitIntake;
import care.plumbline.triage.plan.PlanItem;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Language;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Optional;

/** What the answers led to, why, and what to do next. */
@Route(value = "result", layout = PatientShell.class)
@AnonymousAllowed
class ResultView extends Composite<Div> implements BeforeEnterObserver, Titled, WithoutPrice {

    static final String RAISED = "raised";

    private final transient MyIntake intake;
    private final transient SubmitIntake submitting;
    private final transient MyVisits visits;
    private final transient CurrentActor current;
    private boolean emergency;

    ResultView(MyIntake intake, SubmitIntake submitting, MyVisits visits, CurrentActor current) {
        this.intake = intake;
        this.submitting = submitting;
        this.visits = visits;
        this.current = current;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        try {
            submitting.submit(actor);
        } catch (IntakeRefused unfinished) {
            event.forwardTo(StartView.class);
            return;
        }
        var result = intake.result(actor, Language.of(getLocale())).orElse(null);
        if (result == null) {
            event.forwardTo(StartView.class);
        } else if (result.stop() != null) {
            event.forwardTo(TooYoungView.class);
        } else if (result.level() == null || result.level() == Disposition.EMERGENCY_NOW && !result.released()) {
            emergency = true;
            UI.getCurrent().getPage().setLocation("/emergency");
        } else {
            emergency = false;
            show(
                    result,
                    result.released() ? Disposition.VIRTUAL_VISIT_PRIORITY : result.level(),
                    event.getLocation().getQueryParameters().getParameters().containsKey(RAISED));
        }
    }

    private void show(MyIntake.Result result, Disposition level, boolean raised) {
        getContent().removeAll();
        if (result.released()) {
            getContent().add(new Notice(Notice.Kind.PLAIN, getTranslation("result.released")));
        }
        if (raised) {
            getContent().add(new Notice(Notice.Kind.WARN, getTranslation("result.raised")));
        }
        var key = "result." + level.name();
        getContent()
                .add(
                        new Heading(getTranslation(key + ".title")),
                        new CareCard(
                                card(level),
                                getTranslation(key + ".head"),
                                new Paragraph(getTranslation(key + ".body"))),
                        reasons(result));
        if (result.hasOwnWords() && level == Disposition.SELF_CARE) {
            getContent().add(new Notice(Notice.Kind.PLAIN, getTranslation("result.note-not-read")));
        }
        addHomeCare(result);
        addPhoneVisit(level);
        var visit = current.get().is(Role.PATIENT) ? visits.ahead(current.get()) : Optional.<BookedVisit>empty();
        var book = new Button(getTranslation(visit.isPresent() ? "result.to-visit" : key + ".action"), click -> {
            if (visit.isPresent()) {
                Pages.show(Pages.visit(visit.get().id().value()));
            } else {
                UI.getCurrent().navigate(AboutYouView.class);
            }
        });
        if (level != Disposition.SELF_CARE && level != Disposition.URGENT_SAME_DAY) {
            book.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        var print = new Button(
                getTranslation("common.action.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addClassName("no-print");
        var actions = new Div(book, print);
        actions.addClassNames("actions", "no-print");
        getContent().add(new Paragraph(getTranslation("result.no-diagnosis")), actions);
    }

    private Section reasons(MyIntake.Result result) {
        var list =
                new UnorderedList(result.reasons().stream().map(ListItem::new).toArray(ListItem[]::new));
        return new Section(new H2(getTranslation("result.why")), list);
    }

    private void addPhoneVisit(Disposition level) {
        if (level == Disposition.SELF_CARE) {
            return;
        }
        getContent()
                .add(new Section(
                        new H2(getTranslation("result.can")),
                        list("result.can.ask", "result.can.watch", "result.can.plan", "result.can.send"),
                        new H2(getTranslation("result.cannot")),
                        list("result.cannot.touch", "result.cannot.scan", "result.cannot.emergency")));
    }

    private UnorderedList list(String... keys) {
        return new UnorderedList(Arrays.stream(keys)
                .map(key -> new ListItem(getTranslation(key)))
                .toArray(ListItem[]::new));
    }

    private void addHomeCare(MyIntake.Result result) {
        if (result.homeCare().isEmpty()) {
            return;
        }
        var language = Language.of(getLocale());
        var section = new Section(new H2(getTranslation("result.home-care")));
        if (!result.reviewed()) {
            section.add(new Notice(Notice.Kind.PLAIN, getTranslation("plan.not-reviewed")));
        }
        result.homeCare().forEach(item -> section.add(block(item, language)));
        getContent().add(section);
    }

    private Component block(PlanItem item, Language language) {
        if (item.code().equals(PlanSuggestions.SAFETY_NET)) {
            return new SafetyNet(item.title().in(language), item.text().in(language), Languages.code(getLocale()));
        }
        var block = new Div(
                new H3(item.title().in(language)), new Paragraph(item.text().in(language)));
        block.addClassName("plan-block");
        return block;
    }

    private static CareCard.Level card(Disposition level) {
        return switch (level) {
            case EMERGENCY_NOW -> CareCard.Level.EMERGENCY;
            case URGENT_SAME_DAY -> CareCard.Level.URGENT;
            case VIRTUAL_VISIT_PRIORITY, VIRTUAL_VISIT_ROUTINE -> CareCard.Level.DOCTOR;
            case SELF_CARE -> CareCard.Level.SELFCARE;
        };
    }

    @Override
    public String title() {
        return getTranslation("result.page-title");
    }

    @Override
    public boolean isWithoutPrice() {
        return emergency;
    }
}
