package care.plumbline.billing.quote.impact;

import care.plumbline.billing.pricing.version.RuleTrials;
import care.plumbline.billing.quote.PastQuotes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Works some quotes out again and saves what came of them; quotes themselves are only read. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
public class ReplayQuotes {

    /** Few enough for a transaction of a second. */
    private static final int CHUNK = 200;

    private final Impacts impacts;
    private final PastQuotes quotes;
    private final RuleTrials trials;
    private final Clock clock;

    ReplayQuotes(Impacts impacts, PastQuotes quotes, RuleTrials trials, Clock clock) {
        this.impacts = impacts;
        this.quotes = quotes;
        this.trials = trials;
        this.clock = clock;
    }

    /** Works the next chunk out; false when there is nothing left to do. */
    @Transactional
    public boolean replay(Actor actor, ImpactId id) {
        var work = impacts.lockRunning(id).orElse(null);
        if (work == null) {
            return false;
        }
        var report = work.report();
        var total = report.total() == null ? quotes.count(report.from(), report.until()) : report.total();
        var page = quotes.page(report.from(), report.until(), work.last(), CHUNK);
        var replay = new Replay(trials.with(actor, trials.find(report.version()).orElseThrow(), work.sheet()));
        var tally = report.tally();
        for (var past : page) {
            var outcomes = replay.again(past);
            tally = outcomes.isPresent() ? tally.plus(outcomes.get()) : tally.skipping();
        }
        impacts.save(
                id, total, tally, page.isEmpty() ? work.last() : page.getLast().place());
        if (page.size() < CHUNK) {
            impacts.end(id, ImpactReport.Status.DONE, clock.instant());
            return false;
        }
        return true;
    }
}
