package care.plumbline.billing.quote.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a case should get, or got, in words that can be compared; an aspect that is not there is not compared. */
record Aspects(Map<Aspect, List<String>> values) {

    Aspects {
        values = values.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(values));
    }

    List<String> of(Aspect aspect) {
        return values.getOrDefault(aspect, List.of());
    }
}
