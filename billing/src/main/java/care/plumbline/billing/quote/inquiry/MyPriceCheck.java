package care.plumbline.billing.quote.inquiry;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The price somebody checked last. */
@Query
@PreAuthorize("permitAll()")
public class MyPriceCheck {

    private final PriceInquiries inquiries;
    private final PriceAnswers answers;
    private final Standings standings;

    MyPriceCheck(PriceInquiries inquiries, PriceAnswers answers, Standings standings) {
        this.inquiries = inquiries;
        this.answers = answers;
        this.standings = standings;
    }

    /** What the acting visitor or patient said; empty before they checked. */
    @Transactional(readOnly = true)
    public Optional<PriceInquiry> newest(Actor actor) {
        return inquiries.newest(actor);
    }

    /** What that costs by the prices of now. */
    @Transactional(readOnly = true)
    public Optional<PriceAnswer> answer(Actor actor) {
        return inquiries.newest(actor).map(last -> answers.to(actor, last.visitType(), last.state(), last.insurance()));
    }

    /** What they said last of their insurance, in a price check or while booking. */
    @Transactional(readOnly = true)
    public Optional<Insurance> insurance(Actor actor) {
        var checked = inquiries.newest(actor);
        var told = standings.of(actor).told();
        return told != null
                        && checked.filter(last -> !told.at().isAfter(last.askedAt()))
                                .isEmpty()
                ? Optional.of(told.insurance())
                : checked.map(PriceInquiry::insurance);
    }
}
