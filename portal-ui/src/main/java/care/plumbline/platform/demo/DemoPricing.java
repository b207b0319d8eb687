package care.plumbline.platform.demo;

import care.plumbline.domain.shared.UuidV7;
import care.plumbline.platform.OnDemo;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo clinic's prices, payers, health plans, rates and codes. */
@Component
@OnDemo
class DemoPricing {

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoPricing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Publishes the first versions; they begin a day ago, so that there has been a price at any instant a page asks for. */
    void open(UUID editor, UUID approver) {
        addPlans();
        var prices = publish(editor, approver, "PRICES", """
                [{"visit_type": "NEW_PATIENT", "charge_class": "SELF_PAY", "state": "**", "currency": "USD", "amount": "100.00"},
                 {"visit_type": "NEW_PATIENT", "charge_class": "CHARGE", "state": "**", "currency": "USD", "amount": "180.00"},
                 {"visit_type": "NEW_PATIENT", "charge_class": "TYPICAL_COPAY", "state": "**", "currency": "USD", "amount": "25.00"},
                 {"visit_type": "FOLLOW_UP", "charge_class": "SELF_PAY", "state": "**", "currency": "USD", "amount": "60.00"},
                 {"visit_type": "FOLLOW_UP", "charge_class": "CHARGE", "state": "**", "currency": "USD", "amount": "110.00"},
                 {"visit_type": "FOLLOW_UP", "charge_class": "TYPICAL_COPAY", "state": "**", "currency": "USD", "amount": "25.00"}]
                """);
        jdbc.sql("""
                insert into billing.published_price (visit_type, state, charge_class, currency, amount_minor, valid, price_list_version_id)
                select r ->> 'visit_type', r ->> 'state', r ->> 'charge_class', r ->> 'currency',
                       ((r ->> 'amount')::numeric * 100)::bigint, tstzrange(v.effective_from, null, '[)'), v.id
                from billing.pricing_version v, jsonb_array_elements(v.sheet) r where v.id = :version
                """).param("version", prices).update();
        publish(editor, approver, "PAYER_RATES", """
                [{"payer": "SHP", "visit_type": "NEW_PATIENT", "state": "**", "amount": "92.40"},
                 {"payer": "SHP", "visit_type": "FOLLOW_UP", "state": "**", "amount": "52.35"},
                 {"payer": "HM", "visit_type": "*", "state": "**", "percent_of_charge": "55"},
                 {"payer": "EBT", "visit_type": "*", "state": "**", "amount": "88.00"},
                 {"payer": "EMC", "visit_type": "*", "state": "**", "amount": "61.85"}]
                """);
        publish(editor, approver, "PROMOS", """
                [{"code": "WELCOME20", "percent": "20", "cap": "25.00", "stackable": "no", "first_visit_only": "yes", "per_patient": "1"},
                 {"code": "FRIEND10", "amount": "10.00", "stackable": "yes"}]
                """);
        publish(editor, approver, "SLIDING_SCALE", """
                [{"rule": "guideline_first_person", "value": "15960.00"}, {"rule": "guideline_extra_person", "value": "5680.00"},
                 {"rule": "nominal_fee", "value": "10.00"}, {"rule": "class_a_up_to", "value": "100"},
                 {"rule": "class_b_up_to", "value": "133"}, {"rule": "class_b_off", "value": "75"},
                 {"rule": "class_c_up_to", "value": "166"}, {"rule": "class_c_off", "value": "50"},
                 {"rule": "class_d_up_to", "value": "200"}, {"rule": "class_d_off", "value": "25"}]
                """);
        publish(editor, approver, "QUOTE_POLICY", """
                [{"rule": "promo_floor", "value": "5.00"}, {"rule": "out_of_network", "value": "SELF_PAY_WITH_SUPERBILL"}]
                """);
        publish(editor, approver, "CANCELLATION_POLICY", """
                [{"rule": "free_before_hours", "value": "24"}, {"rule": "late_fee", "value": "15.00"}, {"rule": "missed_fee", "value": "25.00"}]
                """);
    }

    private UUID publish(UUID editor, UUID approver, String kind, String sheet) {
        var version = UuidV7.next();
        var from = OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofDays(1)), ZoneOffset.UTC);
        jdbc.sql("""
                with version as (
                    insert into billing.pricing_version (id, kind, version_no, status, sheet, effective_from, reason, created_by,
                                                         created_at, submitted_by, submitted_at, decided_by, decided_at)
                    values (:id, :kind, 1, 'APPROVED', :sheet::jsonb, :from, 'The demo clinic opens', :editor,
                            :from, :editor, :from, :approver, :from))
                insert into billing.pricing_in_effect (kind, valid, version_id) values (:kind, tstzrange(:from, null, '[)'), :id)
                """)
                .param("id", version)
                .param("kind", kind)
                .param("sheet", sheet)
                .param("from", from)
                .param("editor", editor)
                .param("approver", approver)
                .update();
        return version;
    }

    private void addPlans() {
        var summit = addPayer("Summit Health Plan", "SHP", "COMMERCIAL", "90001", List.of("**"));
        addPlan(summit, "Silver HMO", 2_500L, "summit silver", "shp");
        addPlan(summit, "Gold PPO", 1_500L, "summit gold", "shp");
        var harbor = addPayer("Harbor Mutual", "HM", "COMMERCIAL", "90002", List.of("**"));
        addPlan(harbor, "Classic PPO", null, "harbour mutual");
        addPlan(harbor, "Choice Plus", 0L, "harbour mutual");
        addPlan(harbor, "HDHP 3000", null, "harbour high deductible", "hsa");
        var evergreen =
                addPayer("Evergreen Benefit Trust", "EBT", "COMMERCIAL", "90004", List.of("NY", "TX", "CA", "IL"));
        addPlan(evergreen, "Choice", null, "ebt", "union trust");
        addPlan(
                addPayer("Evergreen Medicaid", "EMC", "MEDICAID_MCO", "90003", List.of("**")),
                "State plan",
                300L,
                "medicaid");
    }

    private UUID addPayer(String name, String code, String kind, String electronicId, List<String> states) {
        var id = UuidV7.next();
        jdbc.sql("""
                insert into billing.payer (id, name, code, kind, electronic_id, network_states)
                values (:id, :name, :code, :kind, :electronic, :states)
                """)
                .param("id", id)
                .param("name", name)
                .param("code", code)
                .param("kind", kind)
                .param("electronic", electronicId)
                .param("states", states.toArray(String[]::new))
                .update();
        return id;
    }

    private void addPlan(UUID payer, String name, @Nullable Long copay, String... synonyms) {
        jdbc.sql("""
                insert into billing.health_plan (id, payer_id, name, copay_minor, currency, synonyms)
                values (:id, :payer, :name, :copay, 'USD', :synonyms)
                """)
                .param("id", UuidV7.next())
                .param("payer", payer)
                .param("name", name)
                .param("copay", copay)
                .param("synonyms", synonyms)
                .update();
    }
}
