package care.plumbline.triage.assessment;

import care.plumbline.triage.protocol.NumberQuestion;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.TextQuestion;
import care.plumbline.triage.protocol.source.ProtocolReader;
import java.util.List;

/** Answers of people the tests speak of, given to the protocol that ships. */
public final class TypicalAnswers {

    private static final Protocol BACK_PAIN = new ProtocolReader().read("protocols/backpain-triage/1.0.0");

    private static final String SYMPTOM_FREE = """
            scope.answering-for=self; scope.age=40; scope.sex=male; now.emergency-signs=none;
            ces.bladder=no-change; ces.bowel=no-change; ces.saddle=no; ces.sexual=no-change;
            leg.side=none; leg.weakness=none; gait.walking=normal;
            sys.fever=none; sys.weight=none; sys.night=none; sys.urine=none; sys.belly=none; sys.skin=none;
            hx.trauma=none; hx.cancer=never; hx.infection-risk=none; hx.spine-procedure=none; hx.bone=none;
            hx.blood-thinner=no; hx.vessels=none; hx.back-before=first-time;
            pain.location=lower; onset.duration=d1-6; onset.mode=over-days; onset.course=same;
            pain.now=4; pain.worst=5; ham.tight=none; care.tried=none; func.daily=none; mood.safety=no;
            med.nsaid-risks=none""";

    private static final String CONDITIONAL = """
            ces.when=over-12w-stable; leg.feelings=ache; leg.reach=buttock; leg.when=over-12w-stable;
            leg.weakness-side=left; leg.weakness-when=over-12w-stable; leg.circulation=none; leg.walk-relief=no;
            hx.trauma-when=over-12w; hx.trauma-checked=cleared; preg.status=no; preg.weeks=30; preg.signs=none;
            care.days=under-1w; care.response=better; care.nsaid-use=label""";

    private TypicalAnswers() {}

    /** Gives the protocol that ships. */
    public static Protocol backPain() {
        return BACK_PAIN;
    }

    /** Gives the man of 40 with mild low back pain for some days and nothing else (section 4.2): self-care. */
    public static Answers allNegativeAdult() {
        return change(Answers.EMPTY, SYMPTOM_FREE);
    }

    /** Gives the same person, with harmless answers also to the questions asked only after other answers. */
    public static Answers allNegativeAdultWithConditionalItems() {
        return change(allNegativeAdult(), CONDITIONAL);
    }

    /** Gives the woman of 30 who is not pregnant and otherwise answers like {@link #allNegativeAdult()}. */
    public static Answers allNegativeWoman() {
        return change(allNegativeAdult(), "scope.sex=female; scope.age=30; preg.status=no");
    }

    /** Gives the woman of 30 in her 30th week of pregnancy, without any warning sign. */
    public static Answers pregnantWoman() {
        return change(allNegativeWoman(), "preg.status=yes; preg.weeks=30; preg.signs=none");
    }

    /** Gives the adult with an old dull ache in the left leg and nothing else. */
    public static Answers adultWithLegAche() {
        return change(
                allNegativeAdult(),
                "leg.side=left; leg.feelings=ache; leg.reach=thigh; leg.when=over-12w-stable; leg.circulation=none");
    }

    /**
     * Gives the answers with some of them replaced, written as {@code linkId=code,code; linkId=7}; a {@code -} takes
     * the answer out.
     */
    public static Answers change(Answers answers, String changes) {
        var changed = answers;
        for (var change : changes.split(";")) {
            if (!change.isBlank()) {
                var sides = change.strip().split("=", 2);
                changed = sides[1].equals("-") ? changed.without(sides[0]) : changed.with(sides[0], answer(sides));
            }
        }
        return changed;
    }

    private static Answer answer(String[] sides) {
        return switch (BACK_PAIN.question(sides[0])) {
            case NumberQuestion number -> new Answer.Amount(Integer.parseInt(sides[1]));
            case TextQuestion text -> new Answer.Words(sides[1]);
            default -> new Answer.Codes(List.of(sides[1].split(",")));
        };
    }
}
