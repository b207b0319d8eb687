package care.plumbline.testing;

import care.plumbline.domain.account.MergeVisitor;
import care.plumbline.domain.account.WelcomeVisitor;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.domain.people.TellAboutYou;
import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.shared.UuidV7;
import care.plumbline.domain.shared.VisitorId;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.protocol.Disposition;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** The people of the tests: visitors, patients, the demo clinic's doctors and its staff. */
public final class Persons {

    private final WelcomeVisitor welcome;
    private final TellAboutYou telling;
    private final MergeVisitor merge;
    private final Interviews interviews;
    private final Tables tables;
    private final Clock clock;
    private final Map<Disposition, Template> templates = new EnumMap<>(Disposition.class);

    Persons(
            WelcomeVisitor welcome,
            TellAboutYou telling,
            MergeVisitor merge,
            Interviews interviews,
            Tables tables,
            Clock clock) {
        this.welcome = welcome;
        this.telling = telling;
        this.merge = merge;
        this.interviews = interviews;
        this.tables = tables;
        this.clock = clock;
    }

    private record Template(UUID visitor, LocalDate birthDate) {}

    /** Somebody with a fresh visitor cookie, of whom nothing else is known. */
    public As visitor() {
        return visitor(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The same, whose browser keeps the secret of this hash. */
    public As visitor(byte[] secretHash) {
        var id = VisitorId.next();
        var visitor = new As(Actor.visitor(id, id.value()));
        visitor.run(actor -> welcome.welcome(actor, secretHash));
        return visitor;
    }

    /** Details of somebody of 40 who will be in Texas, where both doctors are licensed. */
    public PersonalDetails details() {
        return details("TX", fortyYearsAgo());
    }

    /** Details of somebody born on a date who will be in a state. */
    public static PersonalDetails details(String state, LocalDate birthDate) {
        return new PersonalDetails("Sam", "Doe", birthDate, state, "5125550143");
    }

    /** The birth date of somebody of 40. */
    public LocalDate fortyYearsAgo() {
        return clock.instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .minusYears(40)
                .minusDays(40);
    }

    /** Says who they are. */
    public void tells(As person, PersonalDetails details) {
        person.run(actor -> telling.tell(actor, details, "en"));
    }

    /** A visitor who said who they are and may book any time. */
    public As clearedVisitor() {
        return clearedVisitor(Disposition.VIRTUAL_VISIT_ROUTINE);
    }

    /**
     * A visitor who said who they are and whose answers led to the level. The first one of a level answers every
     * question; the next ones get a copy of those answers and their assessment, dated now.
     */
    public synchronized As clearedVisitor(Disposition level) {
        var template = templates.computeIfAbsent(level, this::answered);
        var visitor = visitor();
        tells(visitor, details("TX", template.birthDate()));
        copyIntake(template.visitor(), visitor.actor().requireVisitor().value());
        return visitor;
    }

    /** Somebody signed in for the first time whose visitor is not merged yet. */
    public As newAccountOf(As visitor) {
        var account = account(Role.PATIENT);
        return new As(new Actor(account, visitor.actor().requireVisitor(), Role.PATIENT, UUID.randomUUID(), null));
    }

    /** A patient who may book any time. */
    public As patient() {
        return patient(Disposition.VIRTUAL_VISIT_ROUTINE);
    }

    /** A patient whose answers led to the level. */
    public As patient(Disposition level) {
        return signedIn(clearedVisitor(level));
    }

    /** A patient who gave these answers, one by one. */
    public As patientAnswering(Answers answers) {
        var visitor = visitor();
        tells(visitor, details());
        interviews.completes(visitor, answers);
        return signedIn(visitor);
    }

    /** The patient this visitor becomes at sign-in with a new account. */
    public As signedIn(As visitor) {
        var person = newAccountOf(visitor);
        var outcome = person.get(actor -> merge.merge(actor, "en"));
        if (outcome == MergeVisitor.Outcome.NOTHING_TO_MERGE) {
            throw new IllegalStateException("the visitor did not become a patient");
        }
        return withoutVisitor(person);
    }

    /** Somebody with an account signs in on the browser of this visitor. */
    public MergeVisitor.Outcome signsInTo(As patient, As visitor) {
        var account = patient.actor().requireAccount();
        var carried = visitor.actor().requireVisitor();
        var person = new As(new Actor(account, carried, Role.PATIENT, UUID.randomUUID(), null));
        return person.get(actor -> merge.merge(actor, "en"));
    }

    /** The same account without the visitor cookie, as after sign-in. */
    public static As withoutVisitor(As person) {
        return new As(Actor.account(
                person.actor().requireAccount(),
                person.actor().role(),
                person.actor().session()));
    }

    /** A patient's id. */
    public PatientId idOf(As patient) {
        return new PatientId(tables.id(
                "select id from care.patient where account_id = ?",
                patient.actor().requireAccount().value()));
    }

    /** Dr. Anna Lee of the demo clinic, licensed in NY, FL and TX. */
    public As lee() {
        return signedIn("lee@demo.example", Role.DOCTOR);
    }

    /** Dr. Miguel Ortiz of the demo clinic, licensed in TX, CA and IL. */
    public As ortiz() {
        return signedIn("ortiz@demo.example", Role.DOCTOR);
    }

    /** Dr. Lee's id. */
    public DoctorId leeId() {
        return doctor("Dr. Anna Lee");
    }

    /** Dr. Ortiz' id. */
    public DoctorId ortizId() {
        return doctor("Dr. Miguel Ortiz");
    }

    /** The demo clinic's editor of prices. */
    public As editor() {
        return signedIn("editor@demo.example", Role.PRICING_EDITOR);
    }

    /** The demo clinic's approver of prices. */
    public As approver() {
        return signedIn("approver@demo.example", Role.PRICING_APPROVER);
    }

    /** The demo clinic's billing staff. */
    public As biller() {
        return signedIn("billing@demo.example", Role.BILLING_STAFF);
    }

    /** Somebody with a new account of this role, or nobody in particular where the role has none. */
    public As somebody(Role role) {
        return switch (role) {
            case PUBLIC -> new As(Actor.anybody(UUID.randomUUID()));
            case SYSTEM -> new As(Actor.system(UUID.randomUUID()));
            case VISITOR -> visitor();
            default -> new As(Actor.account(account(role), role, UUID.randomUUID()));
        };
    }

    /** A new account of this role that nobody can sign in to. */
    public AccountId account(Role role) {
        var id = AccountId.next();
        tables.change(
                """
                insert into care.account (id, email, password_hash, role, language, created_at)
                values (?, ?, 'no password', ?, 'en', ?)
                """,
                id.value(),
                id.value() + "@test.example",
                role.name(),
                clock.instant().atOffset(ZoneOffset.UTC));
        return id;
    }

    private As signedIn(String email, Role role) {
        var account = new AccountId(tables.id("select id from care.account where email = ?", email));
        return new As(Actor.account(account, role, UUID.randomUUID()));
    }

    private DoctorId doctor(String name) {
        return new DoctorId(tables.id("select id from care.doctor where display_name = ?", name));
    }

    private Template answered(Disposition level) {
        var visitor = visitor();
        var birthDate = fortyYearsAgo();
        tells(visitor, details("TX", birthDate));
        interviews.completes(visitor, Interviews.leadingTo(level));
        return new Template(visitor.actor().requireVisitor().value(), birthDate);
    }

    private void copyIntake(UUID from, UUID to) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var old = tables.id("select id from triage.intake where visitor_id = ?", from);
        var copy = UuidV7.next();
        tables.change("""
                insert into triage.intake (id, visitor_id, protocol, protocol_version, language, started_at, finished_at)
                select ?, ?, protocol, protocol_version, language, ?, ? from triage.intake where id = ?
                """, copy, to, now, now, old);
        tables.change("""
                insert into triage.answer (id, intake_id, link_id, value, answered_at, author)
                select uuidv7(), ?, link_id, value, ?, author
                from (select * from triage.answer where intake_id = ? order by id) given
                """, copy, now, old);
        tables.change("""
                insert into triage.assessment (id, intake_id, protocol_version, age, birth_date, flags, level, stop,
                                               transport, crisis_988, result, assessed_at)
                select uuidv7(), ?, protocol_version, age, birth_date, flags, level, stop, transport, crisis_988, result, ?
                from triage.assessment where intake_id = ?
                """, copy, now, old);
    }
}
