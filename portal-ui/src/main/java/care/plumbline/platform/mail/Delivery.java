package care.plumbline.platform.mail;

import care.plumbline.domain.notification.Channel;
import care.plumbline.domain.notification.MessageId;
import care.plumbline.domain.notification.MessageOutcome;
import care.plumbline.domain.notification.MessageReason;
import care.plumbline.domain.notification.RecordMessage;
import care.plumbline.domain.notification.StagedNotice;
import care.plumbline.domain.notification.TakeMessage;
import care.plumbline.domain.notification.TakeMessage.Taken;
import care.plumbline.domain.shared.Actor;
import care.plumbline.platform.render.Decision;
import care.plumbline.platform.render.Mails;
import care.plumbline.platform.render.RenderedMail;
import care.plumbline.platform.render.RenderedText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * One attempt to tell something, and what is written down of it. What the server took is not sent again: only if the
 * portal dies between the server's word and its own does the same mail go twice, with the same Message-ID.
 */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);
    private static final Duration GIVE_UP = Duration.ofHours(24);

    /** Ten seconds, doubled that often, are past the longest pause. */
    private static final int DOUBLED_AT_MOST = 12;

    private final TakeMessage taking;
    private final RecordMessage recording;
    private final Mails mails;
    private final MailTransport transport;
    private final SmsTransport texts;
    private final Clock clock;

    Delivery(
            TakeMessage taking,
            RecordMessage recording,
            Mails mails,
            MailTransport transport,
            SmsTransport texts,
            Clock clock) {
        this.taking = taking;
        this.recording = recording;
        this.mails = mails;
        this.transport = transport;
        this.texts = texts;
        this.clock = clock;
    }

    /** Tells it if it is still true; gives when to try again, and nothing when that is done with. */
    Optional<Instant> attempt(Actor system, StagedNotice staged) {
        var waiting = taking.take(system, staged, Channel.EMAIL);
        return waiting.flatMap(taken -> switch (mails.decide(system, staged)) {
            case Decision.Tell(var mail, var text, var by) -> {
                if (text != null) {
                    send(system, staged, text);
                }
                yield send(system, taken, mail, by);
            }
            case Decision.Wait(var until) -> {
                recording.record(system, taken.id(), new MessageOutcome.Postponed(until));
                yield Optional.of(until);
            }
            case Decision.Leave(var reason) -> {
                recording.record(system, taken.id(), left(taken, reason));
                yield Optional.empty();
            }
        });
    }

    /** What was tried and has become pointless was not delivered; the server is to blame, not the calendar. */
    private static MessageOutcome left(Taken taken, MessageReason reason) {
        var late = reason == MessageReason.TIME_PASSED || reason == MessageReason.NOT_KEPT;
        return late && taken.attempts() > 0
                ? new MessageOutcome.Failed(MessageReason.NOT_DELIVERED)
                : new MessageOutcome.Skipped(reason);
    }

    private Optional<Instant> send(Actor system, Taken taken, @Nullable RenderedMail mail, @Nullable Instant by) {
        if (mail == null) {
            recording.record(system, taken.id(), new MessageOutcome.Skipped(MessageReason.NOT_WANTED));
            return Optional.empty();
        }
        try {
            transport.send(taken.id(), mail);
        } catch (MailRefusedException refused) {
            log.warn("Message {} is given up: {}", taken.id().value(), refused.reason());
            recording.record(system, taken.id(), new MessageOutcome.Failed(refused.reason()));
            return Optional.empty();
        } catch (MailException notNow) {
            return again(system, taken, by);
        }
        recording.record(system, taken.id(), new MessageOutcome.Sent());
        return Optional.empty();
    }

    private Optional<Instant> again(Actor system, Taken taken, @Nullable Instant by) {
        var next = clock.instant().plus(pause(taken.attempts()));
        var last = taken.dueAt().plus(GIVE_UP);
        if (next.isAfter(last) || (by != null && !next.isBefore(by))) {
            log.warn(
                    "Message {} is given up: it was not taken in time",
                    taken.id().value());
            recording.record(system, taken.id(), new MessageOutcome.Failed(MessageReason.NOT_DELIVERED));
            return Optional.empty();
        }
        recording.record(system, taken.id(), new MessageOutcome.NotTaken());
        return Optional.of(next);
    }

    private static Duration pause(int attempts) {
        var pause = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, DOUBLED_AT_MOST));
        return pause.compareTo(LONGEST_RETRY) < 0 ? pause : LONGEST_RETRY;
    }

    /** A text that cannot be sent holds up no mail: it is tried once. */
    private void send(Actor system, StagedNotice staged, RenderedText text) {
        taking.take(system, staged, Channel.SMS)
                .ifPresent(taken -> recording.record(system, taken.id(), outcome(taken.id(), text)));
    }

    private MessageOutcome outcome(MessageId id, RenderedText text) {
        try {
            return texts.send(id, text);
        } catch (RuntimeException failed) {
            log.warn("Message {} is given up: the text was not taken", id.value());
            return new MessageOutcome.Failed(MessageReason.NOT_DELIVERED);
        }
    }
}
