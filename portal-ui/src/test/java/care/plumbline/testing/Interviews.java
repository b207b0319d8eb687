package care.plumbline.testing;

import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.TypicalAnswers;
import care.plumbline.triage.intake.AnswerQuestion;
import care.plumbline.triage.intake.AnswerQuestion.Outcome;
import care.plumbline.triage.intake.MyIntake;
import care.plumbline.triage.intake.StartIntake;
import care.plumbline.triage.intake.SubmitIntake;
import care.plumbline.triage.protocol.Disposition;
import java.util.List;
import java.util.Optional;

/** Answers the questions as a person would: one after the other, as they are asked. */
public final class Interviews {

    private final StartIntake start;
    private final AnswerQuestion answering;
    private final SubmitIntake submit;
    private final MyIntake mine;

    Interviews(StartIntake start, AnswerQuestion answering, SubmitIntake submit, MyIntake mine) {
        this.start = start;
        this.answering = answering;
        this.submit = submit;
        this.mine = mine;
    }

    /** Answers that lead to a level, given by a man of 40. */
    public static Answers leadingTo(Disposition level) {
        return switch (level) {
            case SELF_CARE -> TypicalAnswers.allNegativeAdult();
            case VIRTUAL_VISIT_ROUTINE -> with("pain.location=lower-left");
            case VIRTUAL_VISIT_PRIORITY -> with("sys.fever=recent-gone");
            case URGENT_SAME_DAY -> with("sys.fever=felt-hot");
            case EMERGENCY_NOW -> with("ces.bowel=lost-control");
        };
    }

    /** The answers of the man of 40 without complaints, with these changes. */
    public static Answers with(String changes) {
        return TypicalAnswers.change(TypicalAnswers.allNegativeAdult(), changes);
    }

    /** Starts an intake. */
    public void starts(As person) {
        person.run(actor -> start.start(actor, "en", List.of()));
    }

    /** Starts an intake, answers every question and submits. */
    public void completes(As person, Answers answers) {
        starts(person);
        var last = goesOn(person, answers);
        if (last == Outcome.GO_ON) {
            person.run(submit::submit);
        }
    }

    /** Answers what is asked next until nothing is, or until the intake stops; optional questions may be skipped. */
    public Outcome goesOn(As person, Answers answers) {
        while (true) {
            var next = person.get(mine::standing).next();
            if (next == null) {
                return Outcome.GO_ON;
            }
            for (var linkId : next.linkIds()) {
                var outcome = answers(person, next.id(), linkId, answers);
                if (outcome != Outcome.GO_ON) {
                    return outcome;
                }
            }
        }
    }

    private Outcome answers(As person, String screen, String linkId, Answers answers) {
        var item = person.get(actor -> mine.screen(actor, screen)).stream()
                .flatMap(page -> page.items().stream())
                .filter(one -> one.question().linkId().equals(linkId) && one.asked())
                .findFirst();
        if (item.isEmpty()) {
            return Outcome.GO_ON;
        }
        var answer = answers.to(linkId);
        if (answer.isEmpty() && item.get().question().required()) {
            throw new IllegalArgumentException("the answers leave out " + linkId);
        }
        return person.get(actor -> answering.answer(actor, linkId, answer));
    }

    /** Answers one question. */
    public Outcome answers(As person, String change) {
        var linkId = change.substring(0, change.indexOf('='));
        var answer = TypicalAnswers.change(Answers.EMPTY, change).to(linkId);
        return person.get(actor -> answering.answer(actor, linkId, Optional.of(answer.orElseThrow())));
    }
}
