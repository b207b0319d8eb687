package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PriceBook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A health plan of a file, or a payer of which no plan is named.
 *
 * @param code of the plan, or else of the payer
 * @param payer the payer's code, for its rates
 * @param networkStates where we are in the network; {@code **} is everywhere
 * @param copay as staff wrote it down, or null
 */
record Plan(
        String code,
        String payer,
        PayerKind kind,
        List<String> networkStates,
        String name,
        @Nullable Money copay) {

    Plan {
        networkStates = List.copyOf(networkStates);
    }

    Network networkIn(String state) {
        return networkStates.contains(PriceBook.EVERY_STATE) || networkStates.contains(state)
                ? Network.IN
                : Network.OUT;
    }
}
