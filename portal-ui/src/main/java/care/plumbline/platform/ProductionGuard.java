package care.plumbline.platform;

import care.plumbline.billing.payment.PaymentGateway;
import care.plumbline.triage.protocol.ProtocolStatus;
import care.plumbline.triage.release.Releases;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/** Refuses to start in production with a demo part or without what production needs; there is no override. */
@Component
class ProductionGuard implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!"production".equals(environment.getProperty("plumbline.mode", "").strip())) {
            return;
        }
        var problems = problems(beans);
        if (!problems.isEmpty()) {
            throw new InstallationRefused(
                    "Plumbline does not start in production:\n- " + String.join("\n- ", problems));
        }
    }

    private List<String> problems(ConfigurableListableBeanFactory beans) {
        var problems = new ArrayList<String>();
        if (isEmpty("plumbline.database.url")) {
            problems.add("PLUMBLINE_DB_URL names no database; the one inside the portal is for demos");
        }
        if (isEmpty("plumbline.keyset-file")) {
            problems.add("PLUMBLINE_KEYSET_FILE names no keyset");
        }
        if (isEmpty("plumbline.smtp.host")) {
            problems.add("PLUMBLINE_SMTP_HOST names no mail server; the mailbox page is for demos");
        }
        if (!environment.getProperty("plumbline.address", "").startsWith("https://")) {
            problems.add("PLUMBLINE_ADDRESS is not an https address");
        }
        if (beans.getBeanNamesForType(PaymentGateway.class, true, false).length == 0) {
            problems.add("there is no payment gateway but the sandbox, which is for demos");
        }
        if ("non-commercial".equals(environment.getProperty("plumbline.start-back.mode", ""))) {
            problems.add("PLUMBLINE_START_BACK is non-commercial; real care needs a licence of the STarT Back tool");
        }
        var protocol =
                new Releases(LicensedTexts.operatorTexts(environment)).newest().protocol();
        if (protocol.status() != ProtocolStatus.ACTIVE) {
            problems.add("the triage protocol " + protocol.id() + " " + protocol.version()
                    + " is a draft: a clinician must sign it first");
        }
        return problems;
    }

    private boolean isEmpty(String property) {
        return environment.getProperty(property, "").isBlank();
    }
}
