package care.plumbline.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class RegistrationTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Autowired
    private SignUp registering;

    @Autowired
    private VerifyEmail verifying;

    @Autowired
    private MergeVisitor merge;

    @Autowired
    private Credentials credentials;

    @Autowired
    private Persons persons;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Test
    void mailedCodeMakesTheAccountWhichTakesOverTheVisitor() {
        var visitor = persons.clearedVisitor();
        var address = newAddress();
        registers(visitor, address);

        var account = verifies(visitor, mailedCode(address));

        var person =
                new As(new Actor(account, visitor.actor().requireVisitor(), Role.PATIENT, UUID.randomUUID(), null));
        assertThat(merges(person)).isEqualTo(MergeVisitor.Outcome.MERGED);
        var own = Persons.withoutVisitor(person).get(credentials::own).orElseThrow();
        assertThat(own.email()).isEqualTo(address);
        assertThat(own.role()).isEqualTo(Role.PATIENT);
    }

    @Test
    void codesAreMailedToAnAddressThreeTimesAnHour() {
        var address = newAddress();
        for (var asked = 0; asked < 3; asked++) {
            registers(persons.visitor(), address);
        }

        assertThatThrownBy(() -> registers(persons.visitor(), address.toUpperCase(Locale.ROOT)))
                .isInstanceOf(AttemptRefused.TooMany.class);
        registers(persons.visitor(), newAddress());
        clock.advance(Duration.ofHours(1));
        registers(persons.visitor(), address);
    }

    @Test
    void codeLiesNowhereInClear() {
        var visitor = persons.visitor();
        var address = newAddress();
        registers(visitor, address);
        var code = mailedCode(address);

        assertThat(tables.text(
                        "select encode(code_hash, 'escape') || password_hash from care.registration where email = ?",
                        address))
                .doesNotContain(code)
                .doesNotContain(PASSWORD);
    }

    @Test
    void addressIsTheSameInUpperCase() {
        var visitor = persons.visitor();
        var address = newAddress();
        registers(visitor, address.toUpperCase(Locale.ROOT));
        verifies(visitor, mailedCode(address));

        var second = persons.visitor();
        registers(second, address);
        jobs.runDue();

        assertThat(newestSubject(address)).isEqualTo("You already have a Plumbline account");
    }

    @Test
    void fiveWrongCodesEndTheRegistration() {
        var visitor = persons.visitor();
        var address = newAddress();
        registers(visitor, address);
        var code = mailedCode(address);
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var time = 0; time < 5; time++) {
            assertThatThrownBy(() -> verifies(visitor, wrong)).isInstanceOf(RegistrationRefused.WrongCode.class);
        }

        assertThatThrownBy(() -> verifies(visitor, code)).isInstanceOf(RegistrationRefused.CodeExpired.class);
        assertThat(tables.count("care.account where email = ?", address)).isZero();
    }

    @Test
    void codeIsGoodForFifteenMinutes() {
        var visitor = persons.visitor();
        var address = newAddress();
        registers(visitor, address);
        var code = mailedCode(address);
        clock.advance(Duration.ofMinutes(15));

        assertThatThrownBy(() -> verifies(visitor, code)).isInstanceOf(RegistrationRefused.CodeExpired.class);
    }

    @Test
    void codeOfOneVisitorIsWorthlessToAnother() {
        var visitor = persons.visitor();
        var address = newAddress();
        registers(visitor, address);
        var code = mailedCode(address);

        assertThatThrownBy(() -> verifies(persons.visitor(), code)).isInstanceOf(RegistrationRefused.CodeExpired.class);
    }

    @Test
    void newCodeMakesTheOldOneWorthless() {
        var visitor = persons.visitor();
        var address = newAddress();
        registers(visitor, address);
        var old = mailedCode(address);
        registers(visitor, address);
        var fresh = mailedCode(address);

        if (!old.equals(fresh)) {
            assertThatThrownBy(() -> verifies(visitor, old)).isInstanceOf(RegistrationRefused.WrongCode.class);
        }
        assertThat(verifies(visitor, fresh)).isNotNull();
    }

    @Test
    void knownAddressGetsTheSameAnswerAndAnotherMail() {
        var visitor = persons.visitor();
        registers(visitor, "patient@demo.example");

        jobs.runDue();

        assertThat(newestSubject("patient@demo.example")).isEqualTo("You already have a Plumbline account");
        assertThatThrownBy(() -> verifies(visitor, "123456")).isInstanceOf(RegistrationRefused.WrongCode.class);
    }

    @Test
    void addressThatGotItsAccountMeanwhileIsRefusedInWords() {
        var first = persons.visitor();
        var second = persons.visitor();
        var address = newAddress();
        registers(first, address);
        var firstCode = mailedCode(address);
        registers(second, address);
        var secondCode = mailedCode(address);
        verifies(first, firstCode);

        assertThatThrownBy(() -> verifies(second, secondCode)).isInstanceOf(RegistrationRefused.CodeExpired.class);
        assertThat(tables.count("care.account where email = ?", address)).isEqualTo(1);
    }

    static Stream<Arguments> refusedPasswords() {
        return Stream.of(
                Arguments.of("fourteen chars", RegistrationRefused.PasswordTooShort.class),
                Arguments.of("", RegistrationRefused.PasswordTooShort.class),
                // Seven pairs of a letter and a combining accent are seven characters.
                Arguments.of("e\u0301".repeat(7) + "e", RegistrationRefused.PasswordTooShort.class),
                Arguments.of("x1y2z3w4".repeat(16) + "x", RegistrationRefused.PasswordTooLong.class),
                Arguments.of("aaaaaaaaaaaaaaa", RegistrationRefused.PasswordTooPlain.class),
                Arguments.of("abababababababab", RegistrationRefused.PasswordTooPlain.class),
                Arguments.of("somebody.namedsomebody.named1", RegistrationRefused.PasswordTooPlain.class));
    }

    @ParameterizedTest
    @MethodSource("refusedPasswords")
    void weakPasswordIsRefused(String password, Class<? extends RegistrationRefused> why) {
        var visitor = persons.visitor();

        assertThatThrownBy(() -> registers(visitor, "somebody.named@test.example", password))
                .isInstanceOf(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fifteen chars!!", "only lower case letters", "contraseña con eñes", "🙂🙃😉😊😇 fifteen long"})
    void longPasswordOfAnyCharactersIsTaken(String password) {
        var visitor = persons.visitor();

        registers(visitor, newAddress(), password);

        assertThat(tables.count(
                        "care.registration where visitor_id = ?",
                        visitor.actor().requireVisitor().value()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b",
                "a b@test.example",
                "a@b@test.example",
                "<a@test.example>",
                "a@test.example, b@test.example"
            })
    void textThatIsNoAddressIsRefused(String text) {
        var visitor = persons.visitor();

        assertThatThrownBy(() -> registers(visitor, text)).isInstanceOf(RegistrationRefused.NotAnAddress.class);
    }

    private void registers(As visitor, String address) {
        registers(visitor, address, PASSWORD);
    }

    private void registers(As visitor, String address, String password) {
        visitor.run(actor -> registering.signUp(actor, new SignUp.Request(address, password, "en", "")));
    }

    private AccountId verifies(As visitor, String code) {
        return visitor.get(actor -> verifying.verify(actor, code));
    }

    private MergeVisitor.Outcome merges(As person) {
        return person.get(actor -> merge.merge(actor, "en"));
    }

    private String mailedCode(String address) {
        jobs.runDue();
        var body = tables.text("select body from sandbox.mail where recipient = ? order by id desc limit 1", address);
        return CODE.matcher(body)
                .results()
                .map(match -> match.group())
                .findFirst()
                .orElseThrow();
    }

    private String newestSubject(String address) {
        return tables.text("select subject from sandbox.mail where recipient = ? order by id desc limit 1", address);
    }

    private static String newAddress() {
        return "ann." + UUID.randomUUID() + "@test.example";
    }
}
