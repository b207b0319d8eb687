package care.plumbline.domain.scheduling.availability;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.TimeSlot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One doctor's calendar, rules and taken times: the one place that decides whether a start is open. Listing, holding
 * and explaining all ask it.
 *
 * @param licensed whether the doctor has, or had, a licence in the state that was asked for
 * @param licensedUntil its last day; null when there is none
 * @param taken what the doctor is occupied with, pauses included
 */
record Roster(
        DoctorId doctor,
        String name,
        boolean active,
        boolean licensed,
        @Nullable LocalDate licensedUntil,
        Availability availability,
        BookingRules rules,
        List<Taken> taken) {

    /** A stretch of taken time. */
    record Taken(TimeSlot during, boolean held) {}

    /**
     * What is asked of it.
     *
     * @param within how far ahead, in addition to the doctor's own horizon
     */
    record Question(Duration length, Instant now, Duration within) {}

    /** The same doctor, working by another calendar and other rules. */
    Roster working(Availability other, BookingRules otherRules) {
        return new Roster(doctor, name, active, licensed, licensedUntil, other, otherRules, taken);
    }

    /** The open visits whose starts lie in the window, both ends included, in order. */
    List<TimeSlot> open(Instant from, Instant until, Question question) {
        var starts = availability.starts(from, until, question.length(), rules.every(question.length()));
        return starts.stream()
                .filter(start -> obstacles(start, question).isEmpty())
                .map(start -> TimeSlot.of(start, question.length()))
                .toList();
    }

    /** Every rule that keeps a visit from beginning then; none when it is open. */
    List<Obstacle> obstacles(Instant start, Question question) {
        var found = new ArrayList<Obstacle>(2);
        if (!active) {
            found.add(Obstacle.INACTIVE);
        }
        if (!licensed) {
            found.add(Obstacle.NOT_LICENSED);
        } else if (licensedUntil != null && dayOf(start).isAfter(licensedUntil)) {
            found.add(Obstacle.LICENCE_ENDED);
        }
        availability
                .obstacle(start, question.length(), rules.every(question.length()))
                .ifPresent(found::add);
        if (start.isBefore(question.now().plus(rules.notice()))) {
            found.add(Obstacle.NOTICE);
        }
        if (start.isAfter(question.now().plus(shorter(rules.horizon(), question.within())))) {
            found.add(Obstacle.HORIZON);
        }
        addTaken(TimeSlot.of(start, question.length()), found);
        if (rules.dailyCap() != null && visitsOn(dayOf(start)) >= rules.dailyCap()) {
            found.add(Obstacle.CAP);
        }
        return found;
    }

    /** What the doctor is occupied with for this visit: the pauses before and after included. */
    TimeSlot occupied(TimeSlot visit) {
        return new TimeSlot(visit.start().minus(rules.before()), visit.end().plus(rules.after()));
    }

    private void addTaken(TimeSlot visit, List<Obstacle> found) {
        var occupied = occupied(visit);
        for (var claim : taken) {
            if (claim.during().overlaps(occupied)) {
                if (!visitIn(claim.during()).overlaps(visit)) {
                    found.add(Obstacle.BUFFER);
                } else {
                    found.add(claim.held() ? Obstacle.HELD : Obstacle.BOOKED);
                }
            }
        }
    }

    /** What of a claim is the visit itself; all of it when it was claimed under pauses too short to take today's off. */
    private TimeSlot visitIn(TimeSlot claim) {
        var start = claim.start().plus(rules.before());
        var end = claim.end().minus(rules.after());
        return end.isAfter(start) ? new TimeSlot(start, end) : claim;
    }

    private long visitsOn(LocalDate day) {
        return taken.stream()
                .filter(claim ->
                        dayOf(claim.during().start().plus(rules.before())).equals(day))
                .count();
    }

    private LocalDate dayOf(Instant start) {
        return start.atZone(availability.zone()).toLocalDate();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
