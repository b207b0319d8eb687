package care.plumbline.portal.coverage.plans;

import care.plumbline.billing.coverage.directory.ListedPayer;
import care.plumbline.billing.coverage.directory.ListedPlan;
import care.plumbline.billing.coverage.directory.PlanDirectory;
import care.plumbline.billing.coverage.directory.SaveHealthPlan;
import care.plumbline.billing.coverage.directory.SavePayer;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Payers with their health plans, and one form at a time to add or change one. */
@Route(value = Pages.PLANS, layout = StaffShell.class)
@RolesAllowed("BILLING_STAFF")
class PlansView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient PlanDirectory directory;
    private final transient SavePayer savingPayer;
    private final transient SaveHealthPlan savingPlan;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();
    private final Div form = new Div();
    private final Div list = new Div();

    PlansView(PlanDirectory directory, SavePayer savingPayer, SaveHealthPlan savingPlan, CurrentActor current) {
        this.directory = directory;
        this.savingPayer = savingPayer;
        this.savingPlan = savingPlan;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        form.removeAll();
        getContent().removeAll();
        getContent()
                .add(
                        new Heading(getTranslation("payers.title")),
                        new Paragraph(getTranslation("payers.text")),
                        messages,
                        new Actions(Actions.secondary(getTranslation("payers.action.add"), () -> edit(null))),
                        form,
                        list);
        show();
    }

    private void show() {
        var entries = directory.list(current.get());
        list.removeAll();
        if (entries.isEmpty()) {
            var empty = new Div(
                    new H2(getTranslation("payers.empty.title")), new Paragraph(getTranslation("payers.empty.text")));
            empty.addClassName("empty-state");
            list.add(empty);
        }
        entries.forEach(entry -> list.add(new PayerCard(entry, () -> edit(entry.payer()), plan -> {
            edit(entry.payer(), plan);
        })));
    }

    private void edit(@Nullable ListedPayer payer) {
        open(new PayerForm(payer, this::newest, this::close, (before, typed) -> {
            savingPayer.save(current.get(), before, typed);
            saved("payers.saved");
        }));
    }

    private void edit(ListedPayer payer, @Nullable ListedPlan plan) {
        open(new HealthPlanForm(payer, plan, this::newest, this::close, (before, typed) -> {
            savingPlan.save(current.get(), payer.id(), before, typed);
            saved("payers.plan.saved");
        }));
    }

    private void open(Composite<?> editor) {
        messages.removeAll();
        form.removeAll();
        form.add(editor);
    }

    private void close() {
        form.removeAll();
    }

    private void saved(String done) {
        close();
        show();
        messages.say(Notice.Kind.OK, getTranslation(done));
    }

    private @Nullable ListedPayer newest(ListedPayer payer) {
        return directory.list(current.get()).stream()
                .map(PlanDirectory.Entry::payer)
                .filter(one -> one.id().equals(payer.id()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable ListedPlan newest(ListedPlan plan) {
        return directory.list(current.get()).stream()
                .flatMap(entry -> entry.plans().stream())
                .filter(one -> one.id().equals(plan.id()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String title() {
        return getTranslation("payers.title");
    }
}
