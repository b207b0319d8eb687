package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.x12.EligibilityInquiry.Dependent;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Person;
import care.plumbline.billing.coverage.x12.EligibilityInquiry.Subscriber;

/** Writes who is who, which an inquiry and its answer say alike. */
public final class Parties {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_FIRST_NAME = 35;
    private static final int LONGEST_ID = 80;

    private Parties() {}

    /** The levels of payer and clinic: HL and NM1 of each. */
    public static void addPayerAndClinic(TransactionWriter writer, EligibilityInquiry inquiry) {
        var payer = inquiry.payer();
        var clinic = inquiry.clinic();
        writer.add("HL", "1", "", "20", "1");
        writer.add("NM1", "PR", "2", name(payer.name()), "", "", "", "", "PI", id(payer.id()));
        writer.add("HL", "2", "1", "21", "1");
        writer.add("NM1", "1P", "2", name(clinic.name()), "", "", "", "", "XX", clinic.npi());
    }

    /** NM1 of the subscriber. */
    public static void addName(TransactionWriter writer, Subscriber subscriber) {
        var person = subscriber.person();
        var first = firstName(person);
        writer.add("NM1", "IL", "1", name(person.lastName()), first, "", "", "", "MI", id(subscriber.memberId()));
    }

    /** NM1, DMG and INS of a dependent. */
    public static void addDependent(TransactionWriter writer, Dependent dependent) {
        var person = dependent.person();
        writer.add("NM1", "03", "1", name(person.lastName()), firstName(person));
        addBirth(writer, person);
        writer.add("INS", "N", dependent.relationship().code());
    }

    /** DMG. */
    public static void addBirth(TransactionWriter writer, Person person) {
        var sex = person.sex();
        writer.add("DMG", "D8", TransactionWriter.day(person.birthDate()), sex == null ? "" : sex.code());
    }

    private static String name(String name) {
        return Ascii.of(name, LONGEST_NAME);
    }

    private static String firstName(Person person) {
        return Ascii.of(person.firstName(), LONGEST_FIRST_NAME);
    }

    private static String id(String id) {
        return Ascii.of(id, LONGEST_ID);
    }
}
