package care.plumbline.triage.oversight;

import care.plumbline.domain.shared.Actor;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Flags;
import java.util.List;
import java.util.UUID;

/** Intakes that were assessed to the end, to be assessed again by a draft. */
public interface StoredIntakes {

    /** The answers as they were assessed, without what somebody wrote in their own words. */
    record Stored(UUID id, Answers answers, Flags flags) {}

    /** Every one of them; for the system only. */
    List<Stored> all(Actor system);
}
