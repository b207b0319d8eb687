package care.plumbline.triage.protocol;

import java.util.List;

/**
 * Items shown together because they are about one idea.
 *
 * @param chapter the part of the interview the screen belongs to
 * @param current whether it asks for symptoms as they are now, which are asked again when the answers are old
 * @param title what the screen is about
 * @param why why this is asked, for the person; empty when it needs no reason
 * @param linkIds the items in display order
 */
public record Screen(String id, Chapter chapter, boolean current, Wording title, Wording why, List<String> linkIds) {

    public Screen {
        linkIds = List.copyOf(linkIds);
    }

    /** A part of the interview, by which progress is shown. */
    public record Chapter(String id, Wording title) {}
}
