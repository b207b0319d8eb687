package care.plumbline.portal.booking.price;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** Looks every few seconds whether a payer has answered, for a minute: an open page must not stay signed in for it. */
class PayerWatch {

    private static final int EVERY_MILLIS = 3_000;
    private static final int MOST = 20;

    private final Runnable look;
    private @Nullable Registration polling;
    private @Nullable UI ui;
    private int looked;

    PayerWatch(Runnable look) {
        this.look = look;
    }

    /** Begins, or goes on for another minute. */
    void start() {
        stop();
        looked = 0;
        var tab = UI.getCurrent();
        ui = tab;
        tab.setPollInterval(EVERY_MILLIS);
        polling = tab.addPollListener(poll -> {
            looked++;
            look.run();
        });
    }

    void stop() {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
        if (ui != null) {
            ui.setPollInterval(-1);
            ui = null;
        }
    }

    /** Whether it has looked for as long as it does. */
    boolean isOver() {
        return looked >= MOST;
    }
}
