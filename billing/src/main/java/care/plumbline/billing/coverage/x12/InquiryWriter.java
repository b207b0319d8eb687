package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.x12.TransactionWriter.Envelope;
import care.plumbline.billing.coverage.x12.TransactionWriter.Type;
import java.time.Instant;

/** Writes an inquiry as the 270 of the billing specification, section 3.2; the same inquiry gives the same bytes. */
public final class InquiryWriter {

    private InquiryWriter() {}

    /** The bytes of an inquiry that goes out when it is made. */
    public static byte[] write(EligibilityInquiry inquiry) {
        return write(inquiry, inquiry.created());
    }

    /** The bytes of an inquiry that goes out at this time. */
    public static byte[] write(EligibilityInquiry inquiry, Instant sent) {
        var route = inquiry.route();
        var writer = new TransactionWriter(new Envelope(
                Type.INQUIRY,
                route.sender(),
                route.receiver(),
                route.production(),
                sent.atZone(inquiry.zone()).toLocalDateTime(),
                inquiry.created().atZone(inquiry.zone()).toLocalDateTime(),
                inquiry.controlNumber()));
        writer.add("BHT", "0022", "13", inquiry.trace(), writer.day(), writer.time());
        Parties.addPayerAndClinic(writer, inquiry);
        addPeople(writer, inquiry);
        writer.add("DTP", "291", "D8", TransactionWriter.day(inquiry.serviceDate()));
        writer.add("EQ", inquiry.serviceType());
        inquiry.places().forEach(place -> writer.add("III", "ZZ", place));
        return writer.end();
    }

    private static void addPeople(TransactionWriter writer, EligibilityInquiry inquiry) {
        var dependent = inquiry.dependent();
        writer.add("HL", "3", "2", "22", dependent == null ? "0" : "1");
        if (dependent == null) {
            addTrace(writer, inquiry);
        }
        Parties.addName(writer, inquiry.subscriber());
        Parties.addBirth(writer, inquiry.subscriber().person());
        if (dependent != null) {
            writer.add("HL", "4", "3", "23", "0");
            addTrace(writer, inquiry);
            Parties.addDependent(writer, dependent);
        }
    }

    /** Who set the trace is the digit 9 before our EIN. */
    private static void addTrace(TransactionWriter writer, EligibilityInquiry inquiry) {
        writer.add("TRN", "1", inquiry.trace(), "9" + inquiry.clinic().taxId());
    }
}
