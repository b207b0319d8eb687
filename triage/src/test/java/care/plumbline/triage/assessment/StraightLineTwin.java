package care.plumbline.triage.assessment;

import care.plumbline.triage.protocol.Disposition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Protocol {@code backpain-triage} 1.0.0 written out by hand: the same assessment of a finished intake as
 * {@link Assess}, without expressions, reader or interpreter. It is the yardstick of the benchmark and, because it
 * shares nothing with the engine but the types of answers and results, its oracle in tests.
 *
 * <p>The text follows the data files line by line, in their order, under their names. Items that no rule, score or
 * unknown class reads are left out, and so is rule R10: the licensed instrument is never collected, so its risk group
 * is always "none" and not one of those the rule names.
 */
final class StraightLineTwin {

    private final Items in;
    private final Flags flags;
    private final List<Fired> fired = new ArrayList<>();

    private final boolean bladderLoss;
    private final boolean bladderOther;
    private final boolean bowelLoss;
    private final boolean bowelFeel;
    private final boolean saddle;
    private final boolean sexNew;
    private final boolean cesRecent;
    private final boolean legAny;
    private final boolean legBoth;
    private final boolean legTN;
    private final boolean radicular;
    private final boolean legNew;
    private final boolean weakAny;
    private final boolean weakClear;
    private final boolean weakNew;
    private final boolean cannotWalkWeak;
    private final boolean cordGait;
    private final boolean cesAny;
    private final boolean infRiskHigh;
    private final boolean infRiskAny;
    private final boolean cancer;
    private final boolean boneRisk;
    private final boolean thinner;
    private final boolean severeNow;
    private final boolean suddenOnset;
    private final boolean worseFast;
    private final boolean worsening;
    private final boolean nightConstant;
    private final boolean flank;
    private final boolean bellyNew;
    private final boolean noFluids;
    private final boolean urineAny;
    private final boolean pregnant;
    private final boolean pregRelated;
    private final boolean earlyPreg;
    private final boolean newEpisode;
    private final boolean newType;
    private final boolean traumaRecent;
    private final boolean traumaUnchecked;
    private final boolean oneSided;
    private final boolean abruptPeak;
    private final boolean vesselRisk;
    private final boolean traumaHigh;

    private StraightLineTwin(Items in, Flags flags) {
        this.in = in;
        this.flags = flags;

        bladderLoss = has(in.bladder, Items.BLADDER_CANNOT_CONTROL);
        bladderOther = has(in.bladder, Items.BLADDER_HARD_TO_START | Items.BLADDER_CANNOT_FEEL);
        bowelLoss = has(in.bowel, Items.BOWEL_LOST_CONTROL);
        bowelFeel = has(in.bowel, Items.BOWEL_CANNOT_FEEL);
        saddle = is(in.saddle, "yes");
        sexNew = is(in.sexual, "new-change");
        cesRecent = is(in.cesWhen, "new-2w", "getting-worse") || (in.cesAsked && unknown(in.cesWhen));
        legAny = is(in.legSide, "left", "right", "both");
        legBoth = is(in.legSide, "both");
        legTN = legAny && has(in.legFeelings, Items.FEELS_TINGLING | Items.FEELS_NUMB);
        var legShoot = legAny
                && has(in.legFeelings, Items.FEELS_SHOOTING | Items.FEELS_BURNING)
                && (is(in.legReach, "below-knee", "foot") || (in.legAsked && unknown(in.legReach)));
        radicular = legTN || legShoot;
        legNew = is(in.legWhen, "new-2w", "getting-worse") || (legAny && in.legAsked && unknown(in.legWhen));
        weakAny = is(in.weakness, "mild", "moderate", "foot-drop", "cannot-stand");
        weakClear = is(in.weakness, "moderate", "foot-drop", "cannot-stand");
        weakNew = is(in.weakWhen, "new-2w", "getting-worse") || (weakAny && in.weakAsked && unknown(in.weakWhen));
        cannotWalkWeak = is(in.weakness, "cannot-stand") || is(in.walking, "cannot-weak");
        cordGait = is(in.walking, "unsteady", "cannot-weak");
        cesAny = bladderLoss || bladderOther || bowelLoss || bowelFeel || saddle;
        infRiskHigh = has(in.infectionRisk, Items.RISK_HIGH) || is(in.spineProcedure, "within-3m");
        infRiskAny = infRiskHigh || has(in.infectionRisk, Items.RISK_DIABETES);
        cancer = is(in.cancer, "past", "now");
        boneRisk = has(in.bone, Items.BONE_OSTEOPOROSIS | Items.BONE_BROKE_EASILY | Items.BONE_STEROIDS);
        thinner = is(in.bloodThinner, "yes");
        severeNow = in.painNow >= 7 || in.painNow == Items.NO_NUMBER;
        suddenOnset = is(in.onset, "sudden") || unknown(in.onset);
        worseFast = is(in.course, "worse-fast");
        worsening = is(in.course, "worse-slow", "worse-fast");
        nightConstant = is(in.night, "constant");
        flank = has(in.location, Items.AT_FLANK);
        bellyNew = has(in.belly, Items.BELLY_NEW_PAIN);
        noFluids = has(in.belly, Items.BELLY_CANNOT_KEEP_FLUIDS);
        urineAny = has(in.urine, Items.URINE_BURNING | Items.URINE_BLOOD | Items.URINE_LITTLE);
        pregnant = is(in.pregnancy, "yes");
        pregRelated = is(in.pregnancy, "yes", "maybe", "recent-birth");
        earlyPreg = is(in.pregnancy, "maybe")
                || (pregnant && (atMost(in.pregnancyWeeks, 13) || in.pregnancyWeeks == Items.NO_NUMBER));
        newEpisode = is(in.duration, "d0", "d1-6", "w1-4", "w4-6", "w6-12") || unknown(in.duration);
        newType = is(in.backBefore, "first-time", "different");
        traumaRecent = is(in.traumaWhen, "within-2w", "weeks-2-12")
                || (is(in.trauma, "minor-fall", "major") && in.traumaAsked && unknown(in.traumaWhen));
        traumaUnchecked = is(in.traumaChecked, "no", "checked-no-scan")
                || (is(in.trauma, "minor-fall", "major") && in.traumaAsked && unknown(in.traumaChecked));
        oneSided = has(in.location, Items.AT_LOWER_LEFT | Items.AT_LOWER_RIGHT | Items.AT_FLANK);
        abruptPeak = is(in.onset, "sudden") && is(in.duration, "d0", "d1-6") && in.painWorst >= 8;
        vesselRisk = has(
                in.vessels,
                Items.VESSELS_ANEURYSM_KNOWN
                        | Items.VESSELS_FAMILY_ANEURYSM
                        | Items.VESSELS_HIGH_BP
                        | Items.VESSELS_ARTERY_DISEASE);
        traumaHigh = severeNow
                || worsening
                || cesAny
                || weakAny
                || legTN
                || cordGait
                || boneRisk
                || thinner
                || bellyNew
                || in.age >= 65
                || has(in.location, Items.AT_MIDDLE | Items.AT_UPPER);
    }

    /** Gives the assessment of a finished intake; under 18, or without an age, it only says to stop. */
    static Result assess(Map<String, Answer> answers, Flags flags) {
        var in = new Items(answers);
        if (in.age < 18) {
            return new Result(null, true, List.of(), List.of(), 0, 0, NsaidStatus.CONTRA);
        }
        return new StraightLineTwin(in, flags).result();
    }

    private Result result() {
        emergencies();
        urgent();
        priority();
        routine();
        selfCare();
        // The file goes from the most to the least urgent rule, so the first that fired has the highest level.
        var level = fired.isEmpty()
                ? Disposition.VIRTUAL_VISIT_ROUTINE
                : fired.getFirst().level();
        return new Result(level, false, fired, in.unknowns, ibp(), hci(), nsaid());
    }

    private void emergencies() {
        if (has(in.signs, Items.SIGN_CHEST_PAIN | Items.SIGN_SHORT_BREATH | Items.SIGN_FAINTED)) {
            emergency("E01", LookedAt.E01);
        }
        if (has(in.signs, Items.SIGN_TEARING | Items.SIGN_PULSING_BELLY)
                || (is(in.onset, "sudden")
                        && severeNow
                        && (has(in.location, Items.AT_UPPER)
                                || (has(in.location, Items.AT_MIDDLE)
                                        && has(
                                                in.vessels,
                                                Items.VESSELS_HIGH_BP
                                                        | Items.VESSELS_ARTERY_DISEASE
                                                        | Items.VESSELS_FAMILY_ANEURYSM))))
                || (abruptPeak && has(in.location, Items.AT_UPPER) && (vesselRisk || in.age >= 50))) {
            emergency("E02", LookedAt.E02);
        }
        if (has(in.signs, Items.SIGN_SEVERE_BELLY | Items.SIGN_BLEEDING_GUT)) {
            emergency("E03", LookedAt.E03);
        }
        if (has(in.signs, Items.SIGN_LEGS_DEAD) || cannotWalkWeak) {
            emergency("E04", LookedAt.E04);
        }
        if (bladderLoss || bowelLoss) {
            emergency("E05", LookedAt.E05);
        }
        if ((bladderOther || bowelFeel) && cesRecent) {
            emergency("E06", LookedAt.E06);
        }
        if (saddle
                && (is(in.cesWhen, "new-2w", "getting-worse", "weeks-2-12-stable")
                        || (in.cesAsked && unknown(in.cesWhen)))) {
            emergency("E07", LookedAt.E07);
        }
        if (sexNew
                && (radicular
                        || weakAny
                        || cesAny
                        || unsure(in.saddle)
                        || in.bladder == Items.UNSURE
                        || in.bowel == Items.UNSURE)) {
            emergency("E08", LookedAt.E08);
        }
        if ((legBoth && radicular && legNew)
                || (weakNew
                        && (legBoth
                                || is(in.weakSide, "both")
                                || (weakClear && in.weakAsked && unknown(in.weakSide))))) {
            emergency("E09", LookedAt.E09);
        }
        if (weakClear && is(in.weakWhen, "getting-worse")) {
            emergency("E10", LookedAt.E10);
        }
        if (is(in.walking, "unsteady")
                && (has(in.location, Items.AT_MIDDLE | Items.AT_UPPER)
                        || has(in.quality, Items.FEELS_LIKE_BAND)
                        || legBoth
                        || weakClear
                        || is(in.trauma, "major", "minor-fall"))) {
            emergency("E11", LookedAt.E11);
        }
        var unsureNerves =
                (in.bladder == Items.UNSURE ? 1 : 0) + (in.bowel == Items.UNSURE ? 1 : 0) + (unsure(in.saddle) ? 1 : 0);
        if (unsureNerves >= 2 || (unsureNerves >= 1 && (weakAny || (legBoth && radicular)))) {
            emergency("E12", LookedAt.E12);
        }
        if (suddenOnset && severeNow && worseFast) {
            emergency("E13", LookedAt.E13);
        }
        if (is(in.fever, "now")
                || (is(in.fever, "felt-hot") && (infRiskAny || pregRelated))
                || (is(in.fever, "recent-gone") && infRiskHigh && (nightConstant || severeNow || worsening))) {
            emergency("E14", LookedAt.E14);
        }
        if (is(in.weight, "unexplained")) {
            emergency("E15", LookedAt.E15);
        }
        if (cancer
                && ((legTN && (legNew || is(in.legWhen, "weeks-2-12-stable")))
                        || (weakAny && (weakNew || is(in.weakWhen, "weeks-2-12-stable")))
                        || cordGait
                        || cesAny)) {
            emergency("E16", LookedAt.E16);
        }
        if (infRiskHigh && (weakClear || cordGait || (legBoth && radicular) || cesAny)) {
            emergency("E17", LookedAt.E17);
        }
        moreEmergencies();
    }

    private void moreEmergencies() {
        if (is(in.trauma, "major")
                && traumaUnchecked
                && (is(in.traumaWhen, "within-2w") || (in.traumaAsked && unknown(in.traumaWhen)))
                && traumaHigh) {
            emergency("E18", LookedAt.E18);
        }
        if ((has(in.vessels, Items.VESSELS_ANEURYSM_KNOWN) && (newEpisode || worsening || severeNow))
                || (in.age >= 60 && suddenOnset && severeNow && (flank || bellyNew))) {
            emergency("E19", LookedAt.E19);
        }
        if (thinner
                && ((suddenOnset && severeNow)
                        || weakClear
                        || cordGait
                        || cesAny
                        || (is(in.trauma, "major") && traumaRecent))) {
            emergency("E20", LookedAt.E20);
        }
        if (((flank || urineAny || has(in.quality, Items.FEELS_LIKE_WAVES)) && noFluids)
                || has(in.urine, Items.URINE_LITTLE)
                || (flank && in.painNow >= 9)) {
            emergency("E21", LookedAt.E21);
        }
        if (has(
                in.pregnancySigns,
                Items.PREGNANCY_BLEEDING
                        | Items.PREGNANCY_FLUID
                        | Items.PREGNANCY_TIGHTENING
                        | Items.PREGNANCY_LESS_MOVEMENT
                        | Items.PREGNANCY_BELLY_INJURY)) {
            emergency("E22", LookedAt.E22);
        }
        if (has(in.pregnancySigns, Items.PREGNANCY_HEADACHE | Items.PREGNANCY_VISION | Items.PREGNANCY_RIB_PAIN)) {
            emergency("E23", LookedAt.E23);
        }
        if (earlyPreg && bellyNew) {
            emergency("E24", LookedAt.E24);
        }
        if (has(in.circulation, Items.LEG_COLD_PALE)) {
            emergency("E25", LookedAt.E25);
        }
        if (is(in.safety, "yes")) {
            emergency("E26", LookedAt.E26);
        }
    }

    private void urgent() {
        if (bladderOther || bowelFeel || saddle) {
            urgent("U01", LookedAt.U01);
        }
        if (sexNew) {
            urgent("U02", LookedAt.U02);
        }
        if ((legBoth && radicular && is(in.legWhen, "weeks-2-12-stable"))
                || (unsure(in.legSide)
                        && has(
                                in.legFeelings,
                                Items.FEELS_SHOOTING
                                        | Items.FEELS_BURNING
                                        | Items.FEELS_TINGLING
                                        | Items.FEELS_NUMB))) {
            urgent("U03", LookedAt.U03);
        }
        if (weakClear && (is(in.weakWhen, "new-2w", "weeks-2-12-stable") || (in.weakAsked && unknown(in.weakWhen)))) {
            urgent("U04", LookedAt.U04);
        }
        if (is(in.walking, "unsteady", "cannot-pain")) {
            urgent("U05", LookedAt.U05);
        }
        if (cancer
                && (nightConstant
                        || has(in.location, Items.AT_MIDDLE | Items.AT_UPPER)
                        || has(in.quality, Items.FEELS_LIKE_BAND)
                        || has(in.worseWith, Items.WORSE_COUGH_STRAIN)
                        || worsening
                        || severeNow
                        || radicular
                        || weakAny)) {
            urgent("U06", LookedAt.U06);
        }
        if ((is(in.trauma, "minor-fall")
                        && traumaRecent
                        && (boneRisk || in.age >= 65 || has(in.bone, Items.BONE_HEIGHT_LOSS)))
                || (is(in.trauma, "strain") && boneRisk && newEpisode)
                || (boneRisk && suddenOnset && severeNow)
                || (in.age >= 75 && suddenOnset && severeNow)
                || (is(in.trauma, "major") && traumaUnchecked && is(in.traumaWhen, "weeks-2-12"))) {
            urgent("U07", LookedAt.U07);
        }
        if (has(in.infectionRisk, Items.RISK_IV_DRUGS)
                || (infRiskHigh && (nightConstant || severeNow || worsening || is(in.fever, "recent-gone")))) {
            urgent("U08", LookedAt.U08);
        }
        if (is(in.fever, "felt-hot")) {
            urgent("U09", LookedAt.U09);
        }
        if ((flank && urineAny)
                || has(in.urine, Items.URINE_BLOOD)
                || (flank && (has(in.quality, Items.FEELS_LIKE_WAVES) || (suddenOnset && severeNow)))) {
            urgent("U10", LookedAt.U10);
        }
        if ((is(in.pregnancy, "yes", "recent-birth") && (urineAny || bellyNew))
                || has(in.pregnancySigns, Items.PREGNANCY_SWELLING)
                || (pregnant && (in.painNow >= 9 || (is(in.onset, "sudden") && severeNow)))) {
            urgent("U11", LookedAt.U11);
        }
        if ((in.age >= 60
                        && (bellyNew || (flank && newEpisode))
                        && has(
                                in.vessels,
                                Items.VESSELS_SMOKER
                                        | Items.VESSELS_HIGH_BP
                                        | Items.VESSELS_ARTERY_DISEASE
                                        | Items.VESSELS_FAMILY_ANEURYSM))
                || (bellyNew && severeNow)
                || has(in.vessels, Items.VESSELS_ANEURYSM_KNOWN)
                || noFluids
                || (is(in.onset, "sudden") && severeNow && has(in.location, Items.AT_MIDDLE))) {
            urgent("U12", LookedAt.U12);
        }
        if (has(in.circulation, Items.LEG_SWOLLEN)) {
            urgent("U13", LookedAt.U13);
        }
        if (in.painNow >= 9 && is(in.daily, "cannot-basic")) {
            urgent("U14", LookedAt.U14);
        }
        if (thinner && is(in.trauma, "minor-fall", "major") && traumaRecent) {
            urgent("U15", LookedAt.U15);
        }
        if (!in.unknownA.isEmpty()) {
            fired.add(new Fired("U16", Disposition.URGENT_SAME_DAY, in.unknownA));
        }
        if (is(in.trauma, "major")
                && traumaUnchecked
                && (is(in.traumaWhen, "within-2w") || (in.traumaAsked && unknown(in.traumaWhen)))) {
            urgent("U17", LookedAt.U17);
        }
    }

    private void priority() {
        if (legTN && (legNew || is(in.legWhen, "weeks-2-12-stable"))) {
            priority("P01", LookedAt.P01);
        }
        if (weakAny) {
            priority("P02", LookedAt.P02);
        }
        if (in.painNow >= 8 || worseFast || is(in.daily, "cannot-basic")) {
            priority("P03", LookedAt.P03);
        }
        if (cancer) {
            priority("P04", LookedAt.P04);
        }
        if (infRiskHigh || is(in.fever, "recent-gone")) {
            priority("P05", LookedAt.P05);
        }
        if ((boneRisk && (newEpisode || newType)) || has(in.bone, Items.BONE_HEIGHT_LOSS)) {
            priority("P06", LookedAt.P06);
        }
        if (nightConstant) {
            priority("P07", LookedAt.P07);
        }
        if ((in.age >= 65 && newType)
                || (in.age >= 50
                        && newType
                        && is(in.duration, "w4-6", "w6-12", "m3plus")
                        && is(in.course, "same", "comes-goes", "worse-slow", "worse-fast"))) {
            priority("P08", LookedAt.P08);
        }
        if ((has(in.location, Items.AT_UPPER) && (newType || worsening || severeNow || in.age >= 50))
                || has(in.quality, Items.FEELS_LIKE_BAND)
                || (has(in.location, Items.AT_MIDDLE) && in.age >= 50 && (newEpisode || newType))) {
            priority("P09", LookedAt.P09);
        }
        if (has(in.skin, Items.SKIN_RASH_BLISTERS | Items.SKIN_LUMP_SHAPE)) {
            priority("P10", LookedAt.P10);
        }
        if (legBoth && radicular) {
            priority("P11", LookedAt.P11);
        }
        if (is(in.pregnancy, "yes", "recent-birth")
                && (in.painNow >= 7 || is(in.daily, "a-lot", "cannot-basic") || is(in.pregnancy, "recent-birth"))) {
            priority("P12", LookedAt.P12);
        }
        if (has(in.urine, Items.URINE_BURNING) || bellyNew) {
            priority("P13", LookedAt.P13);
        }
        if (is(in.spineProcedure, "past-surgery", "within-3m") && (radicular || worsening || newType)) {
            priority("P14", LookedAt.P14);
        }
        if (has(in.tried, Items.TRIED_NSAID)
                && (thinner
                        || has(in.nsaidRisks, Items.NSAID_CONTRA)
                        || is(in.nsaidUse, "more-than-label")
                        || (pregnant && (in.pregnancyWeeks >= 20 || in.pregnancyWeeks == Items.NO_NUMBER)))) {
            priority("P15", LookedAt.P15);
        }
        if (!in.unknownB.isEmpty()) {
            fired.add(new Fired("P16", Disposition.VIRTUAL_VISIT_PRIORITY, in.unknownB));
        }
        if (flags.has(Flags.Flag.AMENDED_EMERGENCY)) {
            priority("P17", LookedAt.P17);
        }
        if (flags.has(Flags.Flag.REPEAT_CONTACT) && worsening) {
            priority("P18", LookedAt.P18);
        }
    }

    private void routine() {
        if (is(in.duration, "w1-4", "w4-6", "w6-12", "m3plus")
                && (is(in.careDays, "w1-6", "over-6w") || (in.careAsked && unknown(in.careDays)))
                && has(in.tried, Items.TRIED_ANYTHING)
                && (is(in.careResponse, "a-little", "no-change", "worse")
                        || (in.careAsked && unknown(in.careResponse)))) {
            routine("R01", LookedAt.R01);
        }
        if (legAny
                && has(
                        in.legFeelings,
                        Items.FEELS_SHOOTING | Items.FEELS_BURNING | Items.FEELS_TINGLING | Items.FEELS_NUMB)) {
            routine("R02", LookedAt.R02);
        }
        if (is(in.daily, "some", "a-lot")
                || is(in.work, "missed", "cannot", "lighter")
                || is(in.sleep, "most-nights")
                || in.pegEnjoyment >= 5
                || in.pegActivity >= 5) {
            routine("R03", LookedAt.R03);
        }
        if (oneSided || is(in.hamTight, "left-more", "right-more")) {
            routine("R04", LookedAt.R04);
        }
        if (ibp() >= 4
                || (ibp() >= 3
                        && has(
                                in.ibpExtras,
                                Items.EXTRA_PSORIASIS
                                        | Items.EXTRA_IBD
                                        | Items.EXTRA_UVEITIS
                                        | Items.EXTRA_JOINT_SWELLING
                                        | Items.EXTRA_FAMILY))) {
            routine("R05", LookedAt.R05);
        }
        if (is(in.walkRelief, "yes")) {
            routine("R06", LookedAt.R06);
        }
        if (is(in.duration, "w4-6", "w6-12", "m3plus") || is(in.course, "worse-slow")) {
            routine("R07", LookedAt.R07);
        }
        if (pregRelated) {
            routine("R08", LookedAt.R08);
        }
        if (in.painNow >= 7 || in.painWorst >= 8) {
            routine("R09", LookedAt.R09);
        }
        if (has(in.bladder, Items.BLADDER_LONG_STANDING)
                || has(in.bowel, Items.BOWEL_LONG_STANDING)
                || is(in.sexual, "long-standing-same")
                || is(in.weight, "explained")
                || is(in.trauma, "major")) {
            routine("R11", LookedAt.R11);
        }
        if (!in.unknownC.isEmpty()) {
            fired.add(new Fired("R12", Disposition.VIRTUAL_VISIT_ROUTINE, in.unknownC));
        }
        if (has(in.goals, Items.GOAL_PT_REFERRAL | Items.GOAL_WORK_NOTE | Items.GOAL_MEDICINE_ADVICE)) {
            routine("R13", LookedAt.R13);
        }
        if (thinner && newEpisode) {
            routine("R14", LookedAt.R14);
        }
    }

    /** "Low risk" is reported only when it decides, so only when no other rule fired. */
    private void selfCare() {
        if (fired.isEmpty()
                && in.unknownA.isEmpty()
                && in.unknownB.isEmpty()
                && in.unknownC.isEmpty()
                && atMost(in.painNow, 6)
                && is(in.daily, "none")
                && is(in.course, "better", "same", "comes-goes")
                && is(in.duration, "d0", "d1-6", "w1-4")
                && has(in.location, Items.AT_LOWER | Items.AT_MIDDLE | Items.AT_BUTTOCK | Items.AT_LEG)) {
            fire("S01", Disposition.SELF_CARE, LookedAt.S01);
        }
    }

    /** Section 5.3. */
    private int ibp() {
        if (!is(in.duration, "m3plus")) {
            return 0;
        }
        return (atMost(in.ageFirst, 39) ? 1 : 0)
                + (is(in.onset, "gradual") ? 1 : 0)
                + (is(in.moveHelps, "yes") ? 1 : 0)
                + (is(in.restHelps, "no") ? 1 : 0)
                + (is(in.night, "eases-on-rising") ? 1 : 0);
    }

    /** Section 5.4. */
    private int hci() {
        var sideMatches = (is(in.hamTight, "left-more") && has(in.location, Items.AT_LOWER_LEFT))
                || (is(in.hamTight, "right-more") && has(in.location, Items.AT_LOWER_RIGHT));
        return (is(in.hamTight, "both-same", "left-more", "right-more") ? 2 : 0)
                + (is(in.toeTouch, "knees", "above-knees") ? 2 : 0)
                + (is(in.toeTouch, "shins") ? 1 : 0)
                + (is(in.stiffAfterRest, "yes") ? 1 : 0)
                + (is(in.soreThighs, "yes") ? 1 : 0)
                + (has(in.worseWith, Items.WORSE_SITTING_LONG | Items.WORSE_STANDING_LONG) ? 1 : 0)
                + (sideMatches ? 1 : 0)
                + (has(in.activities, Items.DOES_CYCLING | Items.DOES_RUNNING) || is(in.sitting, "over-8") ? 1 : 0)
                + (is(in.stretchHelps, "yes") ? 1 : 0);
    }

    /** Section 5.5. */
    private NsaidStatus nsaid() {
        if (has(in.nsaidRisks, Items.NSAID_CONTRA)
                || unknown(in.nsaidRisks)
                || thinner
                || unknown(in.bloodThinner)
                || is(in.pregnancy, "yes", "maybe")
                || (in.pregnancyAsked && unknown(in.pregnancy))) {
            return NsaidStatus.CONTRA;
        }
        if (in.age >= 60
                || has(in.nsaidRisks, Items.NSAID_CAUTION)
                || is(in.bloodThinner, "aspirin-only")
                || has(in.vessels, Items.VESSELS_HIGH_BP | Items.VESSELS_ARTERY_DISEASE)
                || is(in.pregnancy, "recent-birth")
                || has(in.bone, Items.BONE_STEROIDS)) {
            return NsaidStatus.CAUTION;
        }
        return NsaidStatus.OK;
    }

    private void emergency(String rule, String[] lookedAt) {
        fire(rule, Disposition.EMERGENCY_NOW, lookedAt);
    }

    private void urgent(String rule, String[] lookedAt) {
        fire(rule, Disposition.URGENT_SAME_DAY, lookedAt);
    }

    private void priority(String rule, String[] lookedAt) {
        fire(rule, Disposition.VIRTUAL_VISIT_PRIORITY, lookedAt);
    }

    private void routine(String rule, String[] lookedAt) {
        fire(rule, Disposition.VIRTUAL_VISIT_ROUTINE, lookedAt);
    }

    private void fire(String rule, Disposition level, String[] lookedAt) {
        var evidence = new ArrayList<String>(lookedAt.length);
        for (var linkId : lookedAt) {
            if (in.asks(linkId)) {
                evidence.add(linkId);
            }
        }
        fired.add(new Fired(rule, level, evidence));
    }

    private static boolean is(@Nullable String picked, String code) {
        return code.equals(picked);
    }

    private static boolean is(@Nullable String picked, String first, String second) {
        return first.equals(picked) || second.equals(picked);
    }

    private static boolean is(@Nullable String picked, String first, String second, String third) {
        return is(picked, first, second) || third.equals(picked);
    }

    private static boolean is(@Nullable String picked, String first, String second, String third, String fourth) {
        return is(picked, first, second) || is(picked, third, fourth);
    }

    private static boolean is(
            @Nullable String picked, String first, String second, String third, String fourth, String fifth) {
        return is(picked, first, second) || is(picked, third, fourth, fifth);
    }

    /** Whether one of the options was picked, both given as bits. */
    private static boolean has(int picked, int options) {
        return (picked & options) != 0;
    }

    /** Whether there is a number and it is so small; "at least" needs no such care, because no number is negative. */
    private static boolean atMost(int number, int limit) {
        return number != Items.NO_NUMBER && number <= limit;
    }

    private static boolean unsure(@Nullable String picked) {
        return "unsure".equals(picked);
    }

    private static boolean unknown(@Nullable String picked) {
        return picked == null || unsure(picked);
    }

    private static boolean unknown(int picked) {
        return picked == Items.NOTHING || picked == Items.UNSURE;
    }

    /** What the twin says; with {@code stopAge} it says nothing else. */
    record Result(
            @Nullable Disposition level,
            boolean stopAge,
            List<Fired> fired,
            List<String> unknowns,
            int ibp,
            int hci,
            NsaidStatus nsaid) {

        Result {
            fired = List.copyOf(fired);
            unknowns = List.copyOf(unknowns);
        }
    }

    /** A rule that holds, with the linkIds of the items it looked at. */
    record Fired(String rule, Disposition level, List<String> evidence) {

        Fired {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The answers as they are read, each item once and in display order. A single choice is its code, null without a
     * readable one; a multiple choice has one bit for each option that was picked; a number is itself or
     * {@link #NO_NUMBER}. An item that is not asked has no answer, and what was stored for it is ignored.
     */
    private static final class Items {

        static final int NO_NUMBER = -1;

        /** No option of a multiple choice, or none that the question offers. */
        static final int NOTHING = 0;

        /** Only "I'm not sure". */
        static final int UNSURE = 1 << 30;

        /** The exclusive option that denies all others, such as "None of these". */
        static final int NEGATIVE = 1 << 29;

        static final int SIGN_CHEST_PAIN = 1;
        static final int SIGN_SHORT_BREATH = 1 << 1;
        static final int SIGN_FAINTED = 1 << 2;
        static final int SIGN_TEARING = 1 << 3;
        static final int SIGN_PULSING_BELLY = 1 << 4;
        static final int SIGN_SEVERE_BELLY = 1 << 5;
        static final int SIGN_BLEEDING_GUT = 1 << 6;
        static final int SIGN_LEGS_DEAD = 1 << 7;
        static final String[] SIGNS = {
            "chest-pain",
            "short-breath",
            "fainted",
            "tearing",
            "pulsing-belly",
            "severe-belly",
            "bleeding-gut",
            "legs-dead"
        };

        static final int BLADDER_CANNOT_CONTROL = 1;
        static final int BLADDER_HARD_TO_START = 1 << 1;
        static final int BLADDER_CANNOT_FEEL = 1 << 2;
        static final int BLADDER_LONG_STANDING = 1 << 3;
        static final String[] BLADDER = {"cannot-control", "hard-to-start", "cannot-feel", "long-standing-same"};

        static final int BOWEL_LOST_CONTROL = 1;
        static final int BOWEL_CANNOT_FEEL = 1 << 1;
        static final int BOWEL_LONG_STANDING = 1 << 3;
        static final String[] BOWEL = {"lost-control", "cannot-feel", "constipation-only", "long-standing-same"};

        static final int FEELS_SHOOTING = 1;
        static final int FEELS_BURNING = 1 << 1;
        static final int FEELS_TINGLING = 1 << 2;
        static final int FEELS_NUMB = 1 << 3;
        static final String[] FEELINGS = {"shooting", "burning", "tingling", "numb", "ache", "tight"};

        static final int LEG_SWOLLEN = 1;
        static final int LEG_COLD_PALE = 1 << 1;
        static final String[] CIRCULATION = {"one-leg-swollen", "cold-pale"};

        static final int URINE_BURNING = 1;
        static final int URINE_BLOOD = 1 << 1;
        static final int URINE_LITTLE = 1 << 2;
        static final String[] URINE = {"burning", "blood", "little-urine"};

        static final int BELLY_NEW_PAIN = 1;
        static final int BELLY_CANNOT_KEEP_FLUIDS = 1 << 1;
        static final String[] BELLY = {"new-pain", "cannot-keep-fluids"};

        static final int SKIN_RASH_BLISTERS = 1;
        static final int SKIN_LUMP_SHAPE = 1 << 1;
        static final String[] SKIN = {"rash-blisters", "lump-shape"};

        static final int RISK_IV_DRUGS = 1;
        static final int RISK_DIABETES = 1 << 5;
        /** Every risk of infection but diabetes. */
        static final int RISK_HIGH = RISK_DIABETES - 1;

        static final String[] INFECTION_RISKS = {
            "iv-drugs", "immune-weak", "recent-infection", "dialysis-line", "tuberculosis", "diabetes"
        };

        static final int BONE_OSTEOPOROSIS = 1;
        static final int BONE_BROKE_EASILY = 1 << 1;
        static final int BONE_STEROIDS = 1 << 2;
        static final int BONE_HEIGHT_LOSS = 1 << 3;
        static final String[] BONE = {"osteoporosis", "broke-easily", "steroids", "height-loss"};

        static final int VESSELS_ANEURYSM_KNOWN = 1;
        static final int VESSELS_FAMILY_ANEURYSM = 1 << 1;
        static final int VESSELS_SMOKER = 1 << 2;
        static final int VESSELS_HIGH_BP = 1 << 3;
        static final int VESSELS_ARTERY_DISEASE = 1 << 4;
        static final String[] VESSELS = {"aneurysm-known", "family-aneurysm", "smoker", "high-bp", "artery-disease"};

        static final int PREGNANCY_BLEEDING = 1;
        static final int PREGNANCY_FLUID = 1 << 1;
        static final int PREGNANCY_TIGHTENING = 1 << 2;
        static final int PREGNANCY_LESS_MOVEMENT = 1 << 3;
        static final int PREGNANCY_BELLY_INJURY = 1 << 4;
        static final int PREGNANCY_HEADACHE = 1 << 5;
        static final int PREGNANCY_VISION = 1 << 6;
        static final int PREGNANCY_RIB_PAIN = 1 << 7;
        static final int PREGNANCY_SWELLING = 1 << 8;
        static final String[] PREGNANCY_SIGNS = {
            "bleeding",
            "fluid",
            "tightening",
            "less-movement",
            "belly-injury",
            "headache",
            "vision",
            "rib-pain",
            "swelling"
        };

        static final int AT_LOWER = 1;
        static final int AT_LOWER_LEFT = 1 << 1;
        static final int AT_LOWER_RIGHT = 1 << 2;
        static final int AT_MIDDLE = 1 << 3;
        static final int AT_UPPER = 1 << 4;
        static final int AT_FLANK = 1 << 5;
        static final int AT_BUTTOCK = 1 << 6;
        static final int AT_LEG = 1 << 7;
        static final String[] LOCATIONS = {
            "lower", "lower-left", "lower-right", "middle", "upper", "flank", "buttock", "leg"
        };

        static final int FEELS_LIKE_WAVES = 1 << 5;
        static final int FEELS_LIKE_BAND = 1 << 6;
        static final String[] QUALITIES = {"dull-ache", "stiff", "sharp", "spasm", "burning", "waves", "band"};

        static final int WORSE_SITTING_LONG = 1;
        static final int WORSE_STANDING_LONG = 1 << 1;
        static final int WORSE_COUGH_STRAIN = 1 << 5;
        static final String[] WORSE_WITH = {
            "sitting-long",
            "standing-long",
            "bending",
            "walking-running",
            "cycling",
            "cough-strain",
            "lying-down",
            "nothing"
        };

        static final int EXTRA_PSORIASIS = 1;
        static final int EXTRA_IBD = 1 << 1;
        static final int EXTRA_UVEITIS = 1 << 2;
        static final int EXTRA_JOINT_SWELLING = 1 << 4;
        static final int EXTRA_FAMILY = 1 << 5;
        static final String[] EXTRAS = {
            "psoriasis", "ibd", "uveitis", "heel", "joint-swelling", "family", "nsaid-response", "buttock-alternating"
        };

        static final int DOES_CYCLING = 1;
        static final int DOES_RUNNING = 1 << 1;
        static final String[] ACTIVITIES = {
            "cycling", "running", "walking", "swimming", "yoga-stretch", "golf-tennis", "gym", "heavy-job"
        };

        static final int TRIED_NSAID = 1 << 5;
        /** Every option but "Nothing yet". */
        static final int TRIED_ANYTHING = (1 << 10) - 1;

        static final String[] TRIED = {
            "stretching", "exercise", "rest", "heat", "ice", "nsaid", "acetaminophen", "massage", "pt", "prescription"
        };

        /** Ulcer or bleeding, kidney disease, heart failure, allergy, liver disease. */
        static final int NSAID_CONTRA = 1 | 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4;
        /** Heart attack or stroke, high blood pressure, asthma, interacting medicines, alcohol. */
        static final int NSAID_CAUTION = 1 << 5 | 1 << 6 | 1 << 7 | 1 << 8 | 1 << 9;

        static final String[] NSAID_RISKS = {
            "ulcer-bleed",
            "kidney",
            "heart-failure",
            "nsaid-allergy",
            "liver",
            "heart-stroke",
            "high-bp",
            "asthma",
            "interacting-meds",
            "alcohol-3"
        };

        static final int GOAL_PT_REFERRAL = 1 << 5;
        static final int GOAL_MEDICINE_ADVICE = 1 << 6;
        static final int GOAL_WORK_NOTE = 1 << 7;
        static final String[] GOALS = {
            "less-pain",
            "know-cause",
            "move-better",
            "back-to-sport",
            "stretch-plan",
            "pt-referral",
            "medicine-advice",
            "work-note",
            "other"
        };

        static final String[] YES_NO = {"yes", "no", "unsure"};
        static final String[] WHEN = {"new-2w", "weeks-2-12-stable", "over-12w-stable", "getting-worse", "unsure"};
        static final String[] SEX = {"female", "male", "other", "unsure"};
        static final String[] SEXUAL = {"new-change", "long-standing-same", "no-change", "unsure"};
        static final String[] SIDE = {"none", "left", "right", "both", "unsure"};
        static final String[] REACH = {"buttock", "thigh", "below-knee", "foot", "unsure"};
        static final String[] WEAKNESS = {"none", "mild", "moderate", "foot-drop", "cannot-stand", "unsure"};
        static final String[] WEAK_SIDE = {"left", "right", "both", "unsure"};
        static final String[] WALKING = {"normal", "slower-pain", "unsteady", "cannot-pain", "cannot-weak", "unsure"};
        static final String[] FEVER = {"none", "now", "felt-hot", "recent-gone", "unsure"};
        static final String[] WEIGHT = {"none", "on-purpose", "explained", "unexplained", "unsure"};
        static final String[] NIGHT = {"none", "wakes-turning", "eases-on-rising", "constant", "unsure"};
        static final String[] TRAUMA = {"none", "strain", "minor-fall", "major", "unsure"};
        static final String[] TRAUMA_WHEN = {"within-2w", "weeks-2-12", "over-12w", "unsure"};
        static final String[] TRAUMA_CHECKED = {"no", "cleared", "checked-no-scan", "unsure"};
        static final String[] CANCER = {"never", "skin-only", "past", "now", "unsure"};
        static final String[] SPINE_PROCEDURE = {"none", "within-3m", "past-surgery", "past-shot", "unsure"};
        static final String[] BLOOD_THINNER = {"no", "aspirin-only", "yes", "unsure"};
        static final String[] BACK_BEFORE = {"first-time", "same-as-before", "different", "unsure"};
        static final String[] PREGNANCY = {"no", "yes", "maybe", "recent-birth", "not-possible", "unsure"};
        static final String[] DURATION = {"d0", "d1-6", "w1-4", "w4-6", "w6-12", "m3plus", "unsure"};
        static final String[] ONSET = {"sudden", "over-days", "gradual", "unsure"};
        static final String[] COURSE = {"better", "same", "comes-goes", "worse-slow", "worse-fast", "unsure"};
        static final String[] HAM_TIGHT = {"none", "both-same", "left-more", "right-more", "unsure"};
        static final String[] TOE_TOUCH = {"floor-toes", "shins", "knees", "above-knees", "cannot-try"};
        static final String[] STRETCH_HELPS = {"yes", "no", "not-tried", "unsure"};
        static final String[] SITTING = {"lt-4", "from-4-to-8", "over-8"};
        static final String[] CARE_DAYS = {"under-1w", "w1-6", "over-6w", "unsure"};
        static final String[] CARE_RESPONSE = {"better", "a-little", "no-change", "worse", "unsure"};
        static final String[] NSAID_USE = {"label", "more-than-label", "as-prescribed", "unsure"};
        static final String[] DAILY = {"none", "some", "a-lot", "cannot-basic", "unsure"};
        static final String[] WORK = {"no-change", "lighter", "missed", "cannot", "not-working"};
        static final String[] SLEEP = {"no-change", "some-nights", "most-nights"};

        private final Map<String, Answer> answers;

        /** The unknown items with a consequence, in display order, and those of them that set a floor. */
        final List<String> unknowns = new ArrayList<>();

        final List<String> unknownA = new ArrayList<>();
        final List<String> unknownB = new ArrayList<>();
        final List<String> unknownC = new ArrayList<>();

        final int age;
        final @Nullable String sex;
        final int signs;
        final int bladder;
        final int bowel;
        final @Nullable String saddle;
        final @Nullable String sexual;
        final boolean cesAsked;
        final @Nullable String cesWhen;
        final @Nullable String legSide;
        final boolean legAsked;
        final int legFeelings;
        final @Nullable String legReach;
        final @Nullable String legWhen;
        final @Nullable String weakness;
        final boolean weakAsked;
        final @Nullable String weakSide;
        final @Nullable String weakWhen;
        final @Nullable String walking;
        final int circulation;
        final boolean walkReliefAsked;
        final @Nullable String walkRelief;
        final @Nullable String fever;
        final @Nullable String weight;
        final @Nullable String night;
        final int urine;
        final int belly;
        final int skin;
        final @Nullable String trauma;
        final boolean traumaAsked;
        final @Nullable String traumaWhen;
        final @Nullable String traumaChecked;
        final @Nullable String cancer;
        final int infectionRisk;
        final @Nullable String spineProcedure;
        final int bone;
        final @Nullable String bloodThinner;
        final int vessels;
        final @Nullable String backBefore;
        final boolean pregnancyAsked;
        final @Nullable String pregnancy;
        final boolean pregnancyWeeksAsked;
        final int pregnancyWeeks;
        final boolean pregnancySignsAsked;
        final int pregnancySigns;
        final int location;
        final @Nullable String duration;
        final @Nullable String onset;
        final @Nullable String course;
        final int painNow;
        final int painWorst;
        final int quality;
        final int worseWith;
        final boolean ibpAsked;
        final int ageFirst;
        final @Nullable String moveHelps;
        final @Nullable String restHelps;
        final int ibpExtras;
        final @Nullable String hamTight;
        final @Nullable String toeTouch;
        final @Nullable String stiffAfterRest;
        final @Nullable String soreThighs;
        final @Nullable String stretchHelps;
        final int activities;
        final @Nullable String sitting;
        final int tried;
        final boolean careAsked;
        final @Nullable String careDays;
        final @Nullable String careResponse;
        final boolean nsaidUseAsked;
        final @Nullable String nsaidUse;
        final @Nullable String daily;
        final @Nullable String work;
        final @Nullable String sleep;
        final @Nullable String safety;
        final int nsaidRisks;
        final int pegEnjoyment;
        final int pegActivity;
        final int goals;

        Items(Map<String, Answer> answers) {
            this.answers = answers;

            age = number("scope.age", 0, 120);
            sex = choice("scope.sex", SEX);

            signs = multi("now.emergency-signs", SIGNS, "none");

            bladder = multi("ces.bladder", BLADDER, "no-change");
            bowel = multi("ces.bowel", BOWEL, "no-change");
            saddle = choice("ces.saddle", YES_NO);
            sexual = choice("ces.sexual", SEXUAL);
            cesAsked = has(bladder, BLADDER_CANNOT_CONTROL | BLADDER_HARD_TO_START | BLADDER_CANNOT_FEEL)
                    || has(bowel, BOWEL_LOST_CONTROL | BOWEL_CANNOT_FEEL)
                    || is(saddle, "yes")
                    || is(sexual, "new-change");
            cesWhen = cesAsked ? choice("ces.when", WHEN) : null;

            legSide = choice("leg.side", SIDE);
            legAsked = is(legSide, "left", "right", "both", "unsure");
            legFeelings = legAsked ? multi("leg.feelings", FEELINGS, null) : NOTHING;
            legReach = legAsked ? choice("leg.reach", REACH) : null;
            legWhen = legAsked ? choice("leg.when", WHEN) : null;
            weakness = choice("leg.weakness", WEAKNESS);
            weakAsked = is(weakness, "mild", "moderate", "foot-drop", "cannot-stand");
            weakSide = weakAsked ? choice("leg.weakness-side", WEAK_SIDE) : null;
            weakWhen = weakAsked ? choice("leg.weakness-when", WHEN) : null;
            walking = choice("gait.walking", WALKING);
            circulation = legAsked ? multi("leg.circulation", CIRCULATION, "none") : NOTHING;
            walkReliefAsked = is(legSide, "left", "right", "both");
            walkRelief = walkReliefAsked ? choice("leg.walk-relief", YES_NO) : null;

            fever = choice("sys.fever", FEVER);
            weight = choice("sys.weight", WEIGHT);
            night = choice("sys.night", NIGHT);
            urine = multi("sys.urine", URINE, "none");
            belly = multi("sys.belly", BELLY, "none");
            skin = multi("sys.skin", SKIN, "none");

            trauma = choice("hx.trauma", TRAUMA);
            traumaAsked = is(trauma, "minor-fall", "major");
            traumaWhen = traumaAsked ? choice("hx.trauma-when", TRAUMA_WHEN) : null;
            traumaChecked = traumaAsked ? choice("hx.trauma-checked", TRAUMA_CHECKED) : null;
            cancer = choice("hx.cancer", CANCER);
            infectionRisk = multi("hx.infection-risk", INFECTION_RISKS, "none");
            spineProcedure = choice("hx.spine-procedure", SPINE_PROCEDURE);
            bone = multi("hx.bone", BONE, "none");
            bloodThinner = choice("hx.blood-thinner", BLOOD_THINNER);
            vessels = multi("hx.vessels", VESSELS, "none");
            backBefore = choice("hx.back-before", BACK_BEFORE);

            pregnancyAsked = is(sex, "female", "other", "unsure") && age >= 18 && age <= 55;
            pregnancy = pregnancyAsked ? choice("preg.status", PREGNANCY) : null;
            pregnancyWeeksAsked = is(pregnancy, "yes");
            pregnancyWeeks = pregnancyWeeksAsked ? number("preg.weeks", 1, 44) : NO_NUMBER;
            pregnancySignsAsked = is(pregnancy, "yes", "maybe", "recent-birth");
            pregnancySigns = pregnancySignsAsked ? multi("preg.signs", PREGNANCY_SIGNS, "none") : NOTHING;

            location = multi("pain.location", LOCATIONS, null);
            duration = choice("onset.duration", DURATION);
            onset = choice("onset.mode", ONSET);
            course = choice("onset.course", COURSE);
            painNow = number("pain.now", 0, 10);
            painWorst = number("pain.worst", 0, 10);
            quality = multi("pain.quality", QUALITIES, null);
            worseWith = multi("pain.worse-with", WORSE_WITH, null);
            ibpAsked = is(duration, "m3plus");
            ageFirst = ibpAsked ? number("onset.age-first", 1, 120) : NO_NUMBER;
            moveHelps = ibpAsked ? choice("ibp.move-helps", YES_NO) : null;
            restHelps = ibpAsked ? choice("ibp.rest-helps", YES_NO) : null;
            ibpExtras = ibpAsked ? multi("ibp.extras", EXTRAS, "none") : NOTHING;

            hamTight = choice("ham.tight", HAM_TIGHT);
            toeTouch = choice("ham.toe-touch", TOE_TOUCH);
            stiffAfterRest = choice("ham.stiff-after-rest", YES_NO);
            soreThighs = choice("ham.sore-thighs", YES_NO);
            stretchHelps = choice("ham.stretch-helps", STRETCH_HELPS);
            activities = multi("life.activities", ACTIVITIES, "none");
            sitting = choice("life.sitting-hours", SITTING);

            tried = multi("care.tried", TRIED, "none");
            careAsked = has(tried, TRIED_ANYTHING);
            careDays = careAsked ? choice("care.days", CARE_DAYS) : null;
            careResponse = careAsked ? choice("care.response", CARE_RESPONSE) : null;
            nsaidUseAsked = has(tried, TRIED_NSAID);
            nsaidUse = nsaidUseAsked ? choice("care.nsaid-use", NSAID_USE) : null;

            daily = choice("func.daily", DAILY);
            work = choice("func.work", WORK);
            sleep = choice("func.sleep", SLEEP);
            safety = choice("mood.safety", YES_NO);

            nsaidRisks = multi("med.nsaid-risks", NSAID_RISKS, "none");

            pegEnjoyment = number("peg.e", 0, 10);
            pegActivity = number("peg.g", 0, 10);
            goals = multi("goal.main", GOALS, null);
        }

        /** Whether the item is asked at all; all but these always are. */
        boolean asks(String linkId) {
            return switch (linkId) {
                case "ces.when" -> cesAsked;
                case "leg.feelings", "leg.reach", "leg.when", "leg.circulation" -> legAsked;
                case "leg.weakness-side", "leg.weakness-when" -> weakAsked;
                case "leg.walk-relief" -> walkReliefAsked;
                case "hx.trauma-when", "hx.trauma-checked" -> traumaAsked;
                case "preg.status" -> pregnancyAsked;
                case "preg.weeks" -> pregnancyWeeksAsked;
                case "preg.signs" -> pregnancySignsAsked;
                case "onset.age-first", "ibp.move-helps", "ibp.rest-helps", "ibp.extras" -> ibpAsked;
                case "care.days", "care.response" -> careAsked;
                case "care.nsaid-use" -> nsaidUseAsked;
                default -> true;
            };
        }

        private @Nullable String choice(String linkId, String[] offered) {
            var picked = picked(answers.get(linkId), offered);
            if (unknown(picked)) {
                note(linkId);
            }
            return picked;
        }

        private static @Nullable String picked(@Nullable Answer answer, String[] offered) {
            if (answer instanceof Answer.Codes(var codes) && codes.size() == 1) {
                var place = placeOf(codes.getFirst(), offered);
                return place < 0 ? null : offered[place];
            }
            return null;
        }

        private int multi(String linkId, String[] offered, @Nullable String negative) {
            var picked = bits(answers.get(linkId), offered, negative);
            if (unknown(picked)) {
                note(linkId);
            }
            return picked;
        }

        /**
         * Other options win over exclusive ones (section 3.1). A code that is not offered could have meant a symptom,
         * so what is exclusive beside it does not count either.
         */
        private static int bits(@Nullable Answer answer, String[] offered, @Nullable String negative) {
            if (!(answer instanceof Answer.Codes(var codes))) {
                return NOTHING;
            }
            var bits = NOTHING;
            var exclusive = NOTHING;
            var foreign = false;
            for (var code : codes) {
                var place = placeOf(code, offered);
                if (place >= 0) {
                    bits |= 1 << place;
                } else if (code.equals(negative)) {
                    exclusive |= NEGATIVE;
                } else if (code.equals("unsure")) {
                    exclusive |= UNSURE;
                } else {
                    foreign = true;
                }
            }
            if (bits != NOTHING) {
                return bits;
            }
            return foreign ? NOTHING : exclusive;
        }

        private int number(String linkId, int min, int max) {
            if (answers.get(linkId) instanceof Answer.Amount(var value) && value >= min && value <= max) {
                return value;
            }
            note(linkId);
            return NO_NUMBER;
        }

        private static int placeOf(String code, String[] offered) {
            for (var place = 0; place < offered.length; place++) {
                if (offered[place].equals(code)) {
                    return place;
                }
            }
            return -1;
        }

        /** Keeps an unknown item under its class (section 4.5); without a class it has no consequence. */
        private void note(String linkId) {
            switch (linkId) {
                case "now.emergency-signs",
                        "ces.bladder",
                        "ces.bowel",
                        "ces.saddle",
                        "leg.weakness",
                        "gait.walking",
                        "sys.fever",
                        "preg.signs" -> unknownA.add(linkId);
                case "ces.sexual",
                        "leg.side",
                        "leg.feelings",
                        "leg.circulation",
                        "sys.weight",
                        "sys.urine",
                        "sys.belly",
                        "hx.trauma",
                        "hx.cancer",
                        "hx.infection-risk",
                        "hx.spine-procedure",
                        "hx.bone",
                        "hx.blood-thinner",
                        "hx.vessels",
                        "preg.status",
                        "pain.now",
                        "mood.safety" -> unknownB.add(linkId);
                case "sys.night",
                        "sys.skin",
                        "hx.back-before",
                        "pain.location",
                        "onset.duration",
                        "onset.mode",
                        "onset.course",
                        "care.days",
                        "care.response",
                        "care.nsaid-use",
                        "func.daily" -> unknownC.add(linkId);
                case "ces.when",
                        "leg.reach",
                        "leg.when",
                        "leg.weakness-side",
                        "leg.weakness-when",
                        "hx.trauma-when",
                        "hx.trauma-checked",
                        "preg.weeks",
                        "med.nsaid-risks" -> {}
                default -> {
                    return;
                }
            }
            unknowns.add(linkId);
        }
    }

    /** The items that each rule names, itself or through conditions and scores, in the order in which it does. */
    private static final class LookedAt {
        static final String[] E01 = {"now.emergency-signs"};
        static final String[] E02 = {
            "now.emergency-signs",
            "onset.mode",
            "pain.now",
            "pain.location",
            "hx.vessels",
            "onset.duration",
            "pain.worst",
            "scope.age"
        };
        static final String[] E03 = {"now.emergency-signs"};
        static final String[] E04 = {"now.emergency-signs", "leg.weakness", "gait.walking"};
        static final String[] E05 = {"ces.bladder", "ces.bowel"};
        static final String[] E06 = {"ces.bladder", "ces.bowel", "ces.when"};
        static final String[] E07 = {"ces.saddle", "ces.when"};
        static final String[] E08 = {
            "ces.sexual",
            "leg.side",
            "leg.feelings",
            "leg.reach",
            "leg.weakness",
            "ces.bladder",
            "ces.bowel",
            "ces.saddle"
        };
        static final String[] E09 = {
            "leg.side",
            "leg.feelings",
            "leg.reach",
            "leg.when",
            "leg.weakness-when",
            "leg.weakness",
            "leg.weakness-side"
        };
        static final String[] E10 = {"leg.weakness", "leg.weakness-when"};
        static final String[] E11 = {
            "gait.walking", "pain.location", "pain.quality", "leg.side", "leg.weakness", "hx.trauma"
        };
        static final String[] E12 = {
            "ces.bladder", "ces.bowel", "ces.saddle", "leg.weakness", "leg.side", "leg.feelings", "leg.reach"
        };
        static final String[] E13 = {"onset.mode", "pain.now", "onset.course"};
        static final String[] E14 = {
            "sys.fever",
            "hx.infection-risk",
            "hx.spine-procedure",
            "preg.status",
            "sys.night",
            "pain.now",
            "onset.course"
        };
        static final String[] E15 = {"sys.weight"};
        static final String[] E16 = {
            "hx.cancer",
            "leg.side",
            "leg.feelings",
            "leg.when",
            "leg.weakness",
            "leg.weakness-when",
            "gait.walking",
            "ces.bladder",
            "ces.bowel",
            "ces.saddle"
        };
        static final String[] E17 = {
            "hx.infection-risk",
            "hx.spine-procedure",
            "leg.weakness",
            "gait.walking",
            "leg.side",
            "leg.feelings",
            "leg.reach",
            "ces.bladder",
            "ces.bowel",
            "ces.saddle"
        };
        static final String[] E18 = {
            "hx.trauma",
            "hx.trauma-checked",
            "hx.trauma-when",
            "pain.now",
            "onset.course",
            "ces.bladder",
            "ces.bowel",
            "ces.saddle",
            "leg.weakness",
            "leg.side",
            "leg.feelings",
            "gait.walking",
            "hx.bone",
            "hx.blood-thinner",
            "sys.belly",
            "scope.age",
            "pain.location"
        };
        static final String[] E19 = {
            "hx.vessels",
            "onset.duration",
            "onset.course",
            "pain.now",
            "scope.age",
            "onset.mode",
            "pain.location",
            "sys.belly"
        };
        static final String[] E20 = {
            "hx.blood-thinner",
            "onset.mode",
            "pain.now",
            "leg.weakness",
            "gait.walking",
            "ces.bladder",
            "ces.bowel",
            "ces.saddle",
            "hx.trauma",
            "hx.trauma-when"
        };
        static final String[] E21 = {"pain.location", "sys.urine", "pain.quality", "sys.belly", "pain.now"};
        static final String[] E22 = {"preg.signs"};
        static final String[] E23 = {"preg.signs"};
        static final String[] E24 = {"preg.status", "preg.weeks", "sys.belly"};
        static final String[] E25 = {"leg.circulation"};
        static final String[] E26 = {"mood.safety"};
        static final String[] U01 = {"ces.bladder", "ces.bowel", "ces.saddle"};
        static final String[] U02 = {"ces.sexual"};
        static final String[] U03 = {"leg.side", "leg.feelings", "leg.reach", "leg.when"};
        static final String[] U04 = {"leg.weakness", "leg.weakness-when"};
        static final String[] U05 = {"gait.walking"};
        static final String[] U06 = {
            "hx.cancer",
            "sys.night",
            "pain.location",
            "pain.quality",
            "pain.worse-with",
            "onset.course",
            "pain.now",
            "leg.side",
            "leg.feelings",
            "leg.reach",
            "leg.weakness"
        };
        static final String[] U07 = {
            "hx.trauma",
            "hx.trauma-when",
            "hx.bone",
            "scope.age",
            "onset.duration",
            "onset.mode",
            "pain.now",
            "hx.trauma-checked"
        };
        static final String[] U08 = {
            "hx.infection-risk", "hx.spine-procedure", "sys.night", "pain.now", "onset.course", "sys.fever"
        };
        static final String[] U09 = {"sys.fever"};
        static final String[] U10 = {"pain.location", "sys.urine", "pain.quality", "onset.mode", "pain.now"};
        static final String[] U11 = {"preg.status", "sys.urine", "sys.belly", "preg.signs", "pain.now", "onset.mode"};
        static final String[] U12 = {
            "scope.age", "sys.belly", "pain.location", "onset.duration", "hx.vessels", "pain.now", "onset.mode"
        };
        static final String[] U13 = {"leg.circulation"};
        static final String[] U14 = {"pain.now", "func.daily"};
        static final String[] U15 = {"hx.blood-thinner", "hx.trauma", "hx.trauma-when"};
        static final String[] U17 = {"hx.trauma", "hx.trauma-checked", "hx.trauma-when"};
        static final String[] P01 = {"leg.side", "leg.feelings", "leg.when"};
        static final String[] P02 = {"leg.weakness"};
        static final String[] P03 = {"pain.now", "onset.course", "func.daily"};
        static final String[] P04 = {"hx.cancer"};
        static final String[] P05 = {"hx.infection-risk", "hx.spine-procedure", "sys.fever"};
        static final String[] P06 = {"hx.bone", "onset.duration", "hx.back-before"};
        static final String[] P07 = {"sys.night"};
        static final String[] P08 = {"scope.age", "hx.back-before", "onset.duration", "onset.course"};
        static final String[] P09 = {
            "pain.location", "hx.back-before", "onset.course", "pain.now", "scope.age", "pain.quality", "onset.duration"
        };
        static final String[] P10 = {"sys.skin"};
        static final String[] P11 = {"leg.side", "leg.feelings", "leg.reach"};
        static final String[] P12 = {"preg.status", "pain.now", "func.daily"};
        static final String[] P13 = {"sys.urine", "sys.belly"};
        static final String[] P14 = {
            "hx.spine-procedure", "leg.side", "leg.feelings", "leg.reach", "onset.course", "hx.back-before"
        };
        static final String[] P15 = {
            "care.tried", "hx.blood-thinner", "med.nsaid-risks", "care.nsaid-use", "preg.status", "preg.weeks"
        };
        static final String[] P17 = {};
        static final String[] P18 = {"onset.course"};
        static final String[] R01 = {"onset.duration", "care.days", "care.tried", "care.response"};
        static final String[] R02 = {"leg.side", "leg.feelings"};
        static final String[] R03 = {"func.daily", "func.work", "func.sleep", "peg.e", "peg.g"};
        static final String[] R04 = {"pain.location", "ham.tight"};
        static final String[] R05 = {
            "onset.duration",
            "onset.age-first",
            "onset.mode",
            "ibp.move-helps",
            "ibp.rest-helps",
            "sys.night",
            "ibp.extras"
        };
        static final String[] R06 = {"leg.walk-relief"};
        static final String[] R07 = {"onset.duration", "onset.course"};
        static final String[] R08 = {"preg.status"};
        static final String[] R09 = {"pain.now", "pain.worst"};
        static final String[] R11 = {"ces.bladder", "ces.bowel", "ces.sexual", "sys.weight", "hx.trauma"};
        static final String[] R13 = {"goal.main"};
        static final String[] R14 = {"hx.blood-thinner", "onset.duration"};
        static final String[] S01 = {"pain.now", "func.daily", "onset.course", "onset.duration", "pain.location"};
    }
}
