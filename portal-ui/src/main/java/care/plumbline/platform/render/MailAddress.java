package care.plumbline.platform.render;

/** The address in what a sender calls itself. */
final class MailAddress {

    private MailAddress() {}

    /** {@code no-reply@clinic.example} of {@code Our Clinic <no-reply@clinic.example>}. */
    static String of(String sender) {
        var open = sender.lastIndexOf('<');
        var close = sender.lastIndexOf('>');
        return open < 0 || close < open
                ? sender.strip()
                : sender.substring(open + 1, close).strip();
    }
}
