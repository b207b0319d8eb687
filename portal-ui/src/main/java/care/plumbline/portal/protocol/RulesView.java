package care.plumbline.portal.protocol;

import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.FlagBadge;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.shell.StaffShell;
import care.plumbline.triage.oversight.Branch;
import care.plumbline.triage.oversight.RuleBook;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Every rule of the version in use as a tree in words, with its rationale and its sources. */
@Route(value = "staff/protocol/rules", layout = StaffShell.class)
@RolesAllowed({"ADMINISTRATOR", "DOCTOR"})
class RulesView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient RuleBook book;
    private final transient CurrentActor current;

    RulesView(RuleBook book, CurrentActor current) {
        this.book = book;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        getContent().removeAll();
        getContent().add(new ProtocolLinks(), new Heading(getTranslation("rules.title")));
        book.versions(actor).stream().filter(RuleBook.Version::inUse).forEach(version -> {
            getContent().add(new Paragraph(getTranslation("rules.version", version.version())));
            book.rules(actor, version.version()).forEach(rule -> getContent().add(block(rule)));
        });
    }

    private Details block(RuleBook.Entry rule) {
        var summary = new Div(new FlagBadge(rule.level()), new H2(rule.id() + " " + rule.title()));
        summary.addClassName("rule-summary");
        var body = new Div(
                new H3(getTranslation("rules.when")),
                new UnorderedList(tree(rule.when())),
                new H3(getTranslation("rules.rationale")),
                new Paragraph(rule.rationale()),
                new H3(getTranslation("rules.reasons")),
                list(rule.reasons()),
                new H3(getTranslation("rules.sources")),
                list(rule.sources()));
        body.getElement().setAttribute("lang", "en");
        var details = new Details(summary, body);
        details.addClassName("rule");
        return details;
    }

    private static ListItem tree(Branch branch) {
        var item = new ListItem(branch.words());
        if (!branch.parts().isEmpty()) {
            item.add(new UnorderedList(
                    branch.parts().stream().map(RulesView::tree).toArray(ListItem[]::new)));
        }
        return item;
    }

    private static Component list(List<String> lines) {
        return new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new));
    }

    @Override
    public String title() {
        return getTranslation("rules.title");
    }
}
