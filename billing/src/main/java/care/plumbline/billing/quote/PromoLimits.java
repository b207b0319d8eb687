package care.plumbline.billing.quote;

import care.plumbline.billing.pricing.version.PricingRules;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps codes within what they may be used, also when two people accept at once; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PromoLimits {

    private final PricingRules pricing;
    private final PromoUsage usage;
    private final JdbcClient jdbc;
    private final Clock clock;

    PromoLimits(PricingRules pricing, PromoUsage usage, JdbcClient jdbc, Clock clock) {
        this.pricing = pricing;
        this.usage = usage;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Looks once more, with everybody else who uses the code waiting.
     *
     * @throws QuoteRefused.PromoUsedUp when others were faster
     */
    public void require(Actor actor, Quote quote) {
        var codes = quote.lines().stream()
                .filter(line -> line.code() == QuoteLine.Code.PROMO)
                .map(line -> line.arguments().getFirst())
                .sorted()
                .toList();
        if (codes.isEmpty()) {
            return;
        }
        var promos = pricing.promos(actor, clock.instant());
        for (var code : codes) {
            lock(code);
            var uses = usage.of(quote.patient(), codes);
            promos.find(code).ifPresent(promo -> {
                if (isReached(promo.timesInAll(), uses.inAll().getOrDefault(code, 0))
                        || isReached(promo.timesPerPatient(), uses.byPatient().getOrDefault(code, 0))) {
                    throw new QuoteRefused.PromoUsedUp();
                }
            });
        }
    }

    private static boolean isReached(@org.jspecify.annotations.Nullable Integer limit, int uses) {
        return limit != null && uses >= limit;
    }

    private void lock(String code) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('billing.promo:' || :code, 0))")
                .param("code", code)
                .query(Object.class)
                .list();
    }
}
