package care.plumbline.domain.task;

import java.util.UUID;

/** Points at what a task is about when that is no intake: a record of another module, such as a patient's coverage. */
public record TaskSubject(UUID value) {}
