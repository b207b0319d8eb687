package care.plumbline.triage.vignette;

import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.FiredRule;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.ProtocolInvalid;
import care.plumbline.triage.release.OperatorTexts;
import care.plumbline.triage.release.Releases;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code ./plumbline vignettes FILE…}: exits with 1 when a case came out dangerously low. */
public final class VignetteCheck {

    private static final int DANGEROUS = 1;
    private static final int UNREADABLE = 2;

    private VignetteCheck() {}

    /** Checks the files named on the command line. */
    public static void main(String[] files) {
        try (var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            System.exit(check(List.of(files), out));
        }
    }

    private static Outcome outcome(Protocol protocol, Vignette vignette) {
        var assessment = Assess.assess(protocol, vignette.answers(), vignette.flags());
        var level = assessment.level();
        var rules = assessment.deciding().stream().map(FiredRule::ruleId).toList();
        return new Outcome(vignette, level == null ? Gold.STOP_AGE : Gold.valueOf(level.name()), rules);
    }

    static int check(List<String> files, PrintStream out) {
        if (files.isEmpty()) {
            out.println("usage: plumbline vignettes FILE...");
            return UNREADABLE;
        }
        try {
            var release = new Releases(OperatorTexts.NONE).newest();
            var reader = new VignetteReader(release.protocol());
            var outcomes = new ArrayList<Outcome>();
            for (var file : files) {
                reader.read(file, Files.readString(Path.of(file)))
                        .forEach(vignette -> outcomes.add(outcome(release.protocol(), vignette)));
            }
            var report = new VignetteReport(outcomes);
            out.println(release.name());
            report.lines().forEach(out::println);
            return report.passes() ? 0 : DANGEROUS;
        } catch (IOException unreadable) {
            out.println("cannot read the file " + unreadable.getMessage());
            return UNREADABLE;
        } catch (ProtocolInvalid unreadable) {
            out.println(unreadable.getMessage());
            return UNREADABLE;
        }
    }
}
