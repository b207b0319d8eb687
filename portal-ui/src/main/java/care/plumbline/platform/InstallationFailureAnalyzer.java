package care.plumbline.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator one plain message instead of a stack trace. */
class InstallationFailureAnalyzer extends AbstractFailureAnalyzer<InstallationRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InstallationRefused cause) {
        return new FailureAnalysis(cause.getMessage(), "See the configuration table in README.md.", cause);
    }
}
