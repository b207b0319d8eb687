package care.plumbline.portal.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of the price page, as it is sent; nothing typed gets lost.
 *
 * @param state two letters, or {@link #ELSEWHERE}
 * @param insured {@link #PLAN}, {@link #NONE} or {@link #NOT_SURE}
 * @param insurance what the person calls their plan
 * @param asked what they called it when the plans to choose from were found
 * @param plan the id of the chosen one, or {@link #NONE}
 */
public record PriceAsked(
        @Nullable String state,
        @Nullable String insured,
        @Nullable String insurance,
        @Nullable String asked,
        @Nullable String plan) {

    static final String ELSEWHERE = "elsewhere";
    static final String PLAN = "plan";
    static final String NONE = "none";
    static final String NOT_SURE = "not-sure";

    static final PriceAsked EMPTY = new PriceAsked(null, null, null, null, null);

    /** Whoever typed the name of a plan has said that there is one. */
    public PriceAsked {
        insurance = insurance == null ? "" : insurance.strip();
        if ((insured == null || insured.isBlank()) && !insurance.isEmpty()) {
            insured = PLAN;
        }
    }

    /** What was typed. */
    String typed() {
        return insurance == null ? "" : insurance;
    }

    /** The one of several plans that was chosen; null when something else was typed meanwhile. */
    @Nullable String chosen() {
        return plan != null && typed().equals(asked) ? plan : null;
    }

    /** The keys of what is missing, by field, in the order of the page. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (state == null || state.isBlank()) {
            problems.put("state", "site.price.form.state-missing");
        }
        if (insured == null || insured.isBlank()) {
            problems.put("insured", "site.price.form.insured-missing");
        } else if (insured.equals(PLAN) && typed().isEmpty()) {
            problems.put("insurance", "site.price.form.insurance-missing");
        }
        return problems;
    }
}
