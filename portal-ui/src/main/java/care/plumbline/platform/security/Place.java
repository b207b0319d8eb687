package care.plumbline.platform.security;

import com.vaadin.flow.server.VaadinRequest;

/** Where a request comes from, as far as the network says. */
public final class Place {

    private Place() {}

    /** Gives the network address of the present request; empty when there is none. */
    public static String ofRequest() {
        var request = VaadinRequest.getCurrent();
        return request == null ? "" : String.valueOf(request.getRemoteAddr());
    }
}
