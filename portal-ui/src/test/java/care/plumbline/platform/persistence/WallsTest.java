package care.plumbline.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.shared.Sealer;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class WallsTest {

    private static final String OURS = "('care', 'triage', 'billing')";

    @Autowired
    private Sealer sealer;

    @Autowired
    private Tables tables;

    @Test
    void everyTableOfAPersonHasAPolicyExceptClaims() {
        var ofPersons = """
                select distinct c.oid, n.nspname || '.' || c.relname as name, c.relrowsecurity
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                where n.nspname in %s and c.relkind in ('r', 'p') and a.attname in ('patient_id', 'visitor_id')
                """.formatted(OURS);

        assertThat(tables.texts("select name from (" + ofPersons + ") t")).hasSizeGreaterThan(10);
        assertThat(
                        tables.texts(
                                "select name from (" + ofPersons
                                        + ") t where not relrowsecurity or not exists (select 1 from pg_policy p where p.polrelid = t.oid)"))
                .containsExactly("care.claim");
        assertThat(tables.text("select obj_description('care.claim'::regclass)"))
                .contains("No row-level policy")
                .contains("no clinical column");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "care.patient",
                "care.plan_item",
                "triage.answer",
                "triage.assessment",
                "billing.quote_line",
                "billing.payment_operation",
                "care.account",
                "care.visitor"
            })
    void tablesThatFollowAPersonHaveAPolicyToo(String table) {
        assertThat(tables.count(
                        "pg_class c join pg_policy p on p.polrelid = c.oid where c.oid = ?::regclass and c.relrowsecurity",
                        table))
                .isPositive();
    }

    @Test
    void functionsThatRunAsTheOwnerHaveAFixedSearchPath() {
        var asOwner =
                "pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname in " + OURS;

        assertThat(tables.count(asOwner)).isPositive();
        assertThat(
                        tables.count(
                                asOwner
                                        + " and not exists (select 1 from unnest(p.proconfig) setting where setting like 'search_path=%')"))
                .isZero();
        assertThat(tables.texts("select p.proname from " + asOwner
                        + " and exists (select 1 from aclexplode(p.proacl) a where a.grantee = 0)"))
                .isEmpty();
    }

    @Test
    void viewsShowWhatTheirReaderMaySee() {
        assertThat(tables.texts("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and n.nspname in %s
                  and not coalesce(c.reloptions @> array['security_invoker=true'], false)
                """.formatted(OURS))).isEmpty();
    }

    @Test
    void portalsRoleOwnsNothingAndIsBoundByPolicies() {
        assertThat(tables.count("pg_class where relowner = ?::regrole", TestDatabase.APP))
                .isZero();
        assertThat(tables.count("pg_proc where proowner = ?::regrole", TestDatabase.APP))
                .isZero();
        assertThat(tables.count("pg_namespace where nspowner = ?::regrole", TestDatabase.APP))
                .isZero();
        assertThat(tables.count("pg_namespace where has_schema_privilege(?, oid, 'CREATE')", TestDatabase.APP))
                .isZero();
        assertThat(tables.count("pg_auth_members where member = ?::regrole", TestDatabase.APP))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {TestDatabase.APP, TestDatabase.OWNER})
    void neitherRoleIsSuperuserNorPastPolicies(String role) {
        assertThat(tables.count("""
                pg_roles where rolname = ? and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb
                """, role)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"care.audit_event", "triage.answer", "triage.assessment", "billing.quote_line"})
    void whatIsOnlyEverAddedCannotBeChangedByThePortal(String table) {
        assertThat(tables.count(
                        "unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) way where has_table_privilege(?, ?, way)",
                        TestDatabase.APP,
                        table))
                .isZero();
    }

    @Test
    void auditTrailAndAnswersRefuseChangesEvenFromTheirOwner() {
        assertThatThrownBy(() -> tables.change("delete from care.audit_event")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> tables.change("update triage.answer set author = 'me'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void valueSealedForOneRowDoesNotOpenForAnother() {
        var place = new Sealer.Place("care.visit_note", "body", UUID.randomUUID());
        var sealed = sealer.seal("The patient is afraid of stairs.", place);

        assertThat(sealer.open(sealed, place)).isEqualTo("The patient is afraid of stairs.");
        assertThatThrownBy(() -> sealer.open(sealed, new Sealer.Place("care.visit_note", "body", UUID.randomUUID())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open(sealed, new Sealer.Place("care.visit_note", "title", place.row())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open(sealed, new Sealer.Place("care.plan_item", "body", place.row())))
                .isInstanceOf(IllegalStateException.class);
    }
}
