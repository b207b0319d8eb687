package care.plumbline.portal.booking.price;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.quote.inquiry.CheckPrice;
import care.plumbline.billing.quote.inquiry.Insurance;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.UnreliablePayers;
import care.plumbline.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The price of a held time with a health plan: before, while and after the plan answers. */
@ViewTest
class PlanPriceTest {

    private static final String PLAN = "Your health plan";
    private static final String MEMBER = "Member ID";
    private static final String AGREE = "I agree to a virtual visit.";
    private static final String PROMO = "Promo code (if you have one)";
    private static final String ASKING = "You can go on; we will show the price as soon as we have it.";

    @Autowired
    private CheckPrice checking;

    @Autowired
    private UnreliablePayers payers;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private As patient;

    @BeforeEach
    void aTimeIsHeld() {
        patient = persons.patient();
        bookings.holds(
                patient,
                bookings.openTimes().stream()
                        .filter(time ->
                                time.slot().start().isAfter(clock.instant().plus(Duration.ofHours(30))))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void planIsFoundByPayerNameOrSynonymAndTheWaysOutAreAlwaysThere(Browser browser) {
        opens(browser).picks("With my insurance");

        assertThat(browser.finds(PLAN, "harbour"))
                .containsExactly(
                        "Harbor Mutual Choice Plus",
                        "Harbor Mutual Classic PPO",
                        "Harbor Mutual HDHP 3000",
                        "My plan is not in the list",
                        "I'm not sure");
        assertThat(browser.finds(PLAN, "shp gold")).first().isEqualTo("Summit Health Plan Gold PPO");
        assertThat(browser.finds(PLAN, "acme")).containsExactly("My plan is not in the list", "I'm not sure");
    }

    @Test
    void slowPayersAnswerTakesThePlaceOfTheEstimateByItself(Browser browser) {
        sees(browser, "Harbor Mutual Classic PPO", "SHP100200301");
        assertThat(browser.text())
                .contains("We are asking Harbor Mutual. " + ASKING)
                .contains("Typical copay (estimate)")
                .contains("Your share (estimate) $25.00")
                .doesNotContain("We read this from")
                .doesNotContain("$0");
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        browser.ticks(AGREE);
        browser.polls();
        assertThat(browser.text()).contains(ASKING);

        jobs.runDue();
        browser.polls();

        assertThat(browser.text())
                .contains("Your plan has answered. Your price is now $15.00.")
                .contains("Harbor Mutual Classic PPO told us this copay")
                .contains("We read this from Harbor Mutual on ")
                .doesNotContain(ASKING);
        assertThat(browser.hasButton("Pay $25.00 and book")).isFalse();
        assertThat(browser.tickedBoxes()).contains(AGREE);
        assertThat(browser.priceChips()).containsExactly("Your price: $15 copay (estimate) Check your price again");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
        browser.clicks("Pay $15.00 and book");
        assertThat(browser.leftFor()).contains("/sandbox/pay/");
    }

    @Test
    void copayForVideoIsTakenAndNotTheOneOfTheOffice(Browser browser) {
        answered(browser, "Summit Health Plan Gold PPO", "SHP100200301");

        assertThat(browser.text())
                .contains("Your share (estimate) $15.00")
                .contains("Your plan confirmed this amount.")
                .contains("If it decides differently, we bill or refund the difference.")
                .contains("Or pay $100 without insurance")
                .contains("It does not count toward your deductible.")
                .contains("Free to cancel until ")
                .contains("After that, $15.");
    }

    @Test
    void whoeverBooksForSoonIsToldThatCancellingCosts(Browser browser) {
        bookings.holds(patient, bookings.openTimes().getFirst());

        sees(browser, "Summit Health Plan Gold PPO", "SHP100200301");

        assertThat(browser.text()).contains("Your visit is soon, so cancelling costs $15.");
    }

    @Test
    void priceWithoutInsuranceIsOneClickAwayAndStatesThatItIsFinal(Browser browser) {
        answered(browser, "Summit Health Plan Gold PPO", "SHP100200301");

        browser.clicks("Pay $100 without insurance instead");

        assertThat(browser.text())
                .contains("You pay $100.00")
                .contains("This price is final for the visit.")
                .contains("You can get a written good-faith estimate.")
                .doesNotContain("estimate) $15.00");
        assertThat(browser.pickedAmong("Without insurance")).isEqualTo("Without insurance");
    }

    @Test
    void severalCopaysAreARange(Browser browser) {
        answered(browser, "Evergreen Benefit Trust Choice", "EBT4400218");

        assertThat(browser.text())
                .contains("Lowest copay of your plan (estimate)")
                .contains("Your plan lists more than one copay. Your share is from $")
                .contains("Your plan does not say which of its copays is for this visit.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Harbor Mutual Classic PPO | HM55667799 | Your plan says that your coverage is not active on the day of your visit.",
                "Evergreen Benefit Trust Choice | EBT4400219 | Your plan pays for virtual visits only with somebody else."
            })
    void planThatDoesNotPayLeavesThePriceWithoutInsuranceToChoose(
            String plan, String member, String why, Browser browser) {
        answered(browser, plan, member);

        assertThat(browser.text())
                .contains("Your plan does not pay for this visit")
                .contains(why);
        assertThat(browser.buttons()).noneMatch(button -> button.endsWith("and book"));
        assertThat(browser.boxLabels()).doesNotContain(AGREE);
        assertThat(browser.priceChips()).containsExactly("$25 typical copay · $100 without insurance Check your price");

        browser.clicks("Pay $100 without insurance instead");

        assertThat(browser.text()).contains("You pay $100.00");
        assertThat(browser.buttons()).contains("Pay $100.00 and book");
    }

    @Test
    void whoCoversSuchVisitsInsteadIsNamed(Browser browser) {
        answered(browser, "Evergreen Benefit Trust Choice", "EBT4400219");

        assertThat(browser.text()).contains("Your plan says who covers such visits:");
        assertThat(browser.lines()).isNotEmpty();
    }

    @Test
    void membersOfMedicaidAreOfferedNoOtherPrice(Browser browser) {
        sees(browser, "Evergreen Medicaid State plan", "EMC0091823");
        assertThat(browser.text())
                .contains("Your share (estimate) $3.00")
                .contains("Free to cancel at any time before the visit.")
                .doesNotContain("Or pay $100 without insurance");

        jobs.runDue();
        browser.polls();

        assertThat(browser.text())
                .contains("Your plan says that the visits it pays for are used up.")
                .contains("Call us at ")
                .doesNotContain("without insurance instead");
        assertThat(browser.hasButton("See the price without insurance")).isFalse();
        assertThat(browser.canPick("Without insurance")).isFalse();
    }

    @Test
    void memberThatIsNotFoundIsSaidAtTheMemberId(Browser browser) {
        answered(browser, "Summit Health Plan Gold PPO", "SHP999");

        assertThat(browser.problemAt(TextField.class, MEMBER)).startsWith("Your plan did not find you.");
        assertThat(browser.problems()).hasSize(1);
        assertThat(browser.text()).contains("We have no price with your plan yet");
        assertThat(browser.hasButton("See the price without insurance")).isTrue();

        browser.types(TextField.class, MEMBER, "SHP100200301").clicks("See my price");
        jobs.runDue();
        browser.polls();

        assertThat(browser.text()).contains("Your share (estimate) $15.00").doesNotContain("did not find you");
    }

    @Test
    void otherBirthDateIsPutRightAtTheSubscriberElseAtTheOwnDetails(Browser browser) {
        answered(browser, "Harbor Mutual Classic PPO", "HM55667712");

        assertThat(browser.text()).contains("Your plan has another date of birth. Check it.");
        assertThat(browser.link("Check your own name and date of birth")).isEqualTo("/about-you");
        assertThat(browser.hasButton("Ask my plan again")).isTrue();
    }

    @Test
    void planThatIsNotInTheListIsAnEstimateAndNeverNothing(Browser browser) {
        opens(browser)
                .picks("With my insurance")
                .choosesFound(PLAN, "acme", "My plan is not in the list")
                .clicks("See my price");
        assertThat(browser.problemAt(TextField.class, "What is your plan called?"))
                .isEqualTo("Enter what your plan is called, with at most 100 characters");

        browser.types(TextField.class, "What is your plan called?", "Acme Mutual")
                .clicks("See my price");

        assertThat(browser.text())
                .contains("Your share (estimate) $25.00")
                .contains("We do not know your plan yet.")
                .contains("Or pay $100 without insurance");
        assertThat(browser.hasButton("Ask my plan again")).isFalse();
    }

    @Test
    void whoeverIsNotSureGetsAnEstimateWithoutAMemberId(Browser browser) {
        opens(browser).picks("With my insurance").choosesFound(PLAN, "", "I'm not sure");
        assertThat(browser.text()).doesNotContain("It is on your insurance card.");

        browser.clicks("See my price");

        assertThat(browser.text()).contains("Your share (estimate) $25.00");
    }

    @Test
    void onlyTheEndOfTheMemberIdIsShownAndItIsUsedAgain(Browser browser) {
        answered(browser, "Summit Health Plan Gold PPO", "SHP100200301");

        browser.usedBy(patient).goesTo("book/price");

        assertThat(browser.text()).contains("Member ID ending in 0301").doesNotContain("SHP100200301");
        assertThat(browser.chosenIn(PLAN)).isEqualTo("Summit Health Plan Gold PPO");
        browser.clicks("See my price");
        assertThat(browser.text()).contains("Your share (estimate) $15.00");
        browser.clicks("Change member ID").types(TextField.class, MEMBER, "X").clicks("See my price");
        assertThat(browser.problemAt(TextField.class, MEMBER)).startsWith("Enter your member ID");
    }

    @Test
    void somebodyElsesPlanAsksWhoItIs(Browser browser) {
        opens(browser)
                .picks("With my insurance")
                .choosesFound(PLAN, "harbor classic", "Harbor Mutual Classic PPO")
                .types(TextField.class, MEMBER, "HM77001122")
                .ticks("It is somebody else's plan")
                .clicks("See my price");
        assertThat(browser.problemAt(Select.class, "What are you to this person?"))
                .isEqualTo("Choose what you are to this person");
        assertThat(browser.problems()).hasSize(4);

        browser.chooses("What are you to this person?", "Child")
                .types(TextField.class, "Their first name", "Pat")
                .types(TextField.class, "Their last name", "Doe")
                .types(TextField.class, "Month", "4")
                .types(TextField.class, "Day", "27")
                .types(TextField.class, "Year", "1960")
                .clicks("See my price");
        jobs.runDue();
        browser.polls();

        assertThat(payers.asked().getLast().dependent()).isNotNull();
        assertThat(browser.text()).contains("Your plan has answered.");
        browser.usedBy(patient).goesTo("book/price");
        assertThat(browser.field(TextField.class, "Their first name").getValue())
                .isEqualTo("Pat");
    }

    @Test
    void lastGoodAnswerCountsWhileThePayerIsSilent(Browser browser) {
        answered(browser, "Summit Health Plan Gold PPO", "SHP100200301");
        payers.areSilent();

        browser.clicks("Ask my plan again");
        jobs.runDue();
        browser.polls();

        assertThat(browser.text())
                .contains("Summit Health Plan does not answer right now.")
                .contains("Until Summit Health Plan answers, we use what it told us on ")
                .contains("Your share (estimate) $15.00");
    }

    @Test
    void plansAreNotAskedMoreThanThreeTimesAnHour(Browser browser) {
        answered(browser, "Summit Health Plan Gold PPO", "SHP100200301");
        for (var times = 0; times < 2; times++) {
            browser.clicks("Ask my plan again");
            jobs.runDue();
            browser.polls();
        }

        browser.clicks("Ask my plan again");

        assertThat(browser.text()).contains("We asked your plan three times within the hour.");
    }

    @Test
    void afterAMinuteThePageStopsLookingAndSaysSo(Browser browser) {
        sees(browser, "Harbor Mutual Classic PPO", "HM55667788");

        for (var times = 0; times < 20; times++) {
            browser.polls();
        }

        assertThat(browser.text()).contains("Your plan takes longer to answer.");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void answerThatCameWhileThePageWasClosedIsShownAtOnce(Browser browser) {
        sees(browser, "Summit Health Plan Gold PPO", "SHP100200301");
        browser.close();
        clock.advance(Duration.ofMinutes(1));
        jobs.runDue();

        browser.usedBy(patient).goesTo("book/price");

        assertThat(browser.text()).contains("We read this from Summit Health Plan on ");
    }

    @Test
    void priceNeverChangesWhileItIsBeingPaid(Browser browser) {
        sees(browser, "Harbor Mutual Classic PPO", "SHP100200301");
        browser.ticks(AGREE).clicks("Pay $25.00 and book");
        jobs.runDue();

        browser.polls();

        assertThat(tables.texts(
                        "select due_minor::text from billing.quote where patient_id = ? and status = 'LOCKED'",
                        persons.idOf(patient).value()))
                .containsExactly("2500");
    }

    @Test
    void codesThatAreNotTakenAreSaidAtTheirField(Browser browser) {
        opens(browser)
                .picks("Without insurance")
                .types(TextField.class, PROMO, "friend10 NOPE")
                .clicks("See my price");

        assertThat(browser.text()).contains("You pay $90.00").contains("You used the code FRIEND10.");
        assertThat(browser.problemAt(TextField.class, PROMO)).isEqualTo("We do not know the code NOPE.");
        assertThat(browser.field(TextField.class, PROMO).getValue()).isEqualTo("friend10 NOPE");

        browser.types(TextField.class, PROMO, "<b>x</b>").clicks("See my price");
        assertThat(browser.problemAt(TextField.class, PROMO)).isEqualTo("We do not know the code <B>X</B>.");
        assertThat(browser.text()).contains("You pay $100.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NONE     | Without insurance  |",
                "NOT_SURE | With my insurance  | I'm not sure",
                "ACME     | With my insurance  | My plan is not in the list",
                "GOLD     | With my insurance  | Summit Health Plan Gold PPO"
            })
    void formBeginsWithWhatWasSaidWhenThePriceWasChecked(String said, String way, String plan, Browser browser) {
        var insurance = switch (said) {
            case "NONE" -> new Insurance.None();
            case "NOT_SURE" -> new Insurance.NotSure();
            case "ACME" -> new Insurance.NotFound("Acme Mutual");
            default -> new Insurance.Plan(bookings.plan("Gold PPO"));
        };
        patient.run(actor -> checking.check(actor, "TX", insurance));

        opens(browser);

        assertThat(browser.pickedAmong(way)).isEqualTo(way);
        if (plan != null) {
            assertThat(browser.chosenIn(PLAN)).isEqualTo(plan);
        }
        if (said.equals("ACME")) {
            assertThat(browser.field(TextField.class, "What is your plan called?")
                            .getValue())
                    .isEqualTo("Acme Mutual");
        }
    }

    @Test
    void everythingIsSaidInSpanishToo(Browser browser) {
        browser.inSpanish().usedBy(patient).goesTo("book/price");
        browser.picks("Con mi seguro")
                .choosesFound("Su plan de salud", "summit gold", "Summit Health Plan Gold PPO")
                .types(TextField.class, "Número de miembro", "SHP100200301")
                .clicks("Ver mi precio");
        assertThat(browser.text()).contains("Estamos preguntando a Summit Health Plan.");
        jobs.runDue();
        browser.polls();

        assertThat(browser.text())
                .contains("Su plan respondió. Su precio ahora es $15.00.")
                .contains(" leímos esto de Summit Health Plan.")
                .contains("O pague $100 sin seguro")
                .doesNotContain("Your plan")
                .doesNotContain("..");
    }

    private Browser opens(Browser browser) {
        return browser.usedBy(patient).goesTo("book/price");
    }

    private Browser sees(Browser browser, String plan, String member) {
        return opens(browser)
                .picks("With my insurance")
                .choosesFound(PLAN, plan, plan)
                .types(TextField.class, MEMBER, member)
                .clicks("See my price");
    }

    private void answered(Browser browser, String plan, String member) {
        sees(browser, plan, member);
        jobs.runDue();
        browser.polls();
    }
}
