package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.quote.scenario.source.ScenarioUnusableException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command {@code ./plumbline quotes FILE…}: exits with 1 when a case is not as expected, 2 when a file has mistakes. */
public final class QuoteCheck {

    private static final int DIFFERENT = 1;
    private static final int UNUSABLE = 2;

    private QuoteCheck() {}

    /** Checks the files named on the command line. */
    public static void main(String[] files) {
        try (var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            System.exit(check(List.of(files), out));
        }
    }

    static int check(List<String> files, PrintStream out) {
        if (files.isEmpty()) {
            out.println("usage: plumbline quotes FILE.yaml...");
            return UNUSABLE;
        }
        var cases = new ArrayList<ScenarioCase>();
        var unusable = new ArrayList<String>();
        for (var file : files) {
            try {
                cases.addAll(ScenarioReader.read(Path.of(file)));
            } catch (ScenarioUnusableException mistakes) {
                unusable.add(mistakes.getMessage());
            }
        }
        if (unusable.isEmpty() && cases.isEmpty()) {
            unusable.add("there are no cases in " + String.join(", ", files));
        }
        if (!unusable.isEmpty()) {
            unusable.forEach(out::println);
            return UNUSABLE;
        }
        return report(
                cases.stream().map(one -> new CaseReport(one, CaseRun.of(one))).toList(), out);
    }

    private static int report(List<CaseReport> reports, PrintStream out) {
        reports.forEach(report -> report.lines().forEach(out::println));
        var different = reports.stream()
                .filter(report -> !report.isAsExpected())
                .map(report -> report.subject().head().id())
                .collect(Collectors.joining(", "));
        out.println();
        var cases = reports.size() == 1 ? "1 case" : reports.size() + " cases";
        if (different.isEmpty()) {
            out.println(cases + ", all as expected.");
            return 0;
        }
        var count = reports.stream().filter(CaseReport::isAsExpected).count();
        out.println("%s, %d as expected. DIFFERENT: %s".formatted(cases, count, different));
        return DIFFERENT;
    }
}
