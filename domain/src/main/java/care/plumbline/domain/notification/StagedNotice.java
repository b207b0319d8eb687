package care.plumbline.domain.notification;

import java.util.UUID;

/** What is to be told, as it was staged: a notice about this state of its subject. */
public record StagedNotice(Notice notice, UUID subject, int sequence) {

    /** Reads what {@link #toString} wrote: the instance of the job. */
    public static StagedNotice parse(String text) {
        var parts = text.split("/");
        return new StagedNotice(Notice.valueOf(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
    }

    @Override
    public String toString() {
        return notice + "/" + subject + "/" + sequence;
    }
}
