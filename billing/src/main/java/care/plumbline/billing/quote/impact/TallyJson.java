package care.plumbline.billing.quote.impact;

import care.plumbline.billing.quote.impact.Tally.Example;
import care.plumbline.billing.quote.impact.Tally.Group;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Groups and examples as they are stored. */
@Component
class TallyJson {

    private final JsonMapper mapper = JsonMapper.shared();

    String groups(List<Group> groups) {
        return mapper.writeValueAsString(groups);
    }

    List<Group> groups(String json) {
        return mapper.readValue(json, new TypeReference<List<Group>>() {});
    }

    String examples(List<Example> examples) {
        return mapper.writeValueAsString(examples);
    }

    List<Example> examples(String json) {
        return mapper.readValue(json, new TypeReference<List<Example>>() {});
    }
}
