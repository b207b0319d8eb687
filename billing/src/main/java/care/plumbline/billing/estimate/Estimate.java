package care.plumbline.billing.estimate;

import care.plumbline.billing.money.Money;
import care.plumbline.domain.scheduling.availability.VisitType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A good-faith estimate as it was given: all that 45 CFR 149.610(c)(1) asks for, except its fixed sentences, which are
 * the same for everybody and belong to the page and the document.
 *
 * @param number the same for all versions: {@code GFE-2026-000123}
 * @param version 1 for the first
 */
public record Estimate(String number, int version, Instant issuedAt, Content content) {

    /** Refuses a version below 1. */
    public Estimate {
        if (version < 1) {
            throw new IllegalArgumentException("versions are counted from 1: " + version);
        }
    }

    /** What is expected to be charged in all, after every discount. */
    public Money total() {
        return content.total();
    }

    /**
     * What is estimated, before it has a number.
     *
     * @param charges one for each provider; at least one, all in one currency
     * @param diagnoses ICD-10 codes; empty while none is known
     * @param separately what has to be scheduled by itself before or after the visit; mostly nothing
     */
    public record Content(
            Patient patient,
            Visit visit,
            List<Charges> charges,
            List<String> diagnoses,
            List<SeparateCare> separately) {

        /** Copies the lists; refuses an estimate without a charge or below zero. */
        public Content {
            charges = List.copyOf(charges);
            diagnoses = List.copyOf(diagnoses);
            separately = List.copyOf(separately);
            if (charges.isEmpty()) {
                throw new IllegalArgumentException("an estimate has the charges of at least one provider");
            }
            sum(charges.stream().map(Charges::total).toList());
        }

        /** What is expected to be charged in all. */
        public Money total() {
            return sum(charges.stream().map(Charges::total).toList());
        }
    }

    /**
     * Whom it is for.
     *
     * @param state where the patient is during the visit, two letters
     */
    public record Patient(String name, LocalDate birthDate, String state) {}

    /**
     * The visit that is estimated.
     *
     * @param minutes its length
     * @param startsAt when it is; null while no time is chosen
     * @param zone of the clock its time is told by
     */
    public record Visit(
            VisitType type, int minutes, @Nullable Instant startsAt, ZoneId zone) {}

    /** What one provider expects to charge, item by item. */
    public record Charges(Provider provider, List<Item> items) {

        /** Copies the items; refuses none at all, and a total below zero. */
        public Charges {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("a provider charges for at least one item");
            }
            sum(items.stream().map(Item::amount).toList());
        }

        /** What this provider expects to charge in all; a dispute compares a bill with it. */
        public Money total() {
            return sum(items.stream().map(Item::amount).toList());
        }
    }

    /**
     * Who provides the visit.
     *
     * @param address of the clinic, from which the visit is held; null while it is not recorded
     * @param doctor null while none is chosen
     * @param state where the doctor is licensed for the visit, two letters; null while no doctor is chosen
     * @param phone of the clinic, for questions about the estimate
     */
    public record Provider(
            Party organisation,
            @Nullable String address,
            @Nullable Party doctor,
            @Nullable String state,
            String phone) {}

    /**
     * A clinic or a doctor by name.
     *
     * @param npi National Provider Identifier; null while it is not recorded, which the law does not foresee
     * @param tin Taxpayer Identification Number; likewise
     */
    public record Party(
            String name, @Nullable String npi, @Nullable String tin) {}

    /**
     * An item or a discount on the ones before it.
     *
     * @param argument what its description names, the code of a promotion; null for the others
     * @param serviceCode CPT or HCPCS; null for discounts, and where no code is set
     * @param amount below zero for a discount
     */
    public record Item(
            Kind kind, @Nullable String argument, @Nullable String serviceCode, Money amount) {

        /** What an item is; the portal has a sentence for each. */
        public enum Kind {
            VISIT,
            AFTER_HOURS,
            ASSISTANCE,
            PROMO;

            boolean lowers() {
                return this == ASSISTANCE || this == PROMO;
            }
        }

        /** Refuses a discount that adds, a charge that lowers, and a promotion without its code. */
        public Item {
            if (kind.lowers() ? amount.minor() > 0 : amount.minor() < 0) {
                throw new IllegalArgumentException(kind + " has the wrong sign");
            }
            if ((kind == Kind.PROMO) != (argument != null)) {
                throw new IllegalArgumentException("a promotion, and nothing else, names its code");
            }
        }
    }

    /** What is scheduled by itself, and gets an estimate of its own. */
    public enum SeparateCare {
        FOLLOW_UP_VISIT,
        IN_PERSON_VISIT,
        IMAGING,
        LABORATORY,
        PHYSICAL_THERAPY
    }

    private static Money sum(List<Money> amounts) {
        var total = amounts.stream().reduce(Money::plus).orElseThrow();
        if (total.minor() < 0) {
            throw new IllegalArgumentException("an estimate is never below zero");
        }
        return total;
    }
}
