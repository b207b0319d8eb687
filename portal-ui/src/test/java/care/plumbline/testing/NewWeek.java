package care.plumbline.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before every test: a week later, the old visits held, licences valid, doctors free to start a visit early, no job waiting, price proposal or payment waiting,
 * and a gateway that answers. */
final class NewWeek implements BeforeEachCallback {

    private static final Duration WEEK = Duration.ofDays(7);

    /** The demo's prices hold again so long before a test begins, so that it may change them at once. */
    private static final Duration BEFORE = Duration.ofHours(1);

    /** What other tests published is followed by what the demo clinic opened with. */
    private static final String PRICES_OF_THE_DEMO = """
            do $$
            declare
                kind_of text;
                version uuid;
            begin
                for kind_of in select first.kind from billing.pricing_version first
                        join billing.pricing_in_effect e on e.kind = first.kind and upper_inf(e.valid)
                        join billing.pricing_version last on last.id = e.version_id
                        where first.version_no = 1 and last.sheet <> first.sheet loop
                    version := gen_random_uuid();
                    insert into billing.pricing_version (id, kind, version_no, status, base_id, sheet, effective_from, reason, created_by,
                            created_at, submitted_by, submitted_at, decided_by, decided_at)
                    select version, v.kind, (select max(n.version_no) + 1 from billing.pricing_version n where n.kind = v.kind), 'APPROVED',
                           v.id, v.sheet, :now, 'As the demo clinic opened', v.created_by, :now, v.submitted_by, :now, v.decided_by, :now
                    from billing.pricing_version v where v.kind = kind_of and v.version_no = 1;
                    update billing.pricing_in_effect set valid = tstzrange(lower(valid), :now, '[)') where kind = kind_of and upper_inf(valid);
                    insert into billing.pricing_in_effect (kind, valid, version_id) values (kind_of, tstzrange(:now, null, '[)'), version);
                    if kind_of = 'PRICES' then
                        update billing.published_price set valid = tstzrange(lower(valid), :now, '[)') where upper_inf(valid);
                        insert into billing.published_price (visit_type, state, charge_class, currency, amount_minor, valid, price_list_version_id)
                        select r ->> 'visit_type', r ->> 'state', r ->> 'charge_class', r ->> 'currency',
                               ((r ->> 'amount')::numeric * 100)::bigint, tstzrange(:now, null, '[)'), v.id
                        from billing.pricing_version v, jsonb_array_elements(v.sheet) r where v.id = version;
                    end if;
                end loop;
            end $$
            """;

    @Override
    public void beforeEach(ExtensionContext test) {
        var context = SpringExtension.getApplicationContext(test);
        var clock = context.getBean(TestClock.class);
        var tables = context.getBean(Tables.class);
        var weeks = Duration.between(TestClock.START, clock.instant()).dividedBy(WEEK) + 1;
        var lastPrice = Instant.ofEpochSecond(
                Long.parseLong(
                        tables.text(
                                "select coalesce(max(ceil(extract(epoch from lower(valid)))), 0)::bigint::text from billing.pricing_in_effect")));
        while (!TestClock.START.plus(WEEK.multipliedBy(weeks)).minus(BEFORE).isAfter(lastPrice)) {
            weeks++;
        }
        clock.set(TestClock.START.plus(WEEK.multipliedBy(weeks)));
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        tables.change("update care.doctor_licence set expires_on = (?::timestamptz + interval '2 years')::date", now);
        tables.change("update care.organisation set start_early_minutes = 7 * 24 * 60");
        tables.change("delete from jobs.scheduled_tasks");
        tables.change("""
                update billing.pricing_version
                set status = 'REJECTED', decided_at = ?, decided_by = (select a.id from care.account a where a.role = 'PRICING_APPROVER'
                    and a.id is distinct from created_by and a.id is distinct from submitted_by limit 1)
                where status = 'SUBMITTED'
                """, now);
        tables.change(PRICES_OF_THE_DEMO.replace(":now", "'" + now.minus(BEFORE) + "'"));
        tables.change("update care.visit set status = 'IN_PROGRESS', started_at = starts_at where status = 'BOOKED'");
        tables.change(
                "update care.visit set status = 'COMPLETED', completed_at = ends_at where status = 'IN_PROGRESS'");
        tables.change("update billing.payment set looked_at = 'infinity'");
        context.getBean(UnreliableGateway.class).answerAgain();
        context.getBean(UnreliablePayers.class).answerAgain();
    }
}
