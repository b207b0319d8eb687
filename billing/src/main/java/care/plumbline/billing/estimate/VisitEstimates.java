package care.plumbline.billing.estimate;

import care.plumbline.billing.quote.Quote;
import care.plumbline.billing.quote.Quotes;
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.billing.quote.calculation.StateZones;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.Holds;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.TimeSlot;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a good-faith estimate for every visit booked without insurance, at once, and a new version when its time or
 * doctor changes (45 CFR 149.610(b)(1)(vi) and (vii)); joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VisitEstimates {

    private final Estimates estimates;
    private final EstimateContents contents;
    private final Quotes quotes;
    private final Holds holds;
    private final Clock clock;

    VisitEstimates(Estimates estimates, EstimateContents contents, Quotes quotes, Holds holds, Clock clock) {
        this.estimates = estimates;
        this.contents = contents;
        this.quotes = quotes;
        this.holds = holds;
        this.clock = clock;
    }

    /** The estimate of the visit booked at this quote, at the time that was held for it. */
    public void booked(Actor actor, Quote quote) {
        var hold = hold(quote);
        var request = request(actor, quote, hold, hold.doctor(), hold.slot(), EstimateOccasion.SCHEDULED);
        estimates.issue(actor, request, clock.instant());
    }

    /**
     * The next version, for the visit as it is now.
     *
     * @param before the quote the last version belongs to
     * @param now the quote that holds now, perhaps the same
     */
    public void moved(Actor actor, Quote before, Quote now, DoctorId doctor, TimeSlot slot) {
        var request = request(actor, now, hold(now), doctor, slot, EstimateOccasion.CHANGED);
        estimates
                .newestOf(before.id())
                .ifPresentOrElse(
                        earlier -> estimates.replace(actor, earlier, request, clock.instant()),
                        () -> estimates.issue(actor, request, clock.instant()));
    }

    private Holds.Hold hold(Quote quote) {
        return holds.find(quote.hold()).orElseThrow(BookingRefused.HoldLapsed::new);
    }

    private Estimates.Request request(
            Actor actor, Quote quote, Holds.Hold hold, DoctorId doctor, TimeSlot slot, EstimateOccasion occasion) {
        var zone = quotes.request(quote.id()).map(QuoteRequest::zone).orElseGet(() -> StateZones.of(hold.state()));
        var minutes = (int) Duration.between(slot.start(), slot.end()).toMinutes();
        var visit = new Estimate.Visit(hold.type(), minutes, slot.start(), zone);
        var content = contents.content(actor, quote.patient(), hold.state(), visit, doctor, quote.lines());
        return new Estimates.Request(quote.patient(), quote.id(), occasion, content);
    }
}
