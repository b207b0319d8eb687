package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.pricing.CancellationPolicy;
import care.plumbline.billing.quote.calculation.QuoteRules;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * What cases stand on.
 *
 * @param zone the clinic's clock, by which price lists and codes begin
 * @param rules prices, rates, codes and policies
 * @param versions the names of price lists by their id
 * @param payers by code, as plans of which nothing is known
 */
record Definitions(
        ZoneId zone,
        Set<String> visitTypes,
        QuoteRules rules,
        CancellationPolicy cancellation,
        Map<String, String> versions,
        Map<String, Plan> payers,
        Map<String, Plan> plans) {

    Definitions {
        visitTypes = Set.copyOf(visitTypes);
        versions = Map.copyOf(versions);
        payers = Map.copyOf(payers);
        plans = Map.copyOf(plans);
    }
}
