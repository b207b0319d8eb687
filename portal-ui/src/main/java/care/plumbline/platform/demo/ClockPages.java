package care.plumbline.platform.demo;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.shared.Actor;
import care.plumbline.platform.OnDemo;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the demo's clock: what time it is there, and buttons that move it on. */
@Controller
@OnDemo
class ClockPages {

    /** Nobody needs to see more than a year of it at once. */
    private static final long MOST_MINUTES = Duration.ofDays(366).toMinutes();

    private final DemoClock clock;
    private final Clinic clinic;

    ClockPages(DemoClock clock, Clinic clinic) {
        this.clock = clock;
        this.clinic = clinic;
    }

    @GetMapping("/clock")
    String show(Model model) {
        Locale locale = LocaleContextHolder.getLocale();
        var zone = clinic.organisation(Actor.anybody(UUID.randomUUID())).zone();
        model.addAttribute(
                "now",
                clock.instant()
                        .atZone(zone)
                        .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL)
                                .localizedBy(locale)));
        return "clock";
    }

    @PostMapping("/clock")
    String moveOn(@RequestParam long minutes) {
        clock.moveOn(Duration.ofMinutes(Math.clamp(minutes, 0, MOST_MINUTES)));
        return "redirect:/clock";
    }
}
