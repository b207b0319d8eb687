package care.plumbline.triage.assessment;

import org.jspecify.annotations.Nullable;

/** One answer a fired rule looked at; without an answer, or unsure, the item is unknown. */
public record Evidence(String linkId, @Nullable Answer answer, boolean unknown) {}
