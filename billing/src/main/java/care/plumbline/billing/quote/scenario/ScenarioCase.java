package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.coverage.BenefitView.Contact;
import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.CancellationPolicy;
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.billing.quote.calculation.QuoteRules;
import care.plumbline.domain.scheduling.VisitBilling;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One case of a file. */
sealed interface ScenarioCase {

    Head head();

    Aspects expected();

    /**
     * What every case has.
     *
     * @param place file and line
     * @param about what it is there for; may be empty
     */
    record Head(String id, String place, String about) {}

    /**
     * A price is asked.
     *
     * @param contacts who the plan says covers such visits instead
     * @param move what becomes of it when the visit is moved, or null
     * @param versions the names of price lists by their id
     */
    record Quoted(
            Head head,
            QuoteRequest request,
            QuoteRules rules,
            List<Contact> contacts,
            @Nullable Move move,
            Map<String, String> versions,
            Aspects expected)
            implements ScenarioCase {

        /** Copies the collections. */
        public Quoted {
            contacts = List.copyOf(contacts);
            versions = Map.copyOf(versions);
        }
    }

    /** Who asked to move a visit. */
    enum Mover {
        PATIENT,
        CLINIC
    }

    /** A booked visit is moved: what is asked anew, and by whom. */
    record Move(QuoteRequest anew, Mover by) {}

    /**
     * A booked visit does not take place.
     *
     * @param kept what is held on the card or was taken
     * @param payer null without insurance
     */
    record CalledOff(
            Head head,
            CancellationPolicy policy,
            VisitBilling.Ending ending,
            Instant start,
            Instant cancelled,
            ZoneId zone,
            Money kept,
            @Nullable PayerKind payer,
            Aspects expected)
            implements ScenarioCase {}
}
