package care.plumbline.platform;

import care.plumbline.triage.release.OperatorTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Tells the protocol which licensed texts this installation may show. */
@Configuration(proxyBeanMethods = false)
class LicensedTexts {

    @Bean
    static OperatorTexts operatorTexts(Environment environment) {
        return new OperatorTexts(
                environment.getProperty("plumbline.start-back.mode", OperatorTexts.NONE.mode()),
                environment.getProperty("plumbline.start-back.texts", OperatorTexts.NONE.folder()));
    }
}
