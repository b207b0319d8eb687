package care.plumbline.portal.coverage.plans;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Saves what was typed over what was shown, or refuses. */
interface Saving<T, C> extends Serializable {

    void save(@Nullable T before, C typed);
}
