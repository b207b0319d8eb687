package care.plumbline.triage.assessment;

import static care.plumbline.triage.assessment.TypicalAnswers.backPain;
import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Option;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.UnknownClass;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must be true of all answers whatsoever (protocol sections 1.2 and 4.6), tried on random ones. */
class AssessPropertiesTest {

    /** Change it to try other intakes; a failure names it, so that the same ones can be made again. */
    private static final long SEED = 20_260_921L;

    private static final int INTAKES = 10_000;

    /** Assessed once for all properties, which keeps the whole class quick. */
    private static final List<Intake> ALL = intakes();

    private static final Set<String> ALL_ITEMS = shownUpTo(Integer.MAX_VALUE);

    private static final Map<String, String> NEGATIVES = Map.ofEntries(
            Map.entry("now.emergency-signs", "none"),
            Map.entry("ces.bladder", "no-change"),
            Map.entry("ces.bowel", "no-change"),
            Map.entry("ces.saddle", "no"),
            Map.entry("ces.sexual", "no-change"),
            Map.entry("leg.side", "none"),
            Map.entry("leg.weakness", "none"),
            Map.entry("gait.walking", "normal"),
            Map.entry("leg.circulation", "none"),
            Map.entry("sys.fever", "none"),
            Map.entry("sys.weight", "none"),
            Map.entry("sys.night", "none"),
            Map.entry("sys.urine", "none"),
            Map.entry("sys.belly", "none"),
            Map.entry("sys.skin", "none"),
            Map.entry("hx.trauma", "none"),
            Map.entry("hx.cancer", "never"),
            Map.entry("hx.infection-risk", "none"),
            Map.entry("hx.spine-procedure", "none"),
            Map.entry("hx.bone", "none"),
            Map.entry("hx.blood-thinner", "no"),
            Map.entry("hx.vessels", "none"),
            Map.entry("preg.status", "no"),
            Map.entry("preg.signs", "none"),
            Map.entry("func.daily", "none"),
            Map.entry("mood.safety", "no"));

    /** In alphabetical order, because the order of a map differs from run to run. */
    private static final List<String> RED_FLAGS =
            NEGATIVES.keySet().stream().sorted().toList();

    private static final Set<UnknownClass> FLOORS = EnumSet.of(UnknownClass.A, UnknownClass.B, UnknownClass.C);

    @Test
    void turningANegativeAnswerIntoAnUnknownOneNeverLowersTheLevel() {
        forRandomIntakes((random, intake) -> {
            var linkId = random.pick(RED_FLAGS);
            var negative = negative(intake.answers(), linkId);
            var missing = negative.without(linkId);
            var unsure = negative.with(linkId, Answer.Codes.of(Option.UNSURE));

            var unknown =
                    random.pick(question(linkId).offers(Option.UNSURE) ? List.of(missing, unsure) : List.of(missing));

            assertThat(level(unknown, intake)).as(linkId).isGreaterThanOrEqualTo(level(negative, intake));
        });
    }

    @Test
    void turningANegativeAnswerIntoAPositiveOneNeverLowersTheLevel() {
        forRandomIntakes((random, intake) -> {
            var linkId = random.pick(RED_FLAGS);
            var negative = negative(intake.answers(), linkId);
            var positive = random.pick(positives(question(linkId)));

            assertThat(level(negative.with(linkId, Answer.Codes.of(positive)), intake))
                    .as("%s from negative to %s", linkId, positive)
                    .isGreaterThanOrEqualTo(level(negative, intake));
        });
    }

    @Test
    void morePainNeverLowersTheLevel() {
        forRandomIntakes((random, intake) -> {
            var linkId = random.pick(List.of("pain.now", "pain.worst"));
            var less = random.pick(List.of(0, 2, 4, 6, 7, 8));
            var lessPain = intake.answers().with(linkId, new Answer.Amount(less));

            assertThat(level(lessPain.with(linkId, new Answer.Amount(less + 2)), intake))
                    .as("%s from %d to %d", linkId, less, less + 2)
                    .isGreaterThanOrEqualTo(level(lessPain, intake));
        });
    }

    @Test
    void sameAnswersAlwaysGiveTheSameAssessment() {
        forRandomIntakes((random, intake) -> {
            var copy = new Answers(new TreeMap<>(intake.answers().byLinkId()));

            assertThat(assess(copy, intake.flags())).isEqualTo(intake.assessment());
        });
    }

    @Test
    void emergencyBeforeTheEndIsAnEmergencyAtTheEnd() {
        var pages =
                backPain().questions().stream().map(Question::page).distinct().toList();
        forRandomIntakes((random, intake) -> {
            var page = random.pick(pages);

            var soFar = soFar(intake, shownUpTo(page));

            assertThat(soFar).isIn(Disposition.EMERGENCY_NOW, null);
            if (soFar == Disposition.EMERGENCY_NOW) {
                assertThat(intake.level()).as("up to page %d", page).isEqualTo(Disposition.EMERGENCY_NOW);
            }
        });
    }

    @Test
    void emergencyAtTheEndIsNoticedOnTheLastPage() {
        forRandomIntakes((random, intake) -> {
            var emergency = intake.level() == Disposition.EMERGENCY_NOW;

            assertThat(soFar(intake, ALL_ITEMS) == Disposition.EMERGENCY_NOW).isEqualTo(emergency);
        });
    }

    /** The twin was written from the protocol's text, without this engine: where both agree, the reading is right. */
    @Test
    void engineSaysWhatTheStraightLineTwinSays() {
        forRandomIntakes((random, intake) -> {
            var twin = StraightLineTwin.assess(intake.answers().byLinkId(), intake.flags());
            var engine = intake.assessment();

            assertThat(engine.level()).isEqualTo(twin.level());
            assertThat(engine.fired())
                    .extracting(FiredRule::ruleId)
                    .containsExactlyElementsOf(twin.fired().stream()
                            .map(StraightLineTwin.Fired::rule)
                            .toList());
            assertThat(engine.fired())
                    .extracting(rule ->
                            rule.evidence().stream().map(Evidence::linkId).toList())
                    .containsExactlyElementsOf(twin.fired().stream()
                            .map(StraightLineTwin.Fired::evidence)
                            .toList());
            assertThat(engine.unknowns()).extracting(Unknown::linkId).containsExactlyElementsOf(twin.unknowns());
            assertThat(engine.nsaid().status()).isEqualTo(twin.nsaid());
            assertThat(List.of(engine.scores().points("ibp"), engine.scores().points("hci")))
                    .containsExactly(twin.ibp(), twin.hci());
        });
    }

    @Test
    void mostUrgentRuleDecides() {
        forRandomIntakes((random, intake) -> {
            var highest = intake.assessment().fired().stream()
                    .map(FiredRule::level)
                    .max(Disposition::compareTo)
                    .orElse(Disposition.VIRTUAL_VISIT_ROUTINE);

            assertThat(intake.level()).isEqualTo(highest);
        });
    }

    @Test
    void unknownsRaiseTheLevelToTheFloorOfTheirClass() {
        forRandomIntakes((random, intake) -> intake.assessment()
                .unknowns()
                .forEach(unknown -> assertThat(intake.level())
                        .as(unknown.linkId())
                        .isGreaterThanOrEqualTo(floor(unknown.unknownClass()))));
    }

    @Test
    void selfCareMeansThatNothingIsUnknownAndNoOtherRuleFired() {
        forRandomIntakes((random, intake) -> {
            if (intake.level() == Disposition.SELF_CARE) {
                assertThat(intake.assessment().unknowns())
                        .extracting(Unknown::unknownClass)
                        .doesNotContainAnyElementsOf(FLOORS);
                assertThat(intake.assessment().fired())
                        .extracting(FiredRule::ruleId)
                        .containsExactly("S01");
            }
        });
    }

    @Test
    void randomIntakesMeetEveryLevelOften() {
        var counts = ALL.stream().collect(Collectors.groupingBy(Intake::level, Collectors.counting()));

        assertThat(counts).containsOnlyKeys(Disposition.values());
        assertThat(counts.values()).allMatch(count -> count > INTAKES / 100);
    }

    private static void forRandomIntakes(Property property) {
        var random = new RandomIntakes(new Random(SEED));
        for (var number = 0; number < INTAKES; number++) {
            var intake = ALL.get(number);
            try {
                property.check(random, intake);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("Intake %d of seed %d: %s".formatted(number, SEED, intake.answers()), failure);
            }
        }
    }

    private static List<Intake> intakes() {
        var random = new RandomIntakes(new Random(SEED));
        return Stream.generate(() -> Intake.of(random.next(), random.flags()))
                .limit(INTAKES)
                .toList();
    }

    private static Answers negative(Answers answers, String linkId) {
        return answers.with(linkId, Answer.Codes.of(Objects.requireNonNull(NEGATIVES.get(linkId))));
    }

    private static List<String> positives(Question question) {
        return question.options().stream()
                .map(Option::code)
                .filter(code -> !code.equals(Option.UNSURE))
                .filter(code -> !code.equals(NEGATIVES.get(question.linkId())))
                .toList();
    }

    private static Set<String> shownUpTo(int page) {
        return backPain().questions().stream()
                .filter(question -> question.page() <= page)
                .map(Question::linkId)
                .collect(Collectors.toSet());
    }

    private static Disposition floor(UnknownClass unknownClass) {
        return switch (unknownClass) {
            case A -> Disposition.URGENT_SAME_DAY;
            case B -> Disposition.VIRTUAL_VISIT_PRIORITY;
            case C -> Disposition.VIRTUAL_VISIT_ROUTINE;
            default -> Disposition.SELF_CARE;
        };
    }

    private static Question question(String linkId) {
        return backPain().question(linkId);
    }

    private static Disposition level(Answers answers, Intake intake) {
        return Intake.of(answers, intake.flags()).level();
    }

    private static @Nullable Disposition soFar(Intake intake, Set<String> shown) {
        return Assess.assessSoFar(backPain(), intake.answers(), intake.flags(), shown)
                .level();
    }

    private static Assessment assess(Answers answers, Flags flags) {
        return Assess.assess(backPain(), answers, flags);
    }

    private record Intake(Answers answers, Flags flags, Assessment assessment) {

        static Intake of(Answers answers, Flags flags) {
            return new Intake(answers, flags, assess(answers, flags));
        }

        Disposition level() {
            return Objects.requireNonNull(assessment.level());
        }
    }

    @FunctionalInterface
    private interface Property {
        void check(RandomIntakes random, Intake intake);
    }
}
