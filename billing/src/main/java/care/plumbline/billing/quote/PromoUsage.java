package care.plumbline.billing.quote;

import care.plumbline.billing.quote.calculation.PromoUses;
import care.plumbline.domain.people.PatientId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often promo codes were used in quotes that were accepted. */
@Component
class PromoUsage {

    private final JdbcClient jdbc;

    PromoUsage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PromoUses of(PatientId patient, List<String> codes) {
        if (codes.isEmpty()) {
            return PromoUses.NONE;
        }
        var byPatient = new HashMap<String, Integer>();
        var inAll = new HashMap<String, Integer>();
        for (var typed : codes) {
            var code = typed.strip().toUpperCase(Locale.ROOT);
            byPatient.put(code, byPatient(patient, code));
            inAll.put(code, inAll(code));
        }
        return new PromoUses(isFirstVisit(patient), byPatient, inAll);
    }

    int inAll(String code) {
        return jdbc.sql("select billing.promo_uses(:code)")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private int byPatient(PatientId patient, String code) {
        return jdbc.sql("""
                select count(*) from billing.quote_line l join billing.quote q on q.id = l.quote_id
                where q.patient_id = :patient and l.code = 'PROMO' and :code = any(l.arguments)
                  and q.status in ('LOCKED', 'BOOKED', 'CONSUMED')
                """)
                .param("patient", patient.value())
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    /** No quote of this patient was accepted before. */
    private boolean isFirstVisit(PatientId patient) {
        return !jdbc.sql("""
                select exists (select 1 from billing.quote where patient_id = :patient and status in ('BOOKED', 'CONSUMED'))
                """)
                .param("patient", patient.value())
                .query(Boolean.class)
                .single();
    }
}
