package care.plumbline.billing.quote.scenario;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Scenario files in a folder, and what the command says of them. */
record ScenarioFolder(Path folder) {

    /** A small clinic; what cases need beside it is written behind it. */
    static final String CLINIC = """
            priceLists:
              V1:
                from: 2026-01-01
                prices:
                  - VISIT SELF_PAY 100.00
                  - VISIT CHARGE 180.00
                  - VISIT TYPICAL_COPAY 25.00
              V2:
                from: 2027-01-01
                prices: [VISIT SELF_PAY 110.00, VISIT CHARGE 190.00, VISIT TYPICAL_COPAY 30.00]
            payers:
              ACME: { kind: COMMERCIAL }
            promos:
              TEN: { amount: 10.00 }
            defaults: { visitType: VISIT, state: NY, start: 2026-11-09T10:00 }
            """;

    /** What the command printed, and its exit code. */
    record Printed(int exit, String text) {}

    Path write(String name, String text) {
        try {
            return Files.writeString(Files.createDirectories(folder).resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Runs a file of the clinic and this. */
    Printed checkWithClinic(String more) {
        return check(write("some.yaml", CLINIC + more));
    }

    static Printed check(Path... files) {
        var out = new ByteArrayOutputStream();
        var names = Stream.of(files).map(Path::toString).toList();
        var exit = QuoteCheck.check(names, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Printed(exit, out.toString(StandardCharsets.UTF_8));
    }

    static Printed checkNothing() {
        var out = new ByteArrayOutputStream();
        var exit = QuoteCheck.check(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Printed(exit, out.toString(StandardCharsets.UTF_8));
    }
}
