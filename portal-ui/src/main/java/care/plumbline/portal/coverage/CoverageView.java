package care.plumbline.portal.coverage;

import care.plumbline.billing.coverage.CoverageId;
import care.plumbline.billing.coverage.EligibilityId;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.desk.EligibilityDesk;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.BackLink;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.Ids;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** One patient's coverage: what they said, what the payer answered beside how we read it, and what staff can do. */
@Route(value = Pages.COVERAGE + "/:coverage/:check?", layout = StaffShell.class)
@RolesAllowed("BILLING_STAFF")
class CoverageView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient CoverageWork work;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();

    CoverageView(CoverageWork work, CurrentActor current) {
        this.work = work;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        var check = event.getRouteParameters()
                .get("check")
                .map(text -> new EligibilityId(Ids.of(text)))
                .orElse(null);
        show(new CoverageId(Ids.of(event, "coverage")), check);
    }

    private void show(CoverageId id, @Nullable EligibilityId wanted) {
        var actor = current.get();
        var zone = work.zone(actor);
        var opened = work.open(actor, id, wanted).orElseThrow(NotFoundException::new);
        var check = opened.check();
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(Pages.COVERAGE),
                        new Heading(getTranslation("coverage-desk.title")),
                        messages,
                        new CoverageFacts(
                                opened, () -> work.memberId(current.get(), id).orElse("")));
        if (check != null) {
            getContent().add(new CheckFacts(check, opened.wrongNote(), zone));
            if (check.inNetwork() != null) {
                getContent()
                        .add(
                                new ReadingSection(Network.IN, check.inNetwork(), opened.answer()),
                                new ReadingSection(Network.OUT, check.benefits(Network.OUT), opened.answer()));
            }
            if (opened.answer() != null) {
                getContent().add(new RawSection(opened.answer()));
            }
        }
        addWork(opened);
        if (!opened.checks().isEmpty()) {
            getContent().add(new EarlierSection(opened, zone, work.now()));
        }
    }

    private void addWork(EligibilityDesk.Opened opened) {
        var id = opened.coverage().id();
        var check = opened.check();
        if (check != null && check.inNetwork() != null && !check.markedWrong()) {
            getContent().add(new WrongForm(note -> {
                work.markWrong(current.get(), check.id(), note);
                again(id, check.id(), "coverage-desk.wrong.done");
            }));
        }
        if (opened.coverage().plan() == null) {
            getContent()
                    .add(new LinkPlanForm(
                            work.plans(current.get()), opened.coverage().toldName(), (plan, alsoCalled) -> {
                                work.link(current.get(), id, plan, alsoCalled);
                                again(id, null, "coverage-desk.link.done");
                            }));
        } else {
            var day =
                    check == null ? work.now().atZone(work.zone(current.get())).toLocalDate() : check.serviceDate();
            getContent().add(new EntryForm(day, typed -> {
                var entered = work.enter(current.get(), id, typed);
                again(id, entered.id(), "coverage-desk.entry.done");
            }));
        }
    }

    private void again(CoverageId id, @Nullable EligibilityId check, String done) {
        show(id, check);
        messages.say(Notice.Kind.OK, getTranslation(done));
    }

    @Override
    public String title() {
        return getTranslation("coverage-desk.title");
    }
}
