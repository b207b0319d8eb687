package care.plumbline.billing.coverage.simulator;

import care.plumbline.billing.coverage.x12.EligibilityAnswer;
import care.plumbline.billing.coverage.x12.EligibilityInquiry;
import care.plumbline.billing.coverage.x12.Loop;
import care.plumbline.billing.coverage.x12.Loop.Level;
import care.plumbline.billing.coverage.x12.Parties;
import care.plumbline.billing.coverage.x12.Segment;
import care.plumbline.billing.coverage.x12.TransactionWriter;
import care.plumbline.billing.coverage.x12.TransactionWriter.Envelope;
import care.plumbline.billing.coverage.x12.TransactionWriter.Type;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what a sample says as the answer to an inquiry: on its people, with its trace, and in its time. */
final class AnswerWriter {

    private static final String PLAN_ENDS = "347";

    private final EligibilityInquiry inquiry;
    private final EligibilityAnswer sample;
    private final TransactionWriter writer;

    private AnswerWriter(EligibilityInquiry inquiry, EligibilityAnswer sample) {
        this.inquiry = inquiry;
        this.sample = sample;
        var route = inquiry.route();
        var at = inquiry.created().atZone(inquiry.zone()).toLocalDateTime();
        writer = new TransactionWriter(new Envelope(
                Type.ANSWER, route.receiver(), route.sender(), route.production(), at, at, inquiry.controlNumber()));
    }

    /** The bytes of the answer. */
    static byte[] write(EligibilityInquiry inquiry, EligibilityAnswer sample) {
        return new AnswerWriter(inquiry, sample).write();
    }

    private byte[] write() {
        writer.add("BHT", "0022", "11", inquiry.trace(), writer.day(), writer.time());
        var patient = sample.patient();
        if (patient == null) {
            writer.add("HL", "1", "", "20", "0");
            sample.loop(Level.PAYER).ifPresent(payer -> copy(payer.head("AAA")));
            return writer.end();
        }
        Parties.addPayerAndClinic(writer, inquiry);
        addPeople(patient);
        return writer.end();
    }

    private void addPeople(Loop patient) {
        var subscriber = sample.loop(Level.SUBSCRIBER).orElse(patient);
        var isRefused = subscriber.head("AAA").findAny().isPresent();
        var dependent = isRefused ? null : inquiry.dependent();
        writer.add("HL", "3", "2", "22", dependent == null ? "0" : "1");
        if (dependent == null) {
            addTrace();
        }
        Parties.addName(writer, inquiry.subscriber());
        copy(subscriber.head("REF"));
        copy(subscriber.head("AAA"));
        Parties.addBirth(writer, inquiry.subscriber().person());
        if (dependent != null) {
            writer.add("HL", "4", "3", "23", "0");
            addTrace();
            Parties.addDependent(writer, dependent);
        }
        copy(patient.head("DTP"));
        patient.benefits().forEach(benefit -> {
            copy(Stream.of(benefit.segment()));
            copy(benefit.details().stream());
        });
    }

    private void addTrace() {
        writer.add("TRN", "2", inquiry.trace(), "9" + inquiry.clinic().taxId());
    }

    private void copy(Stream<Segment> segments) {
        segments.map(this::elements).forEach(writer::add);
    }

    private List<List<String>> elements(Segment segment) {
        if (!segment.is("DTP")) {
            return segment.elements();
        }
        var elements = new ArrayList<>(segment.elements());
        elements.set(3, List.of(TransactionWriter.day(day(segment).plusYears(yearsLater()))));
        return elements;
    }

    /** The plan of the sample moved by whole years: it ended before the visit if it ended, else it began before it. */
    private long yearsLater() {
        var visit = inquiry.serviceDate();
        var dates = Optional.ofNullable(sample.patient()).stream()
                .flatMap(patient -> patient.head("DTP"))
                .toList();
        var ends = dates.stream()
                .filter(date -> date.element(1).equals(PLAN_ENDS))
                .map(AnswerWriter::day)
                .findFirst();
        var fixed =
                ends.or(() -> dates.stream().map(AnswerWriter::day).findFirst()).orElse(visit);
        var years = visit.getYear() - fixed.getYear();
        var moved = fixed.plusYears(years);
        var isTooLate = ends.isPresent() ? !moved.isBefore(visit) : moved.isAfter(visit);
        return isTooLate ? years - 1L : years;
    }

    private static LocalDate day(Segment date) {
        return LocalDate.parse(date.element(3), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
