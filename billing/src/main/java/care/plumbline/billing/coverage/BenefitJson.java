package care.plumbline.billing.coverage;

import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Readings as they are stored: sealed text. */
@Component
class BenefitJson {

    private static final String TABLE = "billing.eligibility_check";

    private final Sealer sealer;
    private final JsonMapper mapper = JsonMapper.builder()
            .addMixIn(Copay.class, Named.class)
            .registerSubtypes(Copay.None.class, Copay.Exactly.class, Copay.OneOf.class, Copay.AmountMissing.class)
            .build();

    BenefitJson(Sealer sealer) {
        this.sealer = sealer;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    byte @Nullable [] write(@Nullable BenefitView view, String column, EligibilityId id) {
        return view == null ? null : seal(mapper.writeValueAsString(view), column, id);
    }

    @Nullable BenefitView read(byte @Nullable [] bytes, String column, UUID id) {
        return bytes == null
                ? null
                : mapper.readValue(sealer.open(new Sealed(bytes), place(column, id)), BenefitView.class);
    }

    byte[] seal(String text, String column, EligibilityId id) {
        return sealer.seal(text, place(column, id.value())).bytes();
    }

    String open(byte[] bytes, String column, UUID id) {
        return sealer.open(new Sealed(bytes), place(column, id));
    }

    private static Sealer.Place place(String column, UUID id) {
        return new Sealer.Place(TABLE, column, id);
    }
}
