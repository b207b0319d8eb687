package care.plumbline.platform.render;

import org.jspecify.annotations.Nullable;

/**
 * A mail ready to go: no health detail in subject, text or calendar.
 *
 * @param html says the same as the text
 * @param calendar the calendar file that comes with it; null for none
 */
public record RenderedMail(
        String to,
        String subject,
        String text,
        String html,
        @Nullable CalendarFile calendar) {

    /**
     * A calendar file (RFC 5545).
     *
     * @param method what it is sent for (RFC 5546)
     */
    public record CalendarFile(String method, String content) {}
}
