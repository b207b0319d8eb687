package care.plumbline.billing.quote.impact;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.impact.Replay.Outcomes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What a version would have changed, counted.
 *
 * @param done quotes looked at
 * @param skipped of them, those that cannot be worked out again
 * @param unpriced changed quotes that would have no price any more
 * @param payMore changed quotes whose patient would pay more
 * @param mostMore the most somebody would pay more
 * @param patients what all patients together would pay more; negative for less
 * @param revenue what booked visits would bring in more, from patients and plans; negative for less
 * @param groups by visit type, payer and state, the most changed first
 * @param examples the quotes whose patients would pay the most more, then the most less
 */
public record Tally(
        int done,
        int skipped,
        int unpriced,
        int changed,
        int payMore,
        Money mostMore,
        Money patients,
        Money revenue,
        List<Group> groups,
        List<Example> examples) {

    private static final int MOST_EXAMPLES = 20;

    /** Nothing looked at yet. */
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, Money.usd(0), Money.usd(0), Money.usd(0), List.of(), List.of());

    /** The same counts for one visit type, payer and state. */
    public record Group(
            String visitType,
            PayerClass payer,
            String state,
            int quotes,
            int changed,
            int payMore,
            Money patients,
            Money revenue) {

        private boolean holds(Outcomes outcomes) {
            return visitType.equals(outcomes.visitType())
                    && payer == outcomes.payer()
                    && state.equals(outcomes.state());
        }

        private Group plus(Outcomes outcomes) {
            return new Group(
                    visitType,
                    payer,
                    state,
                    quotes + 1,
                    changed + one(outcomes.isChanged()),
                    payMore + one(outcomes.more().minor() > 0),
                    patients.plus(outcomes.more()),
                    revenue.plus(outcomes.revenue()));
        }
    }

    /** One changed quote. */
    public record Example(UUID quote, String visitType, PayerClass payer, String state, Money before, Money after) {

        private Money more() {
            return after.minus(before);
        }
    }

    /** Copies the lists. */
    public Tally {
        groups = List.copyOf(groups);
        examples = List.copyOf(examples);
    }

    /** With one quote more that cannot be worked out. */
    Tally skipping() {
        return new Tally(
                done + 1, skipped + 1, unpriced, changed, payMore, mostMore, patients, revenue, groups, examples);
    }

    /** With one quote more. */
    Tally plus(Outcomes outcomes) {
        var more = outcomes.more();
        return new Tally(
                done + 1,
                skipped,
                unpriced + one(!outcomes.priced()),
                changed + one(outcomes.isChanged()),
                payMore + one(more.minor() > 0),
                more.compareTo(mostMore) > 0 ? more : mostMore,
                patients.plus(more),
                revenue.plus(outcomes.revenue()),
                grouped(outcomes),
                exampled(outcomes));
    }

    private List<Group> grouped(Outcomes outcomes) {
        var all = new ArrayList<Group>();
        var found = false;
        for (var group : groups) {
            found |= group.holds(outcomes);
            all.add(group.holds(outcomes) ? group.plus(outcomes) : group);
        }
        if (!found) {
            var none = Money.usd(0);
            all.add(new Group(outcomes.visitType(), outcomes.payer(), outcomes.state(), 0, 0, 0, none, none)
                    .plus(outcomes));
        }
        all.sort(Comparator.comparingInt(Group::changed).reversed());
        return all;
    }

    private List<Example> exampled(Outcomes outcomes) {
        if (!outcomes.isChanged() || outcomes.before().equals(outcomes.after())) {
            return examples;
        }
        var all = new ArrayList<>(examples);
        all.add(new Example(
                outcomes.quote(),
                outcomes.visitType(),
                outcomes.payer(),
                outcomes.state(),
                outcomes.before(),
                outcomes.after()));
        all.sort(Comparator.comparing(Example::more).reversed());
        if (all.size() > MOST_EXAMPLES) {
            // Neither those who pay the most more nor those who save the most: the middle of them.
            all.remove(MOST_EXAMPLES / 2);
        }
        return all;
    }

    private static int one(boolean yes) {
        return yes ? 1 : 0;
    }
}
