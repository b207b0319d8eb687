package care.plumbline.triage.intake;

import care.plumbline.triage.plan.PlanCatalogue;
import care.plumbline.triage.plan.PlanCatalogueReader;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.ProtocolReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the protocol once, at start; a fault in its data stops the start with file, line and rule. */
@Configuration(proxyBeanMethods = false)
class TriageConfiguration {

    private static final String FOLDER = "protocols/backpain-triage";

    @Bean
    Protocol protocol() {
        return new ProtocolReader().read(FOLDER);
    }

    @Bean
    PlanCatalogue planCatalogue(Protocol protocol) {
        return new PlanCatalogueReader().read(FOLDER, protocol);
    }
}
