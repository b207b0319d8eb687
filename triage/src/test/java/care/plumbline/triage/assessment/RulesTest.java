package care.plumbline.triage.assessment;

import static care.plumbline.triage.assessment.TypicalAnswers.allNegativeAdult;
import static care.plumbline.triage.assessment.TypicalAnswers.backPain;
import static care.plumbline.triage.assessment.TypicalAnswers.change;
import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.triage.assessment.Flags.Flag;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule with the answers that just fire it and the nearest ones that do not (protocol section 4.6). */
class RulesTest {

    /** Rests on the group of the STarT Back tool, whose licensed items this release does not contain (section 3.5). */
    private static final String LICENCE_GATED = "R10";

    private static final String LEG =
            "leg.side=left; leg.reach=thigh; leg.when=over-12w-stable; leg.circulation=none; ";
    private static final String LEGS = "leg.side=both; leg.reach=foot; leg.circulation=none; ";
    private static final String WEAK = "leg.weakness-side=left; leg.weakness-when=over-12w-stable; ";
    private static final String CES_OLD = "ces.when=over-12w-stable; ";
    private static final String CRASH = "hx.trauma=major; hx.trauma-when=within-2w; hx.trauma-checked=no; ";
    private static final String FALL = "hx.trauma=minor-fall; hx.trauma-when=within-2w; hx.trauma-checked=cleared; ";
    private static final String SUDDEN = "onset.mode=sudden; ";
    private static final String PREGNANT = "scope.sex=female; preg.status=yes; preg.weeks=30; ";
    private static final String TRIED = "care.tried=heat; care.days=w1-6; care.response=no-change; ";
    private static final String NSAID = "care.tried=nsaid; care.days=under-1w; care.response=better; ";
    private static final String LONG = "onset.duration=m3plus; onset.mode=gradual; ibp.move-helps=yes; ";

    static Stream<Arguments> emergencies() {
        return Stream.of(
                rule("E01", "now.emergency-signs=fainted", "now.emergency-signs=severe-belly"),
                rule("E02", SUDDEN + "pain.now=7; pain.location=upper", SUDDEN + "pain.now=6; pain.location=upper"),
                rule("E03", "now.emergency-signs=bleeding-gut", "sys.belly=new-pain"),
                rule("E04", "gait.walking=cannot-weak", "gait.walking=cannot-pain"),
                rule("E05", CES_OLD + "ces.bowel=lost-control", CES_OLD + "ces.bowel=cannot-feel"),
                rule("E06", "ces.bladder=hard-to-start; ces.when=new-2w", CES_OLD + "ces.bladder=hard-to-start"),
                rule("E07", "ces.saddle=yes; ces.when=weeks-2-12-stable", CES_OLD + "ces.saddle=yes"),
                rule("E08", CES_OLD + "ces.sexual=new-change; ces.bowel=unsure", CES_OLD + "ces.sexual=new-change"),
                rule("E09", LEGS + "leg.feelings=numb; leg.when=new-2w", LEGS + "leg.feelings=ache; leg.when=new-2w"),
                rule(
                        "E10",
                        "leg.weakness=moderate; leg.weakness-side=left; leg.weakness-when=getting-worse",
                        "leg.weakness=mild; leg.weakness-side=left; leg.weakness-when=getting-worse"),
                rule("E11", "gait.walking=unsteady; pain.location=middle", "gait.walking=unsteady"),
                rule("E12", "ces.bladder=unsure; ces.bowel=unsure", "ces.bladder=unsure"),
                rule(
                        "E13",
                        SUDDEN + "pain.now=7; onset.course=worse-fast",
                        SUDDEN + "pain.now=6; onset.course=worse-fast"),
                rule("E14", "sys.fever=now", "sys.fever=felt-hot"),
                rule("E15", "sys.weight=unexplained", "sys.weight=explained"),
                rule(
                        "E16",
                        "hx.cancer=past; " + LEG + "leg.feelings=numb; leg.when=weeks-2-12-stable",
                        "hx.cancer=past; " + LEG + "leg.feelings=numb"),
                rule(
                        "E17",
                        "hx.infection-risk=immune-weak; gait.walking=unsteady",
                        "hx.infection-risk=diabetes; gait.walking=unsteady"),
                rule("E18", CRASH + "pain.now=7", CRASH + "pain.now=6"),
                rule("E19", "hx.vessels=aneurysm-known", "hx.vessels=family-aneurysm"),
                rule(
                        "E20",
                        SUDDEN + "hx.blood-thinner=yes; pain.now=7",
                        SUDDEN + "hx.blood-thinner=aspirin-only; pain.now=7"),
                rule("E21", "pain.location=flank; pain.now=9", "pain.location=flank; pain.now=8"),
                rule("E22", PREGNANT + "preg.signs=fluid", PREGNANT + "preg.signs=headache"),
                rule("E23", PREGNANT + "preg.signs=vision", PREGNANT + "preg.signs=swelling"),
                rule(
                        "E24",
                        PREGNANT + "preg.signs=none; sys.belly=new-pain; preg.weeks=13",
                        PREGNANT + "preg.signs=none; sys.belly=new-pain; preg.weeks=14"),
                rule(
                        "E25",
                        LEG + "leg.feelings=ache; leg.circulation=cold-pale",
                        LEG + "leg.feelings=ache; leg.circulation=one-leg-swollen"),
                rule("E26", "mood.safety=yes", "mood.safety=unsure"));
    }

    static Stream<Arguments> urgentOnes() {
        return Stream.of(
                rule("U01", CES_OLD + "ces.saddle=yes", "ces.bowel=constipation-only"),
                rule("U02", CES_OLD + "ces.sexual=new-change", "ces.sexual=long-standing-same"),
                rule("U03", LEG + "leg.side=unsure; leg.feelings=numb", LEG + "leg.side=unsure; leg.feelings=ache"),
                rule(
                        "U04",
                        WEAK + "leg.weakness=moderate; leg.weakness-when=weeks-2-12-stable",
                        WEAK + "leg.weakness=moderate"),
                rule("U05", "gait.walking=cannot-pain", "gait.walking=slower-pain"),
                rule("U06", "hx.cancer=past; pain.worse-with=cough-strain", "hx.cancer=past"),
                rule("U07", FALL + "hx.bone=height-loss", FALL),
                rule("U08", "hx.infection-risk=iv-drugs", "hx.infection-risk=recent-infection"),
                rule("U09", "sys.fever=felt-hot", "sys.fever=recent-gone"),
                rule("U10", "pain.location=flank; sys.urine=burning", "sys.urine=burning"),
                rule("U11", PREGNANT + "preg.signs=swelling", PREGNANT + "preg.signs=none"),
                rule("U12", "sys.belly=cannot-keep-fluids", "sys.belly=new-pain"),
                rule("U13", LEG + "leg.feelings=ache; leg.circulation=one-leg-swollen", LEG + "leg.feelings=ache"),
                rule("U14", "pain.now=9; func.daily=cannot-basic", "pain.now=8; func.daily=cannot-basic"),
                rule("U15", FALL + "hx.blood-thinner=yes", FALL + "hx.blood-thinner=yes; hx.trauma-when=over-12w"),
                rule("U16", "sys.fever=unsure", "sys.weight=unsure"),
                rule("U17", CRASH + "hx.trauma-checked=checked-no-scan", CRASH + "hx.trauma-checked=cleared"));
    }

    static Stream<Arguments> priorities() {
        return Stream.of(
                rule("P01", LEG + "leg.feelings=numb; leg.when=weeks-2-12-stable", LEG + "leg.feelings=numb"),
                rule("P02", WEAK + "leg.weakness=mild", "leg.weakness=unsure"),
                rule("P03", "pain.now=8", "pain.now=7"),
                rule("P04", "hx.cancer=past", "hx.cancer=skin-only"),
                rule("P05", "sys.fever=recent-gone", "hx.infection-risk=diabetes"),
                rule(
                        "P06",
                        "hx.bone=osteoporosis; onset.duration=m3plus; hx.back-before=different",
                        "hx.bone=osteoporosis; onset.duration=m3plus; hx.back-before=same-as-before"),
                rule("P07", "sys.night=constant", "sys.night=wakes-turning"),
                rule("P08", "scope.age=65", "scope.age=64"),
                rule("P09", "pain.location=upper", "pain.location=upper; hx.back-before=same-as-before"),
                rule("P10", "sys.skin=lump-shape", "sys.skin=unsure"),
                rule(
                        "P11",
                        LEGS + "leg.feelings=burning; leg.when=over-12w-stable",
                        LEGS + "leg.feelings=burning; leg.when=over-12w-stable; leg.reach=thigh"),
                rule("P12", PREGNANT + "preg.signs=none; pain.now=7", PREGNANT + "preg.signs=none; pain.now=6"),
                rule("P13", "sys.urine=burning", "sys.urine=unsure"),
                rule(
                        "P14",
                        "hx.spine-procedure=past-surgery",
                        "hx.spine-procedure=past-surgery; hx.back-before=same-as-before"),
                rule("P15", NSAID + "care.nsaid-use=more-than-label", NSAID + "care.nsaid-use=label"),
                rule("P16", "hx.cancer=unsure", "sys.night=unsure"));
    }

    static Stream<Arguments> routinesAndSelfCare() {
        return Stream.of(
                rule("R01", TRIED + "onset.duration=w1-4", TRIED + "onset.duration=w1-4; care.response=better"),
                rule("R02", LEG + "leg.feelings=tingling", LEG + "leg.feelings=tight"),
                rule("R03", "func.sleep=most-nights", "func.sleep=some-nights"),
                rule("R04", "ham.tight=left-more", "ham.tight=both-same"),
                rule(
                        "R05",
                        LONG + "ibp.rest-helps=no; onset.age-first=39",
                        LONG + "ibp.rest-helps=no; onset.age-first=40"),
                rule(
                        "R06",
                        LEG + "leg.feelings=ache; leg.walk-relief=yes",
                        LEG + "leg.feelings=ache; leg.walk-relief=unsure"),
                rule("R07", "onset.duration=w4-6", "onset.duration=w1-4"),
                rule(
                        "R08",
                        "scope.sex=female; preg.status=maybe; preg.signs=none",
                        "scope.sex=female; preg.status=not-possible"),
                rule("R09", "pain.worst=8", "pain.worst=7"),
                rule("R11", "ces.bladder=long-standing-same", "ces.bladder=unsure"),
                rule("R12", "sys.night=unsure", "hx.cancer=unsure"),
                rule("R13", "goal.main=work-note", "goal.main=less-pain"),
                rule("R14", "hx.blood-thinner=yes", "hx.blood-thinner=yes; onset.duration=m3plus"),
                rule("S01", "pain.now=6", "pain.now=7"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"emergencies", "urgentOnes", "priorities", "routinesAndSelfCare"})
    void ruleFiresForTheAnswersItIsAboutAndNotForTheNearestOthers(String rule, String fires, String nearMiss) {
        var fired = assess(fires, Flags.NONE);
        var missed = assess(nearMiss, Flags.NONE);

        assertThat(ids(fired)).contains(rule);
        assertThat(fired.level()).isGreaterThanOrEqualTo(backPain().rule(rule).level());
        assertThat(ids(missed)).doesNotContain(rule);
    }

    @Test
    void amendedEmergencyIsAtLeastPriority() {
        var amended = assess("", Flags.of(Flag.AMENDED_EMERGENCY));

        assertThat(ids(amended)).containsExactly("P17");
        assertThat(amended.level()).isEqualTo(Disposition.VIRTUAL_VISIT_PRIORITY);
        assertThat(amended.flags().has(Flag.AMENDED_EMERGENCY)).isTrue();
    }

    @Test
    void personWhoComesBackWorseIsAtLeastPriority() {
        var worse = assess("onset.course=worse-slow", Flags.of(Flag.REPEAT_CONTACT));
        var same = assess("", Flags.of(Flag.REPEAT_CONTACT));

        assertThat(ids(worse)).contains("P18");
        assertThat(worse.level()).isEqualTo(Disposition.VIRTUAL_VISIT_PRIORITY);
        assertThat(ids(same)).containsExactly("S01");
    }

    @Test
    void everyRuleOfTheProtocolIsCoveredHere() {
        var tables = Stream.of(emergencies(), urgentOnes(), priorities(), routinesAndSelfCare());
        var covered = Stream.concat(
                        tables.flatMap(table -> table.map(row -> (String) row.get()[0])),
                        Stream.of("P17", "P18", LICENCE_GATED))
                .toList();

        assertThat(covered)
                .hasSize(76)
                .containsExactlyInAnyOrderElementsOf(
                        backPain().rules().stream().map(Rule::id).toList());
    }

    static Stream<Arguments> seedStatements() {
        return Stream.of(
                seed(
                        "ER-1 sudden, severe, worsening",
                        "onset.mode=sudden; pain.now=7; onset.course=worse-fast",
                        "E13",
                        Disposition.EMERGENCY_NOW),
                seed(
                        "ER-1 unknown onset and pain",
                        "onset.mode=unsure; pain.now=-; onset.course=worse-fast",
                        "E13",
                        Disposition.EMERGENCY_NOW),
                seed("ER-2 bladder control lost", "ces.bladder=cannot-control", "E05", Disposition.EMERGENCY_NOW),
                seed("ER-2 bowel control lost", "ces.bowel=lost-control", "E05", Disposition.EMERGENCY_NOW),
                seed(
                        "ER-2 old unchanged bladder problem",
                        "ces.bladder=long-standing-same",
                        "R11",
                        Disposition.VIRTUAL_VISIT_ROUTINE),
                seed("ER-3a fever", "sys.fever=now", "E14", Disposition.EMERGENCY_NOW),
                seed("ER-3a fever not measured", "sys.fever=felt-hot", "U09", Disposition.URGENT_SAME_DAY),
                seed("ER-3a fever gone", "sys.fever=recent-gone", "P05", Disposition.VIRTUAL_VISIT_PRIORITY),
                seed(
                        "ER-3a fever gone with infection risk",
                        "sys.fever=recent-gone; hx.infection-risk=immune-weak",
                        "U08",
                        Disposition.URGENT_SAME_DAY),
                seed("ER-3b unexplained weight loss", "sys.weight=unexplained", "E15", Disposition.EMERGENCY_NOW),
                seed("ER-3b weight loss, unsure", "sys.weight=unsure", "P16", Disposition.VIRTUAL_VISIT_PRIORITY),
                seed("ER-3b weight loss, explained", "sys.weight=explained", "R11", Disposition.VIRTUAL_VISIT_ROUTINE),
                seed("ER-3b weight loss on purpose", "sys.weight=on-purpose", "S01", Disposition.SELF_CARE),
                seed(
                        "DR-1 over a week despite home treatment",
                        TRIED + "onset.duration=w1-4",
                        "R01",
                        Disposition.VIRTUAL_VISIT_ROUTINE),
                seed("DR-2 tingling in a leg", LEG + "leg.feelings=tingling", "R02", Disposition.VIRTUAL_VISIT_ROUTINE),
                seed("DR-2 weakness in a leg", WEAK + "leg.weakness=mild", "P02", Disposition.VIRTUAL_VISIT_PRIORITY),
                seed(
                        "DR-2 clear weakness for weeks",
                        WEAK + "leg.weakness=moderate; leg.weakness-when=weeks-2-12-stable",
                        "U04",
                        Disposition.URGENT_SAME_DAY),
                seed("DR-3 daily activities limited", "func.daily=some", "R03", Disposition.VIRTUAL_VISIT_ROUTINE),
                seed("DR-3 quality of life limited", "peg.e=5", "R03", Disposition.VIRTUAL_VISIT_ROUTINE),
                seed("DR-3 basic care lost", "func.daily=cannot-basic; pain.now=9", "U14", Disposition.URGENT_SAME_DAY),
                seed("DR-4 one leg tighter", "ham.tight=right-more", "R04", Disposition.VIRTUAL_VISIT_ROUTINE),
                seed("DR-4 one-sided pain", "pain.location=lower-left", "R04", Disposition.VIRTUAL_VISIT_ROUTINE),
                seed(
                        "Pregnancy, doctor before exercise",
                        PREGNANT + "preg.signs=none",
                        "R08",
                        Disposition.VIRTUAL_VISIT_ROUTINE),
                seed(
                        "FAQ sciatica persists",
                        LEG + "leg.feelings=shooting; leg.reach=foot; onset.duration=w4-6",
                        "R07",
                        Disposition.VIRTUAL_VISIT_ROUTINE),
                seed(
                        "OTC medicine only short term",
                        NSAID + "care.nsaid-use=more-than-label",
                        "P15",
                        Disposition.VIRTUAL_VISIT_PRIORITY));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("seedStatements")
    void statementOfTheSeedArticleIsMet(String statement, String answers, String rule, Disposition level) {
        var assessment = assess(answers, Flags.NONE);

        assertThat(ids(assessment)).contains(rule);
        assertThat(assessment.level()).isGreaterThanOrEqualTo(level);
    }

    private static Assessment assess(String changes, Flags flags) {
        return Assess.assess(backPain(), change(allNegativeAdult(), changes), flags);
    }

    private static List<String> ids(Assessment assessment) {
        return assessment.fired().stream().map(FiredRule::ruleId).toList();
    }

    private static Arguments seed(String statement, String answers, String rule, Disposition level) {
        return Arguments.of(statement, answers, rule, level);
    }

    private static Arguments rule(String id, String fires, String nearMiss) {
        return Arguments.of(id, fires, nearMiss);
    }
}
