package care.plumbline.billing.estimate;

import care.plumbline.billing.quote.QuoteId;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Good-faith estimates, sealed as they were given; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Estimates {

    private static final String TABLE = "billing.good_faith_estimate";

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Clinic clinic;

    Estimates(JdbcClient jdbc, Sealer sealer, Clinic clinic) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.clinic = clinic;
    }

    /**
     * What is to be estimated for whom.
     *
     * @param quote the quote it says in writing; null for a mere question about the price
     */
    public record Request(
            PatientId patient, @Nullable QuoteId quote, EstimateOccasion occasion, Estimate.Content content) {

        /** Refuses a booking, or a change of one, without its time: the day it is due is counted from it. */
        public Request {
            if (occasion != EstimateOccasion.ASKED && content.visit().startsAt() == null) {
                throw new IllegalArgumentException("what is booked has a time");
            }
        }
    }

    /** Gives the first version of an estimate, under a number of its own. */
    public EstimateId issue(Actor actor, Request request, Instant now) {
        var zone = clinic.organisation(actor).zone();
        var next = jdbc.sql("select nextval('billing.good_faith_estimate_number')")
                .query(Long.class)
                .single();
        var number = "GFE-%d-%06d".formatted(now.atZone(zone).getYear(), next);
        return add(request, new Estimate(number, 1, now, request.content()), null, zone);
    }

    /**
     * Gives the next version of an estimate, which takes the place of the newest one there is under its number.
     *
     * @throws EstimateRefused.NotThere when there is no such estimate of this patient
     */
    public EstimateId replace(Actor actor, EstimateId earlier, Request request, Instant now) {
        var number = jdbc.sql("select number from billing.good_faith_estimate where id = :id and patient_id = :patient")
                .param("id", earlier.value())
                .param("patient", request.patient().value())
                .query(String.class)
                .optional()
                .orElseThrow(EstimateRefused.NotThere::new);
        // Two that replace at once wait for each other here; the second then finds the version of the first.
        jdbc.sql("select id from billing.good_faith_estimate where number = :number and version = 1 for no key update")
                .param("number", number)
                .query(UUID.class)
                .single();
        var newest = jdbc.sql("""
                select id, version from billing.good_faith_estimate where number = :number
                order by version desc limit 1
                """)
                .param("number", number)
                .query((row, count) -> new Newest(row.getObject("id", UUID.class), row.getInt("version")))
                .single();
        var estimate = new Estimate(number, newest.version() + 1, now, request.content());
        return add(request, estimate, newest.id(), clinic.organisation(actor).zone());
    }

    private record Newest(UUID id, int version) {}

    /** The newest estimate of a quote, to be replaced when something changes or compared with a bill. */
    public Optional<EstimateId> newestOf(QuoteId quote) {
        return jdbc.sql("select id from billing.good_faith_estimate where quote_id = :quote order by id desc limit 1")
                .param("quote", quote.value())
                .query(UUID.class)
                .optional()
                .map(EstimateId::new);
    }

    /** The newest estimate a patient was given for asking, without a visit. */
    public Optional<EstimateId> newestAsked(PatientId patient) {
        return jdbc.sql("""
                select id from billing.good_faith_estimate
                where patient_id = :patient and quote_id is null and visit_starts_at is null order by issued_at desc, id desc limit 1
                """)
                .param("patient", patient.value())
                .query((row, number) -> new EstimateId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** An estimate as it was given, if the acting person may see it; whoever shows it records the reading. */
    public Optional<Estimate> find(EstimateId id) {
        return jdbc.sql("select content, content_hash from billing.good_faith_estimate where id = :id")
                .param("id", id.value())
                .query((row, count) -> opened(id, row.getBytes("content"), row.getBytes("content_hash")))
                .optional();
    }

    Optional<PatientId> patientOf(EstimateId id) {
        return jdbc.sql("select patient_id from billing.good_faith_estimate where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(PatientId::new);
    }

    private Estimate opened(EstimateId id, byte[] content, byte[] hash) {
        var json = sealer.open(new Sealed(content), place(id));
        if (!MessageDigest.isEqual(EstimateJson.hash(json), hash)) {
            throw new IllegalStateException("estimate " + id.value() + " is not what was given");
        }
        return EstimateJson.read(json);
    }

    private EstimateId add(Request request, Estimate estimate, @Nullable UUID replaces, ZoneId zone) {
        var id = EstimateId.next();
        var json = EstimateJson.write(estimate);
        var start = estimate.content().visit().startsAt();
        jdbc.sql("""
                insert into billing.good_faith_estimate (id, number, version, patient_id, quote_id, visit_starts_at, content,
                    content_hash, total_minor, currency, issued_at, due_on, replaces)
                values (:id, :number, :version, :patient, :quote, :start, :content, :hash, :total, :currency, :issued, :due,
                    :replaces)
                """)
                .param("id", id.value())
                .param("number", estimate.number())
                .param("version", estimate.version())
                .param("patient", request.patient().value())
                .param("quote", request.quote() == null ? null : request.quote().value())
                .param("start", start == null ? null : at(start))
                .param("content", sealer.seal(json, place(id)).bytes())
                .param("hash", EstimateJson.hash(json))
                .param("total", estimate.total().minor())
                .param("currency", estimate.total().currency().getCurrencyCode())
                .param("issued", at(estimate.issuedAt()))
                .param("due", due(request.occasion(), estimate, zone))
                .param("replaces", replaces)
                .update();
        return id;
    }

    private static @Nullable LocalDate due(EstimateOccasion occasion, Estimate estimate, ZoneId zone) {
        var today = estimate.issuedAt().atZone(zone).toLocalDate();
        var start = estimate.content().visit().startsAt();
        if (occasion == EstimateOccasion.ASKED || start == null) {
            return EstimateDeadline.onRequest(today);
        }
        var service = start.atZone(zone).toLocalDate();
        if (occasion == EstimateOccasion.CHANGED) {
            // Changed within the last business day it is given at once, and nothing could be given sooner.
            var due = EstimateDeadline.onChange(service);
            return due.isBefore(today) ? null : due;
        }
        return EstimateDeadline.onScheduling(today, service).orElse(null);
    }

    private static Sealer.Place place(EstimateId id) {
        return new Sealer.Place(TABLE, "content", id.value());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
