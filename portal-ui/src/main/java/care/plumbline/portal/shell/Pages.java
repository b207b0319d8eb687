package care.plumbline.portal.shell;

import com.vaadin.flow.component.UI;
import java.util.UUID;

/** Where one feature leads to another; inside a feature its views know each other. */
public final class Pages {

    /** Before the questions. */
    public static final String START = "start";

    /** The result of the questions. */
    public static final String RESULT = "result";

    /** Who the visit is for. */
    public static final String ABOUT_YOU = "about-you";

    /** Choosing a time. */
    public static final String TIMES = "book/times";

    /** Making an account. */
    public static final String ACCOUNT = "book/account";

    /** The price of the held time. */
    public static final String PRICE = "book/price";

    /** A patient's visits. */
    public static final String VISITS = "visits";

    /** A patient's good-faith estimates. */
    public static final String ESTIMATES = "estimates";

    /** How a patient is reminded, and their visits in their own calendar. */
    public static final String CONTACT = "account/messages";

    /** The staff's first page, which leads everybody to where their role works. */
    public static final String STAFF = "staff";

    /** What staff have to do. */
    public static final String TASKS = "staff/tasks";

    /** The triage protocol. */
    public static final String PROTOCOL = "staff/protocol";

    /** The front desk: who is on the phone, and the day. */
    public static final String DESK = "staff/desk";

    /** Closing a day, and the visits it touches. */
    public static final String CLOSING = DESK + "/closing";

    /** A doctor's own hours. */
    public static final String HOURS = "doctor/hours";

    /** Doctors' licences. */
    public static final String LICENCES = "staff/licences";

    /** Why a time cannot be booked. */
    public static final String WHY_CLOSED = "staff/why-closed";

    /** Payers' answers on what plans pay. */
    public static final String COVERAGE = "staff/coverage";

    /** Small incomes that are recognised. */
    public static final String ASSISTANCE = "staff/assistance";

    /** Payers and health plans. */
    public static final String PLANS = "staff/plans";

    private Pages() {}

    /** Goes to a page. */
    public static void show(String page) {
        UI.getCurrent().navigate(page);
    }

    /** Goes to a page outside the views, such as the emergency page. */
    public static void leaveTo(String path) {
        UI.getCurrent().getPage().setLocation(path);
    }

    /** A patient's visit. */
    public static String visit(UUID id) {
        return "visits/" + id;
    }

    /** Another time for a patient's visit. */
    public static String moveVisit(UUID id) {
        return visit(id) + "/move";
    }

    /** Calling a patient's visit off. */
    public static String cancelVisit(UUID id) {
        return visit(id) + "/cancel";
    }

    /** An earlier time that is kept for a patient. */
    public static String offer(UUID id) {
        return "offers/" + id;
    }

    /** A receipt. */
    public static String receipt(UUID payment) {
        return "payments/" + payment;
    }

    /** A good-faith estimate. */
    public static String estimate(UUID id) {
        return ESTIMATES + "/" + id;
    }

    /** A good-faith estimate as a file; outside the views. */
    public static String estimateFile(UUID id) {
        return estimate(id) + "/pdf";
    }

    /** A signed plan. */
    public static String plan(UUID id) {
        return "plans/" + id;
    }

    /** A doctor's visit, to be written about. */
    public static String chart(UUID visit) {
        return "doctor/chart/" + visit;
    }

    /** A task of the work list. */
    public static String task(UUID id) {
        return TASKS + "/" + id;
    }

    /** What a patient said of their coverage, with the payer's newest answer. */
    public static String coverage(UUID id) {
        return COVERAGE + "/" + id;
    }

    /** The same with one of the payer's answers. */
    public static String coverage(UUID id, UUID check) {
        return coverage(id) + "/" + check;
    }

    /** What was decided on a patient's small income. */
    public static String assistance(UUID patient) {
        return ASSISTANCE + "/" + patient;
    }

    /** A doctor's visit with its intake. */
    public static String review(UUID visit) {
        return "doctor/visits/" + visit;
    }

    /** A patient whom the front desk helps, by the account. */
    public static String deskPatient(UUID account) {
        return DESK + "/patients/" + account;
    }
}
