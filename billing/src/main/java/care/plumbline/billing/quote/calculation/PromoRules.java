package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.pricing.Promos.Promo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of the codes somebody typed hold: at most two, at most one of them not stackable. */
final class PromoRules {

    private static final int MOST = 2;

    private final QuoteRequest request;
    private final QuoteRules rules;

    PromoRules(QuoteRequest request, QuoteRules rules) {
        this.request = request;
        this.rules = rules;
    }

    /**
     * What was found.
     *
     * @param accepted in the order they are taken off: shares before amounts, then by code
     */
    record Checked(List<Promo> accepted, List<Note> notes) {}

    Checked check() {
        var accepted = new ArrayList<Promo>();
        var notes = new ArrayList<Note>();
        var typed = new LinkedHashSet<String>();
        request.promoCodes().stream()
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .forEach(typed::add);
        for (var code : typed) {
            var promo = rules.promos().find(code);
            var refused = promo.map(found -> refusal(found, accepted)).orElse(Optional.of(Note.Code.PROMO_UNKNOWN));
            refused.ifPresentOrElse(why -> notes.add(new Note(why, code)), () -> accepted.add(promo.orElseThrow()));
        }
        accepted.sort(Comparator.<Promo, Boolean>comparing(promo -> promo.amount() != null)
                .thenComparing(Promo::code));
        return new Checked(List.copyOf(accepted), List.copyOf(notes));
    }

    private Optional<Note.Code> refusal(Promo promo, List<Promo> accepted) {
        var at = request.bookedAt();
        if (promo.from() != null && promo.from().isAfter(at)) {
            return Optional.of(Note.Code.PROMO_NOT_YET);
        }
        if (promo.until() != null && !promo.until().isAfter(at)) {
            return Optional.of(Note.Code.PROMO_EXPIRED);
        }
        if (!applies(promo)) {
            return Optional.of(Note.Code.PROMO_NOT_APPLICABLE);
        }
        if (isUsedUp(promo)) {
            return Optional.of(Note.Code.PROMO_USED_UP);
        }
        if (!promo.stackable() && accepted.stream().anyMatch(other -> !other.stackable())) {
            return Optional.of(Note.Code.PROMO_NOT_STACKABLE);
        }
        return accepted.size() == MOST ? Optional.of(Note.Code.PROMO_TOO_MANY) : Optional.empty();
    }

    private boolean applies(Promo promo) {
        return (promo.states().isEmpty() || promo.states().contains(request.state()))
                && (promo.visitTypes().isEmpty() || promo.visitTypes().contains(request.visitType()))
                && (!promo.firstVisitOnly() || request.promoUses().firstVisit());
    }

    private boolean isUsedUp(Promo promo) {
        var uses = request.promoUses();
        return promo.timesPerPatient() != null
                        && uses.byPatient().getOrDefault(promo.code(), 0) >= promo.timesPerPatient()
                || promo.timesInAll() != null && uses.inAll().getOrDefault(promo.code(), 0) >= promo.timesInAll();
    }
}
