package care.plumbline.billing.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.plumbline.billing.coverage.directory.DirectoryRefused;
import care.plumbline.billing.coverage.directory.DirectoryRefused.Field;
import care.plumbline.billing.coverage.directory.ListedPayer;
import care.plumbline.billing.coverage.directory.ListedPlan;
import care.plumbline.billing.coverage.directory.PlanDirectory;
import care.plumbline.billing.coverage.directory.SaveHealthPlan;
import care.plumbline.billing.coverage.directory.SavePayer;
import care.plumbline.billing.money.Money;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PlanDirectoryTest {

    @Autowired
    private PlanDirectory directory;

    @Autowired
    private SavePayer savePayer;

    @Autowired
    private SaveHealthPlan savePlan;

    @Autowired
    private HealthPlans plans;

    @Autowired
    private Persons persons;

    @Autowired
    private Tables tables;

    private As biller;
    private String code;

    @BeforeEach
    void billingStaff() {
        biller = persons.biller();
        code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    @AfterEach
    void asBefore() {
        tables.change(
                "delete from billing.health_plan where payer_id in (select id from billing.payer where name like 'Test %')");
        tables.change("delete from billing.payer where name like 'Test %'");
    }

    @Test
    void newPayerAndPlanAreFoundByPatients() {
        var payer = saves(null, payer("Test Mutual"));

        var plan = saves(payer, null, new SaveHealthPlan.Typed("Basic", "15", "tm basic\nTest\n\ntest", true));

        assertThat(plan.copay()).isEqualTo(Money.usd(1_500));
        assertThat(plan.synonyms()).containsExactly("Test", "tm basic");
        var found = persons.somebody(Role.PUBLIC).get(plans::list).stream()
                .filter(one -> one.id().equals(plan.id()))
                .findFirst()
                .orElseThrow();
        assertThat(found.fullName()).isEqualTo("Test Mutual Basic");
        assertThat(found.networkIn("TX")).isEqualTo(Network.IN);
        assertThat(found.networkIn("VT")).isEqualTo(Network.OUT);
        assertThat(tables.count(
                        "care.audit_event where action = 'CHANGED_PLANS' and record_id in (?, ?)",
                        payer.id().value(),
                        plan.id().value()))
                .isEqualTo(2);
    }

    @Test
    void copayLeftEmptyIsUnknownAndNeverZero() {
        var payer = saves(null, payer("Test Mutual"));

        assertThat(saves(payer, null, new SaveHealthPlan.Typed("Basic", " ", "", true))
                        .copay())
                .isNull();
        assertThat(saves(payer, null, new SaveHealthPlan.Typed("Free", "0", "", true))
                        .copay())
                .isEqualTo(Money.usd(0));
        assertThat(tables.text(
                        "select coalesce(copay_minor::text, 'unknown') from billing.health_plan where name = 'Basic' and payer_id = ?",
                        payer.id().value()))
                .isEqualTo("unknown");
    }

    @Test
    void whatIsSwitchedOffIsKeptAndNotFound() {
        var payer = saves(null, payer("Test Mutual"));
        var plan = saves(payer, null, new SaveHealthPlan.Typed("Basic", "", "", true));

        saves(payer, plan, new SaveHealthPlan.Typed("Basic", "", "", false));

        assertThat(persons.somebody(Role.PUBLIC).get(plans::list))
                .extracting(HealthPlan::id)
                .doesNotContain(plan.id());
        assertThat(entry("Test Mutual").plans())
                .singleElement()
                .satisfies(one -> assertThat(one.active()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "'', TST1, COMMERCIAL, '', TX, NAME, NameMissing",
        "summit HEALTH plan, TST1, COMMERCIAL, '', TX, NAME, NameTaken",
        "Test Mutual, '', COMMERCIAL, '', TX, CODE, CodeMissing",
        "Test Mutual, a b, COMMERCIAL, '', TX, CODE, CodeMissing",
        "Test Mutual, shp, COMMERCIAL, '', TX, CODE, CodeTaken",
        "Test Mutual, TST1, , '', TX, KIND, KindMissing",
        "Test Mutual, TST1, COMMERCIAL, 9~1, TX, ELECTRONIC_ID, ElectronicIdWrong",
        "Test Mutual, TST1, COMMERCIAL, '', Texas, STATES, StatesWrong"
    })
    void whatIsWrongWithAPayerIsSaidAtItsField(
            String name,
            String code,
            @Nullable PayerKind kind,
            String electronic,
            String states,
            Field field,
            String refusal) {
        var refused = catchThrowableOfType(
                DirectoryRefused.NotReadable.class,
                () -> saves(null, new SavePayer.Typed(name, code, kind, electronic, false, states, true)));

        assertThat(refused.problems()).containsOnlyKeys(field);
        assertThat(refused.problems().get(field).getClass().getSimpleName()).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', NAME, NameMissing",
        "basic, '', '', NAME, NameTaken",
        "Plus, 15.005, '', COPAY, TooManyDecimals",
        "Plus, -1, '', COPAY, Negative",
        "Plus, free, '', COPAY, NotAnAmount"
    })
    void whatIsWrongWithAPlanIsSaidAtItsField(String name, String copay, String synonyms, Field field, String refusal) {
        var payer = saves(null, payer("Test Mutual"));
        saves(payer, null, new SaveHealthPlan.Typed("Basic", "", "", true));

        var refused = catchThrowableOfType(
                DirectoryRefused.NotReadable.class,
                () -> saves(payer, null, new SaveHealthPlan.Typed(name, copay, synonyms, true)));

        assertThat(refused.problems()).containsOnlyKeys(field);
        assertThat(refused.problems().get(field).getClass().getSimpleName()).isEqualTo(refusal);
    }

    @Test
    void secondOfTwoWhoChangeTheSameIsTold() {
        var payer = saves(null, payer("Test Mutual"));
        var plan = saves(payer, null, new SaveHealthPlan.Typed("Basic", "", "", true));
        saves(payer, plan, new SaveHealthPlan.Typed("Basic", "20", "", true));
        saves(payer, payer("Test Mutual of Texas"));

        assertThatThrownBy(() -> saves(payer, plan, new SaveHealthPlan.Typed("Basic", "25", "", true)))
                .isInstanceOf(DirectoryRefused.ChangedMeanwhile.class);
        assertThatThrownBy(() -> saves(payer, payer("Test Mutual of Maine")))
                .isInstanceOf(DirectoryRefused.ChangedMeanwhile.class);
        assertThat(entry("Test Mutual of Texas").plans())
                .extracting(ListedPlan::copay)
                .containsExactly(Money.usd(2_000));
    }

    @Test
    void codeOfAPayerNeverChanges() {
        var payer = saves(null, payer("Test Mutual"));

        var renamed = saves(payer, new SavePayer.Typed("Test Two", "OTHER", PayerKind.OTHER, "", true, "", true));

        assertThat(renamed.code()).isEqualTo(code);
        assertThat(entry("Test Two").payer()).isEqualTo(renamed);
        assertThat(renamed.networkStates()).isEqualTo(List.of(ListedPayer.EVERYWHERE));
    }

    private SavePayer.Typed payer(String name) {
        return new SavePayer.Typed(name, code, PayerKind.COMMERCIAL, "77001", false, "tx, NY", true);
    }

    private ListedPayer saves(@Nullable ListedPayer before, SavePayer.Typed typed) {
        return biller.get(actor -> savePayer.save(actor, before, typed));
    }

    private ListedPlan saves(ListedPayer payer, @Nullable ListedPlan before, SaveHealthPlan.Typed typed) {
        return biller.get(actor -> savePlan.save(actor, payer.id(), before, typed));
    }

    private PlanDirectory.Entry entry(String name) {
        return biller.get(directory::list).stream()
                .filter(entry -> entry.payer().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
