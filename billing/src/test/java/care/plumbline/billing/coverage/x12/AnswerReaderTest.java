package care.plumbline.billing.coverage.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerReaderTest {

    private static final String ANSWER = Answers.sample(2);

    static Stream<Arguments> damaged() {
        return Stream.of(
                Arguments.of("nothing", "", X12Refused.NotX12.class),
                Arguments.of("white space", " \r\n ", X12Refused.NotX12.class),
                Arguments.of("XML", "<?xml version=\"1.0\"?><Envelope/>", X12Refused.NotX12.class),
                Arguments.of("JSON", "{\"error\":\"down\"}", X12Refused.NotX12.class),
                Arguments.of("a web page", "<html><body>503</body></html>", X12Refused.NotX12.class),
                Arguments.of("half a header", ANSWER.substring(0, 60), X12Refused.Truncated.class),
                Arguments.of("cut within a segment", ANSWER.substring(0, 500), X12Refused.Truncated.class),
                Arguments.of("cut between segments", before("EB*1**30"), X12Refused.Truncated.class),
                Arguments.of("without SE", ANSWER.replace("SE*31*1002~\n", ""), X12Refused.Truncated.class),
                Arguments.of("without SE and on", before("SE*"), X12Refused.Truncated.class),
                Arguments.of("without GE and on", before("GE*"), X12Refused.Truncated.class),
                Arguments.of("without IEA", before("IEA*"), X12Refused.Truncated.class),
                Arguments.of("wrong SE01", ANSWER.replace("SE*31*", "SE*30*"), X12Refused.CountsDiffer.class),
                Arguments.of("a segment too few", ANSWER.replace("III*ZZ*02~\n", ""), X12Refused.CountsDiffer.class),
                Arguments.of("wrong GE01", ANSWER.replace("GE*1*", "GE*2*"), X12Refused.CountsDiffer.class),
                Arguments.of("wrong IEA01", ANSWER.replace("IEA*1*", "IEA*2*"), X12Refused.CountsDiffer.class),
                Arguments.of("no number in SE01", ANSWER.replace("SE*31*", "SE*XX*"), X12Refused.Malformed.class),
                Arguments.of(
                        "wrong SE02",
                        ANSWER.replace("SE*31*1002", "SE*31*1003"),
                        X12Refused.ControlNumbersDiffer.class),
                Arguments.of(
                        "wrong GE02", ANSWER.replace("GE*1*1002", "GE*1*1003"), X12Refused.ControlNumbersDiffer.class),
                Arguments.of(
                        "wrong IEA02",
                        ANSWER.replace("IEA*1*000001002", "IEA*1*000001003"),
                        X12Refused.ControlNumbersDiffer.class),
                Arguments.of(
                        "a segment without a tag", ANSWER.replace("EB*1**30", "*1**30"), X12Refused.Malformed.class),
                Arguments.of("more behind the end", ANSWER + "and more", X12Refused.Malformed.class),
                Arguments.of(
                        "another message",
                        ANSWER.replace("ST*271*", "ST*999*"),
                        X12Refused.NotAnEligibilityAnswer.class),
                Arguments.of(
                        "another guide",
                        ANSWER.replace("1002*005010X279A1", "1002*005010X212"),
                        X12Refused.NotAnEligibilityAnswer.class),
                Arguments.of(
                        "an older version",
                        ANSWER.replace("1002*005010X279A1", "1002")
                                .replace("*X*005010X279A1", "*X*004010X092A1")
                                .replace("*^*00501*", "*U*00401*"),
                        X12Refused.NotAnEligibilityAnswer.class),
                Arguments.of(
                        "an acknowledgement only",
                        before("GS*") + "TA1*000000001*261105*1015*R*006~\nIEA*0*000001002~\n",
                        X12Refused.NotAnEligibilityAnswer.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void damaged(String what, String text, Class<? extends X12Refused> refusal) {
        assertThatThrownBy(() -> AnswerReader.read(Answers.bytes(text))).isExactlyInstanceOf(refusal);
    }

    static Stream<Arguments> otherForms() {
        return Stream.of(
                Arguments.of("no line ends", ANSWER.replace("\n", "")),
                Arguments.of("CR and LF", ANSWER.replace("\n", "\r\n")),
                Arguments.of("a line end before it", "\n" + ANSWER),
                Arguments.of(
                        "other delimiters",
                        ANSWER.replace('*', '|')
                                .replace('~', '\'')
                                .replace('^', '!')
                                .replace(':', '>')),
                Arguments.of("line ends as end marks", ANSWER.replace("~\n", "\n")),
                Arguments.of("UTF-8", ANSWER.replace("DANIEL", "DANIÉL")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void otherForms(String what, String text) {
        assertThat(Answers.read(text).copay()).isEqualTo(new Copay.Exactly(Money.usd(1500), false, 19));
    }

    @Test
    void latin1IsReadAsWell() {
        var answer = AnswerReader.read(ANSWER.replace("DANIEL", "DANIÉL").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer.segments().get(8).element(4)).isEqualTo("DANIÉL");
    }

    @Test
    void segmentsKeepTheirOwnDelimiters() {
        var answer = AnswerReader.read(Answers.bytes(ANSWER.replace('*', '|').replace('^', '!')));

        assertThat(answer.segments().get(15).text()).isEqualTo("EB|1||1!33!47!48!50!86!98!MH!UC");
    }

    @Test
    void everyRepetitionIsKept() {
        var answer = AnswerReader.read(Answers.bytes(ANSWER));

        assertThat(answer.segments().get(15).repetitions(3))
                .containsExactly("1", "33", "47", "48", "50", "86", "98", "MH", "UC");
        assertThat(answer.segments().get(15).element(3)).isEqualTo("1");
    }

    @Test
    void oneLineMaySpeakOfManyServiceTypes() {
        var view = Answers.read(Answers.with(
                "EB*1**30**GOLD 123 PLAN", "EB*B**1^33^35^47^86^88^98^AL^MH^UC*HM*GOLD 123 PLAN*27*10.00*****Y"));

        assertThat(view.status()).isEqualTo(EligibilityStatus.OK);
        assertThat(view.copay()).isEqualTo(new Copay.Exactly(Money.usd(1000), false, 11));
        assertThat(view.planName()).isEqualTo("GOLD 123 PLAN");
    }

    @Test
    void fiftyMegabytesAreRefusedAfterTheFirst() throws IOException {
        var stream = new Endless(50_000_000);

        assertThatExceptionOfType(X12Refused.TooLarge.class).isThrownBy(() -> AnswerReader.read(stream));
        assertThat(stream.read).isLessThanOrEqualTo(AnswerReader.LARGEST + 1);
    }

    @Test
    void manyBytesAreRefusedUnread() {
        assertThatExceptionOfType(X12Refused.TooLarge.class)
                .isThrownBy(() -> AnswerReader.read(new byte[AnswerReader.LARGEST + 1]));
    }

    @Test
    void theLargestAnswerIsStillRead() {
        var segments = new ArrayList<>(List.of("HL*1**20*1", "HL*2*1*22*0", "EB*1**30"));
        while (segments.size() < 50_000) {
            segments.add("HL*%d*2*23*0".formatted(segments.size()));
        }

        assertThatExceptionOfType(X12Refused.SeveralAnswers.class)
                .isThrownBy(() -> AnswerReader.read(Answers.bytes(Answers.transaction(segments))));
    }

    @Test
    void severalTransactionsAreToldApartByTheirTrace() {
        var both = Answers.bytes(Answers.interchange(List.of(one("TP0001", "25"), one("TP0002", "40"))));

        assertThatExceptionOfType(X12Refused.SeveralAnswers.class).isThrownBy(() -> AnswerReader.read(both));
        assertThat(copay(AnswerReader.read(both, "TP0001"))).isEqualTo(Money.usd(2500));
        assertThat(copay(AnswerReader.read(both, "TP0002"))).isEqualTo(Money.usd(4000));
        assertThatExceptionOfType(X12Refused.NotOurAnswer.class).isThrownBy(() -> AnswerReader.read(both, "TP0003"));
    }

    @Test
    void severalDependentsAreToldApartByTheirTrace() {
        var family = Answers.bytes(Answers.transaction(List.of(
                "HL*1**20*1",
                "NM1*PR*2*HARBOR MUTUAL*****PI*90002",
                "HL*2*1*21*1",
                "HL*3*2*22*1",
                "NM1*IL*1*BAKER*SUSAN****MI*HM77001122",
                "HL*4*3*23*0",
                "TRN*2*TP0001*9900000001",
                "EB*1**98",
                "EB*B*IND*98***27*25*****Y",
                "HL*5*3*23*0",
                "TRN*2*TP0002*9900000001",
                "EB*1**98",
                "EB*B*IND*98***27*40*****Y")));

        assertThatExceptionOfType(X12Refused.SeveralAnswers.class).isThrownBy(() -> AnswerReader.read(family));
        assertThat(copay(AnswerReader.read(family, "TP0001"))).isEqualTo(Money.usd(2500));
        assertThat(copay(AnswerReader.read(family, "TP0002"))).isEqualTo(Money.usd(4000));
        assertThat(AnswerReader.read(family, "TP0001").loops()).hasSize(4);
    }

    @Test
    void benefitsOfTheSubscriberAreNotThoseOfTheDependent() {
        var view = Answers.read(Answers.transaction(List.of(
                "HL*1**20*1",
                "HL*2*1*21*1",
                "HL*3*2*22*1",
                "EB*1**98",
                "EB*B*IND*98***27*25*****Y",
                "HL*4*3*23*0",
                "EB*1**98",
                "EB*B*IND*98***27*40*****Y")));

        assertThat(view.copay()).isEqualTo(new Copay.Exactly(Money.usd(4000), false, 9));
    }

    @Test
    void aRefusalBeforeAnyPersonStillRepeatsTheTrace() {
        var refused = Answers.bytes(Answers.sample(11));

        assertThat(AnswerReader.read(refused, "TP0011").patient()).isNull();
        assertThatExceptionOfType(X12Refused.NotOurAnswer.class).isThrownBy(() -> AnswerReader.read(refused, "TP0012"));
    }

    private static List<String> one(String trace, String copay) {
        return List.of(
                "BHT*0022*11*%s*20261105*1015".formatted(trace),
                "HL*1**20*1",
                "HL*2*1*21*1",
                "HL*3*2*22*0",
                "TRN*2*%s*9900000001".formatted(trace),
                "EB*1**98",
                "EB*B*IND*98***27*%s*****Y".formatted(copay));
    }

    private static Money copay(EligibilityAnswer answer) {
        var view = new BenefitReader().read(answer, Network.IN, "98", Answers.VISIT);
        return ((Copay.Exactly) view.copay()).amount();
    }

    private static String before(String segment) {
        return ANSWER.substring(0, ANSWER.indexOf(segment));
    }

    /** A stream that makes its bytes when they are asked for, and counts them. */
    private static final class Endless extends InputStream {

        private final long size;
        private long read;

        private Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return read++ < size ? '~' : -1;
        }
    }
}
