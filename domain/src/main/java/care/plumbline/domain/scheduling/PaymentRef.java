package care.plumbline.domain.scheduling;

import java.util.UUID;

/** Points at a payment of the billing module. */
public record PaymentRef(UUID value) {}
