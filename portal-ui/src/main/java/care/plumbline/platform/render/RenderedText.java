package care.plumbline.platform.render;

/**
 * A text message ready to go: no health detail.
 *
 * @param phone ten digits
 */
public record RenderedText(String phone, String text) {}
