package care.plumbline.triage.intake;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Actor;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whose intakes are meant: a patient's, or a visitor's as long as there is no patient. */
record Owner(@Nullable UUID patient, @Nullable UUID visitor) {

    static Owner of(Actor actor, Function<Actor, Optional<PatientId>> patients) {
        var patient = patients.apply(actor).map(PatientId::value).orElse(null);
        var visitor = actor.visitor() == null || patient != null
                ? null
                : actor.visitor().value();
        return new Owner(patient, visitor);
    }

    static Owner of(PatientId patient) {
        return new Owner(patient.value(), null);
    }

    /** New intakes belong to the patient as soon as there is one. */
    boolean isNobody() {
        return patient == null && visitor == null;
    }
}
