package care.plumbline.triage.assessment;

/**
 * The scores computed from the answers; none changes the disposition by itself. The group of the STarT Back tool is
 * always "none", because its items are licensed and not part of this release (protocol section 3.5).
 *
 * @param ibp points for inflammatory back pain, 0 to 5 (section 5.3)
 * @param hci the hamstring contribution index, 0 to 10, an unvalidated heuristic for the doctor only (section 5.4)
 */
public record Scores(int ibp, int hci) {

    /** No points: nothing was scored. */
    public static final Scores NONE = new Scores(0, 0);
}
