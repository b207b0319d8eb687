package care.plumbline.domain.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Charting;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class NoteTest {

    @Autowired
    private WriteNote writeNote;

    @Autowired
    private SignNote signNote;

    @Autowired
    private VisitNote visitNote;

    @Autowired
    private StartVisit startVisit;

    @Autowired
    private CompleteVisit completeVisit;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Charting charting;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private As lee;
    private OpenTime time;
    private VisitId visit;

    @BeforeEach
    void aVisitIsBooked() {
        lee = persons.lee();
        time = bookings.openTimes(persons.leeId()).getFirst();
        visit = bookings.books(persons.patient(), time);
    }

    @Test
    void savedNoteIsReadAgainAndLiesSealed() {
        writes("Pain on the left.", 0);

        assertThat(read().text()).isEqualTo("Pain on the left.");
        assertThat(read().version()).isEqualTo(1);
        assertThat(tables.text("select encode(body, 'escape') from care.visit_note where visit_id = ?", visit.value()))
                .doesNotContain("Pain");
    }

    @Test
    void olderWindowDoesNotOverwriteANewerNote() {
        writes("first", 0);
        writes("second", 1);

        assertThatThrownBy(() -> writes("from the older window", 1)).isInstanceOf(VisitRefused.ChangedMeanwhile.class);
        assertThatThrownBy(() -> writes("from an empty window", 0)).isInstanceOf(VisitRefused.ChangedMeanwhile.class);
        assertThat(read().text()).isEqualTo("second");
    }

    @Test
    void firstSaveFromTwoWindowsAtOnceKeepsOne() {
        var results = Race.times(4, () -> writes("text", 0));

        assertThat(results).filteredOn(Race.Result::succeeded).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !result.succeeded())
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(VisitRefused.ChangedMeanwhile.class));
    }

    @Test
    void signedNoteNeverChanges() {
        writes("Pain on the left.", 0);
        lee.run(actor -> signNote.sign(actor, visit));

        assertThatThrownBy(() -> writes("changed", 1)).isInstanceOf(VisitRefused.AlreadySigned.class);
        assertThatThrownBy(() -> lee.run(actor -> signNote.sign(actor, visit)))
                .isInstanceOf(VisitRefused.AlreadySigned.class);
        assertThatThrownBy(
                        () -> tables.change("update care.visit_note set version = 9 where visit_id = ?", visit.value()))
                .hasMessageContaining("never changes");
    }

    @Test
    void emptyOrEndlessNoteIsRefused() {
        assertThatThrownBy(() -> lee.run(actor -> signNote.sign(actor, visit)))
                .isInstanceOf(VisitRefused.NoteEmpty.class);
        writes("  ", 0);
        assertThatThrownBy(() -> lee.run(actor -> signNote.sign(actor, visit)))
                .isInstanceOf(VisitRefused.NoteEmpty.class);
        assertThatThrownBy(() -> writes("x".repeat(WriteNote.MAX + 1), 1)).isInstanceOf(VisitRefused.NoteTooLong.class);
    }

    @Test
    void anotherDoctorWritesAndSignsNothing() {
        writes("Pain on the left.", 0);
        var ortiz = persons.ortiz();

        assertThatThrownBy(() -> ortiz.run(actor -> writeNote.write(actor, visit, "mine now", 1)))
                .isInstanceOf(VisitRefused.NotThere.class);
        assertThatThrownBy(() -> ortiz.run(actor -> signNote.sign(actor, visit)))
                .isInstanceOf(VisitRefused.NotThere.class);
    }

    @Test
    void visitIsStartedThenCompletedOnceEach() {
        assertThatThrownBy(this::completes).isInstanceOf(VisitRefused.WrongState.class);
        charting.starts(lee, visit);
        assertThatThrownBy(() -> charting.starts(lee, visit)).isInstanceOf(VisitRefused.WrongState.class);
        completes();

        assertThatThrownBy(this::completes).isInstanceOf(VisitRefused.WrongState.class);
        assertThatThrownBy(() -> persons.ortiz().run(actor -> startVisit.start(actor, visit)))
                .isInstanceOf(VisitRefused.NotThere.class);
    }

    @Test
    void visitIsStartedNoEarlierThanTheClinicLets() {
        tables.change("update care.organisation set start_early_minutes = 15");
        clock.set(time.slot().start().minus(Duration.ofMinutes(15)).minusSeconds(1));

        assertThatThrownBy(() -> charting.starts(lee, visit)).isInstanceOf(VisitRefused.TooEarly.class);

        clock.advance(Duration.ofSeconds(1));
        charting.starts(lee, visit);
        completes();
    }

    private int writes(String text, int version) {
        return lee.get(actor -> writeNote.write(actor, visit, text, version));
    }

    private VisitNote.Text read() {
        return lee.get(actor -> visitNote.read(actor, visit));
    }

    private void completes() {
        lee.run(actor -> completeVisit.complete(actor, visit));
    }
}
