package care.plumbline.triage.assessment;

import static care.plumbline.triage.assessment.TypicalAnswers.allNegativeAdult;
import static care.plumbline.triage.assessment.TypicalAnswers.backPain;
import static care.plumbline.triage.assessment.TypicalAnswers.change;
import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.triage.protocol.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

        assertThat(scores(allPoints + answers).ibp()).isEqualTo(points);
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
        assertThat(scores(answers).hci()).isEqualTo(points);
    }

    @Test
    void hamstringIndexReachesTenAndNoMore() {
        var all = "ham.tight=left-more; pain.location=lower-left; ham.toe-touch=knees; ham.stiff-after-rest=yes;"
                + " ham.sore-thighs=yes; pain.worse-with=sitting-long; life.activities=running; ham.stretch-helps=yes";

        assertThat(scores(all).hci()).isEqualTo(10);
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
        assertThat(assess(answers).nsaid()).isEqualTo(status);
    }

    @Test
    void scoresAndTheMedicineGuardNameOnlyWhatTheProtocolHas() {
        var expressions = new ArrayList<>(List.of(NsaidGuard.CONTRA, NsaidGuard.CAUTION));
        Arrays.stream(Score.values()).forEach(score -> expressions.addAll(score.expressions()));

        assertThat(expressions)
                .allSatisfy(expression -> expression.visit(backPain().conditions(), ScoreTest::isKnown));
    }

    private static void isKnown(Expression part) {
        if (part instanceof Expression.Call call) {
            for (var linkId : call.linkIds()) {
                var question = backPain().question(linkId);
                var codes = call.words().stream().filter(word -> !word.matches("\\d+"));
                assertThat(codes).allMatch(question::offers);
            }
        }
    }

    private static Scores scores(String changes) {
        return assess(changes).scores();
    }

    private static Assessment assess(String changes) {
        return Assess.assess(backPain(), change(allNegativeAdult(), changes), Flags.NONE);
    }
}
