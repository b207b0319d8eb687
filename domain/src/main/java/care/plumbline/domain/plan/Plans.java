package care.plumbline.domain.plan;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Treatment plans and their items, sealed at rest. */
@Repository
class Plans {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    Plans(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    record Plan(
            PlanId id,
            VisitId visit,
            PatientId patient,
            UUID doctor,
            int version,
            @Nullable Instant signedAt) {}

    record Visit(VisitId id, PatientId patient, UUID doctor, VisitStatus status, IntakeRef intake) {}

    /** The acting doctor's visit, locked. */
    Optional<Visit> ownVisit(VisitId visit) {
        return jdbc.sql("""
                select id, patient_id, doctor_id, status, intake_id from care.visit
                where id = :id and doctor_id = care.my_doctor() for no key update
                """)
                .param("id", visit.value())
                .query((row, number) -> new Visit(
                        new VisitId(row.getObject("id", UUID.class)),
                        new PatientId(row.getObject("patient_id", UUID.class)),
                        row.getObject("doctor_id", UUID.class),
                        VisitStatus.valueOf(row.getString("status")),
                        new IntakeRef(row.getObject("intake_id", UUID.class))))
                .optional();
    }

    Optional<Plan> ofVisit(VisitId visit) {
        return find("visit_id", visit.value());
    }

    Optional<Plan> find(PlanId id) {
        return find("id", id.value());
    }

    private Optional<Plan> find(String column, UUID value) {
        return jdbc.sql("select id, visit_id, patient_id, doctor_id, version, signed_at from care.treatment_plan where "
                        + column + " = :value")
                .param("value", value)
                .query((row, number) -> {
                    var signed = row.getTimestamp("signed_at");
                    return new Plan(
                            new PlanId(row.getObject("id", UUID.class)),
                            new VisitId(row.getObject("visit_id", UUID.class)),
                            new PatientId(row.getObject("patient_id", UUID.class)),
                            row.getObject("doctor_id", UUID.class),
                            row.getInt("version"),
                            signed == null ? null : signed.toInstant());
                })
                .optional();
    }

    List<PlanItem> items(PlanId plan) {
        return jdbc.sql("""
                select code, language, title, body, cite from care.plan_item where plan_id = :plan order by position
                """)
                .param("plan", plan.value())
                .query((row, number) -> {
                    var code = row.getString("code");
                    return new PlanItem(
                            code,
                            row.getString("language"),
                            sealer.open(new Sealed(row.getBytes("title")), place(plan, code, "title")),
                            sealer.open(new Sealed(row.getBytes("body")), place(plan, code, "body")),
                            List.of((String[]) row.getArray("cite").getArray()));
                })
                .list();
    }

    PlanId open(Visit visit, Instant now) {
        var id = PlanId.next();
        jdbc.sql("""
                insert into care.treatment_plan (id, visit_id, patient_id, doctor_id, opened_at)
                values (:id, :visit, :patient, :doctor, :now)
                """)
                .param("id", id.value())
                .param("visit", visit.id().value())
                .param("patient", visit.patient().value())
                .param("doctor", visit.doctor())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void replaceItems(PlanId plan, int version, List<PlanItem> items) {
        var changed = jdbc.sql("""
                update care.treatment_plan set version = version + 1
                where id = :id and version = :version and signed_at is null
                """)
                .param("id", plan.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new PlanRefused.ChangedMeanwhile();
        }
        jdbc.sql("delete from care.plan_item where plan_id = :plan")
                .param("plan", plan.value())
                .update();
        for (var position = 0; position < items.size(); position++) {
            add(plan, position, items.get(position));
        }
    }

    private void add(PlanId plan, int position, PlanItem item) {
        jdbc.sql("""
                insert into care.plan_item (plan_id, code, position, language, title, body, cite)
                values (:plan, :code, :position, :language, :title, :body, :cite)
                """)
                .param("plan", plan.value())
                .param("code", item.code())
                .param("position", position)
                .param("language", item.language())
                .param(
                        "title",
                        sealer.seal(item.title(), place(plan, item.code(), "title"))
                                .bytes())
                .param(
                        "body",
                        sealer.seal(item.text(), place(plan, item.code(), "body"))
                                .bytes())
                .param("cite", item.cite().toArray(String[]::new))
                .update();
    }

    /** Refuses items that the catalogue does not have, that may not be given, or whose text is out of range. */
    void check(List<PlanItem> items, List<PlanSuggestions.Suggestion> suggestions) {
        var byCode = suggestions.stream()
                .collect(Collectors.toMap(suggestion -> suggestion.item().code(), Function.identity()));
        for (var item : items) {
            var suggestion = byCode.get(item.code());
            if (suggestion == null) {
                throw new PlanRefused.UnknownItem();
            }
            if (suggestion.contraindicated()) {
                throw new PlanRefused.Contraindicated(item.title());
            }
            if (item.text().isBlank() || item.text().length() > PlanItem.MAX_TEXT) {
                throw new PlanRefused.TextOutOfRange(item.title());
            }
        }
    }

    void sign(PlanId plan, Instant now) {
        jdbc.sql("update care.treatment_plan set signed_at = :now, version = version + 1 where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", plan.value())
                .update();
    }

    private static Sealer.Place place(PlanId plan, String code, String column) {
        // A row's id is one UUID; two plans sharing a code, or two codes sharing a plan, must not swap.
        var row = UUID.nameUUIDFromBytes((plan.value() + "/" + code).getBytes(StandardCharsets.UTF_8));
        return new Sealer.Place("care.plan_item", column, row);
    }
}
