package care.plumbline.billing.quote;

import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.quote.calculation.PayerChoice;
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.domain.shared.Sealed;
import care.plumbline.domain.shared.Sealer;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a quote was asked for, as it is stored: sealed text and the hash that tells whether the inputs are the same. */
@Component
class QuoteInputs {

    private final Sealer sealer;
    private final JsonMapper mapper = JsonMapper.builder()
            .addMixIn(Copay.class, Named.class)
            .addMixIn(PayerChoice.class, Named.class)
            .registerSubtypes(
                    Copay.None.class,
                    Copay.Exactly.class,
                    Copay.OneOf.class,
                    Copay.AmountMissing.class,
                    PayerChoice.SelfPay.class,
                    PayerChoice.PlanUnknown.class,
                    PayerChoice.Insured.class)
            // A map has another order in every process; the hash of the same inputs must not.
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    QuoteInputs(Sealer sealer) {
        this.sealer = sealer;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    byte[] seal(QuoteRequest request, QuoteId id) {
        return sealer.seal(mapper.writeValueAsString(request), place(id)).bytes();
    }

    QuoteRequest open(byte[] sealed, QuoteId id) {
        return mapper.readValue(sealer.open(new Sealed(sealed), place(id)), QuoteRequest.class);
    }

    byte[] hash(QuoteRequest request) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(mapper.writeValueAsString(request).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Sealer.Place place(QuoteId id) {
        return new Sealer.Place("billing.quote", "inputs", id.value());
    }
}
