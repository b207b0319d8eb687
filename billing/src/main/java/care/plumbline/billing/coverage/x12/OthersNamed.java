package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.BenefitView.Contact;
import care.plumbline.billing.coverage.x12.Loop.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who else an answer names below its benefits (2120): contacts and other payers. */
final class OthersNamed {

    private static final Set<String> PAYERS = Set.of("PR", "PRP", "SEP", "TTP");
    private static final Set<String> PHONES = Set.of("TE", "WP", "CP", "HP");

    private OthersNamed() {}

    /** Whom to turn to for visits that are not covered here (step 7). */
    static List<Contact> contacts(List<Benefit> benefits, String serviceType) {
        return benefits.stream()
                .filter(benefit -> benefit.speaksOf(serviceType))
                .filter(benefit -> Set.of("I", "U").contains(benefit.kind()))
                .flatMap(benefit -> contacts(benefit).stream())
                .distinct()
                .toList();
    }

    /** Other payers and further plans of the member; staff decide which comes first (step 11). */
    static List<String> payers(EligibilityAnswer answer, List<Benefit> benefits) {
        var asked = answer.loop(Level.PAYER).stream()
                .flatMap(payer -> payer.head("NM1"))
                .map(OthersNamed::name)
                .toList();
        var named = benefits.stream().flatMap(OthersNamed::payers);
        var furtherPlans = benefits.stream()
                .filter(benefit -> benefit.isActive() && benefit.speaksOf(Asked.WHOLE_PLAN))
                .map(Benefit::planName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .skip(1);
        return Stream.concat(named, furtherPlans)
                .filter(name -> !asked.contains(name))
                .distinct()
                .toList();
    }

    private static Stream<String> payers(Benefit benefit) {
        var isOther = benefit.kind().equals("R");
        var names = benefit.details("NM1")
                .filter(party -> isOther
                        || benefit.kind().equals("MC")
                        || benefit.isActive() && PAYERS.contains(party.element(1)))
                .map(OthersNamed::name)
                .filter(name -> !name.isEmpty())
                .toList();
        if (!isOther || !names.isEmpty()) {
            return names.stream();
        }
        var plan = benefit.planName();
        // That there is another payer must not get lost because it has no name.
        return Stream.of(plan.isEmpty() ? benefit.segment().text() : plan);
    }

    private static List<Contact> contacts(Benefit benefit) {
        var contacts = new ArrayList<Contact>();
        var name = "";
        for (var segment : benefit.details()) {
            if (segment.is("NM1")) {
                name = name(segment);
                contacts.add(new Contact(name, null));
            } else if (segment.is("PER")) {
                var called = name.isEmpty() ? segment.element(2).strip() : name;
                contacts.remove(new Contact(called, null));
                contacts.add(new Contact(called, phone(segment)));
            }
        }
        return contacts.stream().filter(contact -> !contact.name().isEmpty()).toList();
    }

    private static @Nullable String phone(Segment per) {
        return Stream.of(3, 5, 7)
                .filter(position -> PHONES.contains(per.element(position)))
                .map(position -> per.element(position + 1).replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String name(Segment nm1) {
        return (nm1.element(4) + " " + nm1.element(3)).strip();
    }
}
