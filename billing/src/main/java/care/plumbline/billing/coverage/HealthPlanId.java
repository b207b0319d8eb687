package care.plumbline.billing.coverage;

import java.util.UUID;

/** Identifies a payer's health plan. */
public record HealthPlanId(UUID value) {}
