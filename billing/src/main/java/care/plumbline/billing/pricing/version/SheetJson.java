package care.plumbline.billing.pricing.version;

import care.plumbline.billing.pricing.sheet.Sheet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sheets as they are stored: an array of rows, each an object of texts. */
@Component
class SheetJson {

    private final JsonMapper mapper = JsonMapper.shared();

    String write(Sheet sheet) {
        return mapper.writeValueAsString(sheet.rows());
    }

    Sheet read(String json) {
        return new Sheet(mapper.readValue(json, new TypeReference<List<Map<String, String>>>() {}));
    }
}
