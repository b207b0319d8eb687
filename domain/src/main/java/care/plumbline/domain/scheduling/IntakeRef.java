package care.plumbline.domain.scheduling;

import java.util.UUID;

/** Points at an intake of the triage module. */
public record IntakeRef(UUID value) {}
