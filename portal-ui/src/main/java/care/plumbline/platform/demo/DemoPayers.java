package care.plumbline.platform.demo;

import care.plumbline.billing.coverage.simulator.SimulatorSwitches;
import care.plumbline.platform.OnDemo;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** How the demo's payers behave until the portal is started again. */
@Component
@OnDemo
class DemoPayers {

    private final AtomicReference<SimulatorSwitches> switches = new AtomicReference<>(SimulatorSwitches.OFF);

    SimulatorSwitches switches() {
        return switches.get();
    }

    void set(SimulatorSwitches wanted) {
        switches.set(wanted);
    }
}
