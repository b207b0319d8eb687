package care.plumbline.testing;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before every test: a week later, the old visits held, licences valid, doctors free to start a visit early, no job waiting, price proposal or payment waiting,
 * and a gateway that answers. */
final class NewWeek implements BeforeEachCallback {

    private static final Duration WEEK = Duration.ofDays(7);

    @Override
    public void beforeEach(ExtensionContext test) {
        var context = SpringExtension.getApplicationContext(test);
        var clock = context.getBean(TestClock.class);
        var tables = context.getBean(Tables.class);
        var weeks = Duration.between(TestClock.START, clock.instant()).dividedBy(WEEK) + 1;
        clock.set(TestClock.START.plus(WEEK.multipliedBy(weeks)));
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        tables.change("update care.doctor_licence set expires_on = (?::timestamptz + interval '2 years')::date", now);
        tables.change("update care.organisation set start_early_minutes = 7 * 24 * 60");
        tables.change("delete from jobs.scheduled_tasks");
        tables.change("""
                update billing.pricing_version
                set status = 'REJECTED', decided_at = ?, decided_by = (select id from care.account where email = 'approver@demo.example')
                where status = 'SUBMITTED'
                """, now);
        tables.change("update care.visit set status = 'IN_PROGRESS', started_at = starts_at where status = 'BOOKED'");
        tables.change(
                "update care.visit set status = 'COMPLETED', completed_at = ends_at where status = 'IN_PROGRESS'");
        tables.change("update billing.payment set looked_at = 'infinity'");
        context.getBean(UnreliableGateway.class).answerAgain();
        context.getBean(UnreliablePayers.class).answerAgain();
    }
}
