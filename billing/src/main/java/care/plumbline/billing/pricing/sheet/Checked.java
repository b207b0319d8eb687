package care.plumbline.billing.pricing.sheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that was read.
 *
 * @param content what it says; null when a cell has an error
 */
public record Checked<T>(@Nullable T content, List<Finding> findings) {

    /** Copies the findings. */
    public Checked {
        findings = List.copyOf(findings);
    }

    /** What it says, for a sheet that was checked before. */
    public T require() {
        return Optional.ofNullable(content)
                .orElseThrow(() -> new IllegalStateException("a published sheet cannot be read: " + findings));
    }
}
