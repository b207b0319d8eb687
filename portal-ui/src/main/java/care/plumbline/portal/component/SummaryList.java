package care.plumbline.portal.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Facts with their names, one under the other. */
public class SummaryList extends Composite<DescriptionList> {

    /** An empty list. */
    public SummaryList() {
        getContent().addClassName("summary-list");
    }

    /** Adds a fact in words. */
    public SummaryList with(String name, String value) {
        return with(name, new Span(value));
    }

    /** Adds a fact. */
    public SummaryList with(String name, Component value) {
        var row = new Div();
        row.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
        getContent().getElement().appendChild(row.getElement());
        return this;
    }
}
