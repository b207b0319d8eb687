package care.plumbline.triage.vignette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The outcome of all vignettes in words and figures (protocol section 10). */
public record VignetteReport(List<Outcome> outcomes) {

    /** The quantile of the normal distribution for an interval of 95 %. */
    private static final double Z = 1.959963984540054;

    public VignetteReport {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether no emergency came out lower and no case was two levels too low. */
    public boolean passes() {
        return outcomes.stream().noneMatch(Outcome::dangerous);
    }

    /** Gives a line per case, the counts with their 95 % Wilson intervals, and the confusion matrix. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        outcomes.forEach(outcome -> lines.add(line(outcome)));
        lines.add("");
        lines.add(count("exact", outcomes.stream().filter(Outcome::exact).count()));
        lines.add(count(
                "under-triage", outcomes.stream().filter(Outcome::underTriaged).count()));
        lines.add(count(
                "over-triage",
                outcomes.stream()
                        .filter(outcome -> !outcome.exact() && !outcome.underTriaged())
                        .count()));
        lines.add(count(
                "in acceptable range",
                outcomes.stream()
                        .filter(outcome -> outcome.vignette().accepts(outcome.got()))
                        .count()));
        lines.add(emergencies());
        lines.add("");
        lines.addAll(matrix());
        var dangerous = outcomes.stream().filter(Outcome::dangerous).toList();
        lines.add("");
        lines.add(
                dangerous.isEmpty()
                        ? "No emergency came out lower, and no case two levels too low."
                        : "DANGEROUS: "
                                + dangerous.stream()
                                        .map(outcome -> outcome.vignette().id())
                                        .collect(Collectors.joining(", ")));
        return lines;
    }

    private static String line(Outcome outcome) {
        var vignette = outcome.vignette();
        var mark = outcome.exact() ? "=" : outcome.underTriaged() ? "UNDER" : "over";
        var range = !outcome.exact() && vignette.accepts(outcome.got()) ? " (acceptable)" : "";
        return "%-6s %-6s gold %-22s got %-22s %s%s"
                .formatted(
                        vignette.id(), mark, vignette.gold(), outcome.got(), String.join(",", outcome.rules()), range)
                .stripTrailing();
    }

    private String emergencies() {
        var golds = outcomes.stream()
                .filter(outcome -> outcome.vignette().gold() == Gold.EMERGENCY_NOW)
                .toList();
        return figures(
                "sensitivity for EMERGENCY_NOW",
                golds.stream().filter(Outcome::exact).count(),
                golds.size());
    }

    private String count(String name, long hits) {
        return figures(name, hits, outcomes.size());
    }

    private static String figures(String name, long hits, long of) {
        if (of == 0) {
            return "%-30s no cases".formatted(name);
        }
        var interval = wilson(hits, of);
        return String.format(
                Locale.ROOT,
                "%-30s %3d of %3d = %5.1f %% (95 %% CI %.1f to %.1f)",
                name,
                hits,
                of,
                100.0 * hits / of,
                100 * interval.low(),
                100 * interval.high());
    }

    /** The ends of an interval, as shares between 0 and 1. */
    record Interval(double low, double high) {}

    /** The score interval of Wilson 1927, which stays sensible near 0 and 1. */
    static Interval wilson(long hits, long of) {
        var share = (double) hits / of;
        var spread = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        var centre = share + Z * Z / (2.0 * of);
        var scale = 1 + Z * Z / of;
        return new Interval(Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale));
    }

    private List<String> matrix() {
        var lines = new ArrayList<String>();
        lines.add("gold \\ got              "
                + Arrays.stream(Gold.values()).map(VignetteReport::shortName).collect(Collectors.joining()));
        for (var gold : Gold.values()) {
            var row = new StringBuilder("%-24s".formatted(gold));
            for (var got : Gold.values()) {
                row.append("%9d"
                        .formatted(outcomes.stream()
                                .filter(outcome -> outcome.vignette().gold() == gold && outcome.got() == got)
                                .count()));
            }
            lines.add(row.toString());
        }
        return lines;
    }

    private static String shortName(Gold gold) {
        return "%9s".formatted(gold.name().replace("VIRTUAL_VISIT_", "").split("_")[0]);
    }
}
