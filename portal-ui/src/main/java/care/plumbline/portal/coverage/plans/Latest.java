package care.plumbline.portal.coverage.plans;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is saved now of something that was shown before. */
interface Latest<T> extends Serializable {

    @Nullable T of(T shown);
}
