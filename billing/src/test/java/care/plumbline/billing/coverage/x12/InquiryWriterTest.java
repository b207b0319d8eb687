package care.plumbline.billing.coverage.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.plumbline.billing.coverage.x12.EligibilityInquiry.Clinic;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Payer;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Person;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Route;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Subscriber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryWriterTest {

    /** The samples went out a minute after they were made. */
    private static final Instant SENT = Inquiries.CREATED.plus(Duration.ofMinutes(1));

    @Test
    void asksForASubscriberAsTheSampleDoes() throws IOException {
        assertThat(text(InquiryWriter.write(Inquiries.ofSubscriber(), SENT)))
                .isEqualTo(sample("270-subscriber-stc98.x12"));
    }

    @Test
    void asksForADependentAndAPlaceAsTheSampleDoes() throws IOException {
        assertThat(text(InquiryWriter.write(Inquiries.ofDependent(), SENT)))
                .isEqualTo(sample("270-dependent-stc98-pos10.x12"));
    }

    @Test
    void goesOutWhenItIsMadeUnlessSaidOtherwise() {
        assertThat(text(InquiryWriter.write(Inquiries.ofSubscriber()))).contains("*261105*1014*^*");
    }

    @Test
    void isReadBackWithoutAnyErrorOfItsEnvelope() {
        var transactions = Tokens.read(InquiryWriter.write(Inquiries.ofDependent()));

        assertThat(transactions).singleElement().satisfies(transaction -> {
            assertThat(transaction.type()).isEqualTo("270");
            assertThat(transaction.version()).isEqualTo("005010X279A1");
            assertThat(transaction.segments()).hasSize(18);
            assertThat(transaction.segments().getLast().text()).isEqualTo("SE*18*0002");
        });
    }

    @Test
    void theHeaderHasItsFixedLength() {
        assertThat(text(InquiryWriter.write(Inquiries.ofSubscriber())).indexOf('\n'))
                .isEqualTo(106);
    }

    @Test
    void namesThatWouldBreakTheMessageAreCleaned() {
        var person = new Person("O’Brien*~^: Łukasz-Müller", "José\n\tMaría", LocalDate.of(1980, 2, 29), null);
        var bytes = InquiryWriter.write(Inquiries.of(new Subscriber("ab-12*34", person)));

        assertThat(text(bytes)).contains("NM1*IL*1*O'BRIEN LUKASZ-MULLER*JOSE MARIA****MI*AB-1234~");
        assertThat(Tokens.read(bytes)).hasSize(1);
    }

    @Test
    void namesAreCutToTheirFields() {
        var person = new Person("L".repeat(61), "F".repeat(36), LocalDate.of(1980, 2, 29), null);

        assertThat(text(InquiryWriter.write(Inquiries.of(new Subscriber("AB12", person)))))
                .contains("NM1*IL*1*" + "L".repeat(60) + "*" + "F".repeat(35) + "****MI*AB12~");
    }

    @Test
    void aNameWithoutAnyLetterOfAsciiIsLeftOut() {
        var person = new Person("陈", "伟", LocalDate.of(1980, 2, 29), null);
        var bytes = InquiryWriter.write(Inquiries.of(new Subscriber("AB12", person)));

        assertThat(text(bytes)).contains("NM1*IL*1******MI*AB12~");
        assertThat(Tokens.read(bytes)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Müller, MULLER",
        "Straße, STRASSE",
        "Ærøskøbing, AEROSKOBING",
        "Đặng, DANG",
        "Peña Nuñez, PENA NUNEZ",
        "Smith–Jones, SMITH-JONES",
        "' two   spaces ', TWO SPACES",
        "a_b@c#d, ABCD"
    })
    void wordsBecomeCapitalsOfAscii(String words, String expected) {
        assertThat(Ascii.of(words, 60)).isEqualTo(expected);
    }

    @Test
    void largeControlNumbersAreWrittenWhole() {
        var asked = Inquiries.ofSubscriber();
        var inquiry = new EligibilityInquiry(
                asked.trace(),
                999_999_999,
                asked.created(),
                asked.zone(),
                new Route("TELEPORTAL", "PAYERCLR", true),
                asked.payer(),
                asked.clinic(),
                asked.subscriber(),
                null,
                "30",
                asked.serviceDate(),
                List.of());
        var bytes = InquiryWriter.write(inquiry);

        assertThat(text(bytes)).contains("*00501*999999999*0*P*:~", "ST*270*999999999*", "EQ*30~");
        assertThat(Tokens.read(bytes)).hasSize(1);
    }

    @Test
    void theDayOfTheVisitIsNotTheDayOfTheInquiry() {
        var inquiry = Inquiries.of(Inquiries.ofSubscriber().subscriber(), LocalDate.of(2027, 1, 4));

        assertThat(text(InquiryWriter.write(inquiry)))
                .contains("DTP*291*D8*20270104~", "BHT*0022*13*TP0002*20261105*1014~");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "*~", "é1", "--"})
    void aMemberIdNeedsTwoCharactersThatCanBeSent(String memberId) {
        var person = Inquiries.ofSubscriber().subscriber().person();

        assertThatIllegalArgumentException().isThrownBy(() -> new Subscriber(memberId, person));
    }

    @Test
    void numbersOfTheClinicAndIdsHaveTheirForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Clinic("Clinic", "123456789", "900000001"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Clinic("Clinic", "1234567893", "90-0000001"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Payer("Payer", "9*1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Route("TELEPORTAL~", "PAYERCLR", false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Route("TELEPORTAL", "SIXTEENCHARACTER", false));
    }

    @Test
    void noSegmentIsWrittenWithADelimiterInside() {
        var at = Inquiries.CREATED.atZone(ZoneId.of("America/New_York")).toLocalDateTime();
        var writer = new TransactionWriter(new TransactionWriter.Envelope(
                TransactionWriter.Type.ANSWER, "PAYERCLR", "TELEPORTAL", false, at, at, 1));

        assertThatIllegalArgumentException().isThrownBy(() -> writer.add("MSG", "A*B"));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.add("MSG", "A~B"));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.add("MSG", "A\nB"));
    }

    @Test
    void anInquiryIsNoAnswer() {
        var bytes = InquiryWriter.write(Inquiries.ofSubscriber());

        assertThatExceptionOfType(X12Refused.NotAnEligibilityAnswer.class).isThrownBy(() -> AnswerReader.read(bytes));
    }

    @Test
    void anInquiryDoesNotSayInLogsWhomItIsAbout() {
        assertThat(Inquiries.ofDependent()).hasToString("inquiry TP0009");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static String sample(String name) throws IOException {
        try (var stream = InquiryWriterTest.class.getResourceAsStream("/coverage/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
