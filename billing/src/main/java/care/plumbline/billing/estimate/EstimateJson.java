package care.plumbline.billing.estimate;

import care.plumbline.billing.money.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Estimates as they are stored: JSON, with money as {@code {"amount":"25.00","currency":"USD"}}, and its hash. */
final class EstimateJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Money.class, new MoneyWriter())
                    .addDeserializer(Money.class, new MoneyReader()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EstimateJson() {}

    static String write(Estimate estimate) {
        return MAPPER.writeValueAsString(estimate);
    }

    static Estimate read(String json) {
        return MAPPER.readValue(json, Estimate.class);
    }

    /** SHA-256 of the JSON as it was stored. */
    static byte[] hash(String json) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class MoneyWriter extends StdSerializer<Money> {

        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("amount", money.amount().toPlainString());
            json.writeStringProperty("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    private static final class MoneyReader extends StdDeserializer<Money> {

        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            var tree = context.readTree(json);
            return Money.parse(
                    tree.required("amount").asString(),
                    Currency.getInstance(tree.required("currency").asString()));
        }
    }
}
