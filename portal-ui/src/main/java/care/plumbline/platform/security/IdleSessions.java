package care.plumbline.platform.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.WrappedSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * An idle tab signs off: the heartbeats of an open tab keep the browser's session alive, so it is ended together with
 * the views' session, which counts only what somebody does.
 */
@Component
class IdleSessions implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(IdleSessions.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionDestroyListener(ended -> {
            var session = ended.getSession().getSession();
            if (session != null) {
                end(session);
            }
        });
    }

    private static void end(WrappedSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedBefore) {
            log.debug("The session had ended already");
        }
    }
}
