package care.plumbline.portal.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;

/** A translated sentence with a link or the like where its first argument stands, in whatever order a language has. */
public class Sentence extends Paragraph {

    private static final String HERE = "\u0000";

    /** The sentence of this key around the component. */
    public Sentence(String key, Component inside) {
        super();
        var words = getTranslation(key, HERE);
        var here = words.indexOf(HERE);
        add(new Text(words.substring(0, here)), inside, new Text(words.substring(here + 1)));
    }
}
