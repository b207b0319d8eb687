package care.plumbline.billing.quote.calculation;

/**
 * Where an amount was read.
 *
 * @param reference the version, plan or answer, by its id
 * @param segment the segment of a payer's answer, counted from ST as 1; 0 when there is none
 */
public record Basis(Source source, String reference, int segment) {

    /** What kind of place. */
    public enum Source {
        PRICE_LIST,
        PAYER_RATE,
        SURCHARGE,
        SLIDING_SCALE,
        PROMO,
        POLICY,
        HEALTH_PLAN,
        ELIGIBILITY
    }

    /** A place without segments. */
    public static Basis of(Source source, Object reference) {
        return new Basis(source, reference.toString(), 0);
    }

    /** Reads what {@link #toString} wrote. */
    public static Basis parse(String text) {
        var colon = text.indexOf(':');
        var hash = text.lastIndexOf('#');
        return new Basis(
                Source.valueOf(text.substring(0, colon)),
                text.substring(colon + 1, hash < 0 ? text.length() : hash),
                hash < 0 ? 0 : Integer.parseInt(text.substring(hash + 1)));
    }

    /** {@code ELIGIBILITY:0199…#17}, as it is stored. */
    @Override
    public String toString() {
        return source + ":" + reference + (segment == 0 ? "" : "#" + segment);
    }
}
