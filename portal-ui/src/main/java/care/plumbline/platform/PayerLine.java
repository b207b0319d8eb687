package care.plumbline.platform;

import care.plumbline.billing.coverage.EligibilityClient;
import care.plumbline.billing.coverage.PayerUnavailableException;
import care.plumbline.billing.coverage.x12.EligibilityInquiry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** In production no clearinghouse is connected yet: no payer answers by itself, and staff enter what plans say. */
@Configuration(proxyBeanMethods = false)
@Conditional(PayerLine.InProduction.class)
class PayerLine {

    @Bean
    EligibilityClient noClearinghouse() {
        return inquiry -> {
            throw new PayerUnavailableException("no clearinghouse is connected");
        };
    }

    @Bean
    EligibilityInquiry.Route noRoute() {
        return new EligibilityInquiry.Route("PLUMBLINE", "NOBODY", true);
    }

    /** The other side of {@link OnDemo}. */
    static final class InProduction implements Condition {

        private final OnDemo.NotInProduction demo = new OnDemo.NotInProduction();

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !demo.matches(context, metadata);
        }
    }
}
