package care.plumbline.platform.security;

import care.plumbline.domain.account.MakeDeviceLink;
import care.plumbline.domain.account.UseDeviceLink;
import care.plumbline.platform.Installation;
import org.springframework.stereotype.Component;

/** Links by which a visitor goes on with their check on another device; the secrets are made and kept here only. */
@Component
public class DeviceLinks {

    private final MakeDeviceLink making;
    private final UseDeviceLink using;
    private final CurrentActor current;
    private final Installation installation;

    DeviceLinks(MakeDeviceLink making, UseDeviceLink using, CurrentActor current, Installation installation) {
        this.making = making;
        this.using = using;
        this.current = current;
        this.installation = installation;
    }

    /** Gives a fresh link for the acting visitor; it works once and for a day. */
    public String make() {
        var secret = VisitorCookie.newSecret();
        making.make(current.get(), VisitorCookie.hash(secret));
        return installation.address() + "/go-on/" + secret;
    }

    /** Whether this browser stands for the link's visitor from now on. */
    public boolean use(String secret) {
        var own = VisitorCookie.newSecret();
        var taken = using.use(current.get(), VisitorCookie.hash(secret), VisitorCookie.hash(own));
        if (taken) {
            VisitorCookie.write(own);
        }
        return taken;
    }
}
