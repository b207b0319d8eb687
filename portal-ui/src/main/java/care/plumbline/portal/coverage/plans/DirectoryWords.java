package care.plumbline.portal.coverage.plans;

import care.plumbline.billing.coverage.directory.ListedPayer;
import care.plumbline.billing.coverage.directory.ListedPlan;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import care.plumbline.portal.i18n.Words;
import java.util.Locale;
import java.util.stream.Collectors;

/** Payers and plans in words; what is unknown says so. */
final class DirectoryWords {

    private DirectoryWords() {}

    static String copay(ListedPlan plan, Locale locale) {
        return plan.copay() == null ? Words.of("payers.unknown") : Formats.amount(plan.copay(), locale);
    }

    static String synonyms(ListedPlan plan) {
        return plan.synonyms().isEmpty() ? Words.of("payers.none") : String.join(", ", plan.synonyms());
    }

    static String active(boolean active) {
        return Words.of(active ? "payers.active.yes" : "payers.active.no");
    }

    static String network(ListedPayer payer) {
        if (payer.networkStates().contains(ListedPayer.EVERYWHERE)) {
            return Words.of("payers.network.everywhere");
        }
        return payer.networkStates().isEmpty()
                ? Words.of("payers.network.nowhere")
                : payer.networkStates().stream().map(States::name).collect(Collectors.joining(", "));
    }

    static String electronicId(ListedPayer payer) {
        return payer.electronicId() == null ? Words.of("payers.by-phone") : payer.electronicId();
    }

    /** A plan as somebody else saved it, in one sentence. */
    static String saved(ListedPlan plan, Locale locale) {
        return Words.of("payers.plan.now", plan.name(), copay(plan, locale), synonyms(plan), active(plan.active()));
    }

    /** A payer as somebody else saved it, in one sentence. */
    static String saved(ListedPayer payer) {
        return Words.of(
                "payers.now",
                payer.name(),
                Words.of("payer-kind", payer.kind()),
                electronicId(payer),
                network(payer),
                active(payer.active()));
    }
}
