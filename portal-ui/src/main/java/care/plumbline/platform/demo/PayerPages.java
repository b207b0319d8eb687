package care.plumbline.platform.demo;

import care.plumbline.billing.coverage.simulator.SimulatorSwitches;
import care.plumbline.billing.coverage.simulator.SimulatorSwitches.Fault;
import care.plumbline.platform.OnDemo;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the demo's payers: how fast they answer, what goes wrong, and which member ids they know. */
@Controller
@OnDemo
class PayerPages {

    private static final long MOST_SECONDS = 60;

    private final DemoPayers payers;

    PayerPages(DemoPayers payers) {
        this.payers = payers;
    }

    @GetMapping("/sandbox/payers")
    String show(Model model) {
        model.addAttribute("seconds", payers.switches().delay().toSeconds());
        model.addAttribute("fault", payers.switches().fault());
        model.addAttribute("faults", Fault.values());
        return "sandbox-payers";
    }

    @PostMapping("/sandbox/payers")
    String set(@RequestParam long seconds, @RequestParam Fault fault) {
        payers.set(new SimulatorSwitches(Duration.ofSeconds(Math.clamp(seconds, 0, MOST_SECONDS)), fault));
        return "redirect:/sandbox/payers";
    }
}
