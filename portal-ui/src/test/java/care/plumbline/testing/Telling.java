package care.plumbline.testing;

import care.plumbline.domain.notification.ChangeContact;
import care.plumbline.domain.notification.ContactPreference;
import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.StagedNotice;
import care.plumbline.domain.scheduling.AskToMove;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.CancelReason;
import care.plumbline.domain.scheduling.CancelVisit;
import care.plumbline.domain.scheduling.CancellationTerms;
import care.plumbline.domain.scheduling.MoveTimes;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.RescheduleVisit;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.waitlist.JoinWaitlist;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.visit.MarkNoShow;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** What happens to visits that people are told of, and what they are told. */
public final class Telling {

    private final RescheduleVisit rescheduling;
    private final MoveTimes moveTimes;
    private final CancelVisit cancelling;
    private final CancellationTerms terms;
    private final AskToMove asking;
    private final MarkNoShow missing;
    private final JoinWaitlist joining;
    private final ChangeContact changing;
    private final MyVisits myVisits;
    private final Persons persons;
    private final Bookings bookings;
    private final Charting charting;
    private final Jobs jobs;
    private final Tables tables;
    private final TestClock clock;

    Telling(
            RescheduleVisit rescheduling,
            MoveTimes moveTimes,
            CancelVisit cancelling,
            CancellationTerms terms,
            AskToMove asking,
            MarkNoShow missing,
            JoinWaitlist joining,
            ChangeContact changing,
            MyVisits myVisits,
            Persons persons,
            Bookings bookings,
            Charting charting,
            Jobs jobs,
            Tables tables,
            TestClock clock) {
        this.rescheduling = rescheduling;
        this.moveTimes = moveTimes;
        this.cancelling = cancelling;
        this.terms = terms;
        this.asking = asking;
        this.missing = missing;
        this.joining = joining;
        this.changing = changing;
        this.myVisits = myVisits;
        this.persons = persons;
        this.bookings = bookings;
        this.charting = charting;
        this.jobs = jobs;
        this.tables = tables;
        this.clock = clock;
    }

    /** One that works on this portal. */
    public static Telling in(ApplicationContext context) {
        return context.getAutowireCapableBeanFactory().createBean(Telling.class);
    }

    /** A patient without quiet hours who reads this language. */
    public As patient(String language) {
        var patient = persons.patient();
        wants(patient, new ContactPreference(true, false, LocalTime.NOON, LocalTime.NOON));
        tables.change(
                "update care.account set language = ? where id = ?",
                language,
                patient.actor().requireAccount().value());
        return patient;
    }

    /** Says how they want to be reminded. */
    public void wants(As patient, ContactPreference wishes) {
        patient.run(actor -> changing.change(actor, wishes));
    }

    /** Books a time at least that far away. */
    public VisitId books(As patient, Duration ahead) {
        return bookings.books(patient, timeAfter(ahead));
    }

    /** The first open time of Dr. Lee at least that far away. */
    public OpenTime timeAfter(Duration ahead) {
        var earliest = clock.instant().plus(ahead);
        return bookings.openTimes(persons.leeId()).stream()
                .filter(time -> !time.slot().start().isBefore(earliest))
                .findFirst()
                .orElseThrow();
    }

    /** Moves the visit to the last time it can be moved to. */
    public void moves(As patient, VisitId visit) {
        var to = patient.get(actor -> moveTimes.list(actor, visit, OpenTimes.Wishes.NONE))
                .getLast();
        var request = new RescheduleVisit.Request(visit, to.doctor(), to.slot().start(), Bookings.ZONE);
        patient.run(actor -> rescheduling.reschedule(actor, CommandKey.next(), request));
    }

    /** Calls it off. */
    public void cancels(As patient, VisitId visit) {
        patient.run(actor -> cancelling.cancel(
                actor, CommandKey.next(), visit, CancelReason.OTHER, terms.of(actor, visit, CancelReason.OTHER)));
    }

    /** The doctor calls and the patient is not there. */
    public void misses(As patient, VisitId visit) {
        charting.starts(persons.lee(), visit);
        clock.set(visit(patient, visit).slot().start().plus(MarkNoShow.GRACE));
        persons.lee().run(actor -> missing.miss(actor, visit));
    }

    /** A coordinator who acts for the patient. */
    public As deskFor(As patient) {
        return new As(persons.somebody(Role.CARE_COORDINATOR)
                .actor()
                .actingFor(patient.actor().requireAccount(), Actor.BehalfReason.PERSON_ASKED));
    }

    /** The clinic asks for another time. */
    public void asksToMove(As patient, VisitId visit) {
        deskFor(patient).run(actor -> asking.ask(actor, visit));
    }

    /** The visit as it is now. */
    public BookedVisit visit(As patient, VisitId visit) {
        return patient.get(actor -> myVisits.find(actor, visit)).orElseThrow();
    }

    /** Something happens that this notice tells the patient of; gives what was staged. */
    public StagedNotice causes(Notice notice, As patient) {
        return switch (notice) {
            case REGISTRATION_CODE, ADDRESS_ALREADY_REGISTERED -> new StagedNotice(notice, registers(patient), 0);
            case VISIT_BOOKED, REMINDER_DAY, REMINDER_HOURS, REMINDER_SOON ->
                new StagedNotice(notice, books(patient, Duration.ofHours(26)).value(), 0);
            case VISIT_MOVED -> {
                var visit = books(patient, Duration.ofHours(26));
                moves(patient, visit);
                yield new StagedNotice(notice, visit.value(), 1);
            }
            case VISIT_CANCELLED -> {
                var visit = books(patient, Duration.ofHours(26));
                cancels(patient, visit);
                yield new StagedNotice(notice, visit.value(), 1);
            }
            case VISIT_MISSED -> {
                var visit = books(patient, Duration.ofHours(1));
                misses(patient, visit);
                yield new StagedNotice(notice, visit.value(), 0);
            }
            case VISIT_TO_MOVE -> {
                var visit = books(patient, Duration.ofHours(26));
                asksToMove(patient, visit);
                yield new StagedNotice(notice, visit.value(), 0);
            }
            case TIME_HELD ->
                new StagedNotice(
                        notice,
                        bookings.holds(deskFor(patient), timeAfter(Duration.ofHours(26)))
                                .value(),
                        0);
            case EARLIER_TIME_OFFERED -> new StagedNotice(notice, offered(patient), 0);
            case PLAN_SIGNED -> {
                var visit = books(patient, Duration.ofHours(1));
                yield new StagedNotice(
                        notice,
                        charting.signsWhatIsSuggested(persons.lee(), visit).value(),
                        0);
            }
        };
    }

    private UUID registers(As patient) {
        var visitor = persons.visitor().actor().requireVisitor().value();
        var id = UUID.randomUUID();
        tables.change(
                """
                insert into care.registration (id, visitor_id, email, password_hash, language, requested_at, expires_at)
                select ?, ?, 'new.' || email, 'no password', language, ?::timestamptz, ?::timestamptz + interval '1 hour'
                from care.account where id = ?
                """,
                id,
                visitor,
                clock.instant().toString(),
                clock.instant().toString(),
                patient.actor().requireAccount().value());
        return id;
    }

    private UUID offered(As patient) {
        tables.change("delete from care.waitlist_offer");
        tables.change("delete from care.waitlist_entry");
        var late = bookings.openTimes(persons.leeId()).getLast();
        var visit = bookings.books(patient, late);
        patient.run(actor -> joining.join(actor, visit, true));
        jobs.runDue();
        return tables.id("select id from care.waitlist_offer where visit_id = ?", visit.value());
    }

    /** The rows of the log about a subject, in the order they are due. */
    public List<Map<String, Object>> log(UUID subject) {
        return tables.rows("select * from care.message where subject_id = ? order by due_at, notice, channel", subject);
    }

    /** What became of a notice by mail: {@code SENT}, or {@code SKIPPED NOT_BOOKED}. */
    public String fate(StagedNotice staged) {
        return fate(staged, "EMAIL");
    }

    /** The same by this channel. */
    public String fate(StagedNotice staged, String channel) {
        return tables.text("""
                select status || coalesce(' ' || reason, '') from care.message
                where notice = ? and subject_id = ? and sequence = ? and channel = ?
                """, staged.notice().name(), staged.subject(), staged.sequence(), channel);
    }

    /** The subjects of the mails to a patient, oldest first. */
    public List<String> mailsTo(As patient) {
        return tables.texts("""
                select subject from sandbox.mail
                where recipient = (select email from care.account where id = ?) order by id
                """, patient.actor().requireAccount().value());
    }
}
