package care.plumbline.triage.assessment;

import static care.plumbline.triage.assessment.TypicalAnswers.allNegativeAdult;
import static care.plumbline.triage.assessment.TypicalAnswers.backPain;
import static care.plumbline.triage.assessment.TypicalAnswers.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ham.tight=none                                    | 5
                    onset.age-first=40                                | 4
                    ibp.rest-helps=yes; onset.age-first=-             | 3
                    ibp.move-helps=unsure; sys.night=none             | 3
                    ibp.move-helps=-; onset.mode=unsure               | 3
                    onset.duration=w6-12                              | 0
                    """)
    void inflammatoryBackPainIsCountedOnlyAfterThreeMonths(String answers, int points) {
        var allPoints = "onset.duration=m3plus; onset.age-first=39; onset.mode=gradual; ibp.move-helps=yes;"
                + " ibp.rest-helps=no; sys.night=eases-on-rising; ";

        assertThat(scores(allPoints + answers).points("ibp")).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ham.tight=none                                          | 0
                    ham.tight=both-same                                     | 2
                    ham.tight=left-more; pain.location=lower-left           | 3
                    ham.tight=left-more; pain.location=lower-right          | 2
                    ham.tight=right-more; pain.location=lower-right,buttock | 3
                    ham.toe-touch=knees                                     | 2
                    ham.toe-touch=above-knees                               | 2
                    ham.toe-touch=shins                                     | 1
                    ham.toe-touch=floor-toes                                | 0
                    ham.stiff-after-rest=yes; ham.sore-thighs=yes           | 2
                    ham.stretch-helps=not-tried                             | 0
                    ham.stretch-helps=yes                                   | 1
                    pain.worse-with=sitting-long,standing-long              | 1
                    life.activities=cycling,running; life.sitting-hours=over-8 | 1
                    """)
    void hamstringIndexCountsEachFeatureOnce(String answers, int points) {
        assertThat(scores(answers).points("hci")).isEqualTo(points);
    }

    @Test
    void hamstringIndexReachesTenAndNoMore() {
        var all = "ham.tight=left-more; pain.location=lower-left; ham.toe-touch=knees; ham.stiff-after-rest=yes;"
                + " ham.sore-thighs=yes; pain.worse-with=sitting-long; life.activities=running; ham.stretch-helps=yes";

        assertThat(scores(all).points("hci")).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    med.nsaid-risks=kidney                                        | CONTRA
                    med.nsaid-risks=ulcer-bleed,high-bp                           | CONTRA
                    med.nsaid-risks=liver                                         | CONTRA
                    med.nsaid-risks=unsure                                        | CONTRA
                    med.nsaid-risks=-                                             | CONTRA
                    hx.blood-thinner=yes                                          | CONTRA
                    hx.blood-thinner=unsure                                       | CONTRA
                    scope.sex=female; preg.status=yes; preg.weeks=8               | CONTRA
                    scope.sex=female; preg.status=maybe                           | CONTRA
                    scope.sex=female; preg.status=unsure                          | CONTRA
                    scope.sex=female                                              | CONTRA
                    scope.sex=female; preg.status=recent-birth; preg.signs=none   | CAUTION
                    scope.age=60                                                  | CAUTION
                    med.nsaid-risks=asthma                                        | CAUTION
                    hx.blood-thinner=aspirin-only                                 | CAUTION
                    hx.vessels=artery-disease                                     | CAUTION
                    hx.bone=steroids                                              | CAUTION
                    scope.sex=female; preg.status=no                              | OK
                    scope.age=59; hx.vessels=smoker                               | OK
                    """)
    void medicineIsWithheldWhenAnAnswerSpeaksAgainstItOrIsUnknown(String answers, NsaidStatus status) {
        assertThat(assess(answers).nsaid().status()).isEqualTo(status);
    }

    @Test
    void reasonsOfTheGuardAreNamedForTheDoctor() {
        assertThat(assess("scope.age=60; med.nsaid-risks=asthma").nsaid().reasons())
                .containsExactly("age 60 or older", "asthma");
        assertThat(assess("hx.blood-thinner=yes").nsaid().reasons()).containsExactly("blood thinner");
        assertThat(assess("").nsaid().reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    0, 0, 0, 0.0
                    5, 4, 4, 4.3
                    3, 3, 4, 3.3
                    10, 10, 10, 10.0
                    """)
    void pegIsTheMeanOfItsThreeScalesWithOneDecimal(int p, int e, int g, BigDecimal mean) {
        var scores = scores("peg.p=%d; peg.e=%d; peg.g=%d".formatted(p, e, g));

        assertThat(scores.averages().get("peg").value()).isEqualByComparingTo(mean);
        assertThat(scores.averages().get("peg").parts()).containsExactly(p, e, g);
    }

    @Test
    void pegIsIncompleteWhileAScaleIsMissing() {
        var peg = scores("peg.p=5; peg.g=4").averages().get("peg");

        assertThat(peg.value()).isNull();
        assertThat(peg.parts()).containsExactly(5, null, 4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    agree disagree disagree disagree disagree disagree disagree disagree moderately | 1 | 0 | LOW
                    agree agree agree disagree disagree disagree disagree disagree not-at-all       | 3 | 0 | LOW
                    agree agree agree agree disagree disagree disagree disagree slightly            | 4 | 0 | MEDIUM
                    agree agree disagree disagree agree agree disagree disagree very-much           | 5 | 3 | MEDIUM
                    disagree disagree disagree disagree agree agree agree agree moderately          | 4 | 4 | HIGH
                    agree agree agree agree agree agree agree agree extremely                       | 9 | 5 | HIGH
                    """)
    void startBackGroupsByTotalAndPsychologicalItems(String answers, int total, int psych, StartBack.Group group) {
        var codes = answers.strip().split(" ");
        var changes = IntStream.range(0, codes.length)
                .mapToObj(index -> "sb.%d=%s".formatted(index + 1, codes[index]))
                .collect(Collectors.joining("; "));

        assertThat(scores(changes).startBack()).isEqualTo(new StartBack(total, psych, group));
        assertThat(scores(changes + "; sb.4=-").startBack().group()).isEqualTo(StartBack.Group.NONE);
    }

    @Test
    void startBackGroupFiresItsRule() {
        var all = IntStream.rangeClosed(1, 8)
                .mapToObj("sb.%d=agree"::formatted)
                .collect(Collectors.joining("; ", "", "; sb.9=extremely"));

        assertThat(assess(all).fired()).extracting(FiredRule::ruleId).contains("R10");
        assertThat(assess("").fired()).extracting(FiredRule::ruleId).doesNotContain("R10");
    }

    private static ScoreResults scores(String changes) {
        return assess(changes).scores();
    }

    private static Assessment assess(String changes) {
        return Assess.assess(backPain(), change(allNegativeAdult(), changes), Flags.NONE);
    }
}
