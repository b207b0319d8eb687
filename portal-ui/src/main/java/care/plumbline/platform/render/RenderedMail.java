package care.plumbline.platform.render;

/** A mail ready to go: no health detail in subject or text. */
public record RenderedMail(String to, String subject, String text) {}
