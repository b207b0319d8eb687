package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Answers of payers to read: those that ship for demos, and small ones made of a few segments. */
final class Answers {

    static final LocalDate VISIT = LocalDate.of(2026, 11, 9);
    private static final Path SAMPLES = Path.of("src/main/resources/coverage/samples");

    private Answers() {}

    /** The text of the sample with this number. */
    static String sample(int number) {
        try (var files = Files.list(SAMPLES)) {
            var file = files.filter(one -> one.getFileName().toString().startsWith("271-%02d-".formatted(number)))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An answer on one subscriber that says these segments, the first of them being number 10. */
    static String with(String... segments) {
        return transaction(Stream.concat(
                        Stream.of(
                                "BHT*0022*11*TP0001*20261105*1015",
                                "HL*1**20*1",
                                "NM1*PR*2*SUMMIT HEALTH PLAN*****PI*90001",
                                "HL*2*1*21*1",
                                "NM1*1P*2*OPEN TELEHEALTH GROUP*****XX*1234567893",
                                "HL*3*2*22*0",
                                "TRN*2*TP0001*9900000001",
                                "NM1*IL*1*RIVERA*MARIA****MI*SHP100200300"),
                        Stream.of(segments))
                .toList());
    }

    /** A 271 of these segments in its envelope; ST and SE are added. */
    static String transaction(List<String> segments) {
        return interchange(List.of(segments));
    }

    /** Several of them in one envelope. */
    static String interchange(List<List<String>> transactions) {
        var all = new ArrayList<>(List.of(
                "ISA*00*          *00*          *ZZ*PAYERCLR       *ZZ*TELEPORTAL     *261105*1015*^*00501*000001001*0*T*:",
                "GS*HB*PAYERCLR*TELEPORTAL*20261105*1015*1001*X*005010X279A1"));
        for (var number = 1; number <= transactions.size(); number++) {
            var segments = transactions.get(number - 1);
            all.add("ST*271*%04d*005010X279A1".formatted(number));
            all.addAll(segments);
            all.add("SE*%d*%04d".formatted(segments.size() + 2, number));
        }
        all.add("GE*%d*1001".formatted(transactions.size()));
        all.add("IEA*1*000001001");
        return String.join("~\n", all) + "~\n";
    }

    static BenefitView read(String text, Network side) {
        return new BenefitReader().read(AnswerReader.read(bytes(text)), side, "98", VISIT);
    }

    static BenefitView read(String text) {
        return read(text, Network.IN);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
