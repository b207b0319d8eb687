package care.plumbline.billing.quote.scenario;

/** What is compared of a case, in the order it is printed; the key is the one under {@code expect}. */
enum Aspect {
    OUTCOME("outcome"),
    LINES("lines"),
    DUE("due"),
    RANGE("range"),
    INFO("info"),
    CONFIDENCE("confidence"),
    SELF_PAY("selfPay"),
    NOTES("notes"),
    CONTACTS("contacts"),
    VERSION("version"),
    SUPERSEDED("superseded"),
    RISE("rise"),
    FEE("fee"),
    BACK("back"),
    FREE_UNTIL("freeUntil");

    private final String key;

    Aspect(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
