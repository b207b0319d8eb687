package care.plumbline.billing.coverage;

import care.plumbline.domain.shared.SystemRunner;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks payers outside any transaction: the question is stored, the call made, the answer stored. */
@Component
public class EligibilityRunner {

    private static final Logger log = LoggerFactory.getLogger(EligibilityRunner.class);

    /** After that a payer that is silent is not asked any more by itself. */
    private static final Duration BEFORE_VISIT = Duration.ofHours(24);

    /** How often a payer is asked however soon the visit is. */
    private static final int ALWAYS = 4;

    private final BeginInquiry beginning;
    private final RecordAnswer recording;
    private final EligibilityClient client;
    private final SystemRunner system;
    private final Clock clock;

    EligibilityRunner(
            BeginInquiry beginning,
            RecordAnswer recording,
            EligibilityClient client,
            SystemRunner system,
            Clock clock) {
        this.beginning = beginning;
        this.recording = recording;
        this.client = client;
        this.system = system;
        this.clock = clock;
    }

    /** Asks, once; false when the payer should be asked again later. */
    public boolean ask(EligibilityId id) {
        return system.run(self -> {
            var asking = beginning.begin(self, id).orElse(null);
            if (asking == null) {
                return true;
            }
            var inquiry = asking.inquiry();
            byte[] answer = null;
            try {
                answer = client.ask(inquiry);
            } catch (PayerUnavailableException silent) {
                log.info("The payer of check {} cannot be asked now", id.value());
            } catch (RuntimeException unexpected) {
                log.error("Asking for check {} failed", id.value(), unexpected);
            }
            var status = recording.record(self, id, answer);
            var tooLate = asking.attempt() > ALWAYS
                    && inquiry.serviceDate()
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minus(BEFORE_VISIT)
                            .isBefore(clock.instant());
            return status != EligibilityStatus.UNAVAILABLE || tooLate;
        });
    }
}
