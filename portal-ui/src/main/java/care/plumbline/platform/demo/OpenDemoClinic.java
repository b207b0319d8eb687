package care.plumbline.platform.demo;

import care.plumbline.domain.shared.SystemRunner;
import care.plumbline.platform.Installation;
import care.plumbline.platform.OnDemo;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the demo clinic at the first start, before anybody is let in, and says at every start who can sign in. */
@Component
@OnDemo
class OpenDemoClinic implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(OpenDemoClinic.class);

    private final DemoClinic clinic;
    private final SystemRunner system;
    private final Installation installation;

    OpenDemoClinic(DemoClinic clinic, SystemRunner system, Installation installation) {
        this.clinic = clinic;
        this.system = system;
        this.installation = installation;
    }

    @Override
    public void afterSingletonsInstantiated() {
        system.run(self -> {
            clinic.open(self);
            return true;
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhoCanSignIn() {
        var people = DemoClinic.people().stream()
                .map(person -> "  %-28s %s".formatted(person.email(), person.role()))
                .collect(Collectors.joining("\n"));
        log.info(
                "Plumbline is open at {}\nDemo sign-ins, all with the password {}\n{}\nMails: {}/mailbox",
                installation.address(),
                DemoClinic.PASSWORD,
                people,
                installation.address());
    }
}
