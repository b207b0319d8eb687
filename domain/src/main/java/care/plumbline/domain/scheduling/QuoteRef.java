package care.plumbline.domain.scheduling;

import java.util.UUID;

/** Points at a quote of the billing module. */
public record QuoteRef(UUID value) {}
