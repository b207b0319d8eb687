package care.plumbline.platform.demo;

import care.plumbline.billing.payment.sandbox.SandboxBank;
import care.plumbline.platform.OnDemo;
import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The bank's hosted page: approve, decline, or lose the reply on the way. */
@Controller
@OnDemo
class SandboxPages {

    private final SandboxBank bank;

    SandboxPages(SandboxBank bank) {
        this.bank = bank;
    }

    @GetMapping("/sandbox/pay/{ref}")
    String show(@PathVariable String ref, Model model) {
        var page = require(ref);
        model.addAttribute("page", page);
        // The bank is American whatever the shop speaks.
        model.addAttribute(
                "amount",
                NumberFormat.getCurrencyInstance(Locale.US).format(page.amount().amount()));
        return "sandbox-pay";
    }

    @PostMapping("/sandbox/pay/{ref}")
    String decide(@PathVariable String ref, @RequestParam Choice choice, Model model) {
        var page = require(ref);
        switch (choice) {
            case APPROVE -> bank.approve(ref, true);
            case DECLINE -> bank.decline(ref);
            case LOSE_REPLY -> bank.approve(ref, false);
            case LEAVE -> {}
        }
        if (choice == Choice.LOSE_REPLY) {
            model.addAttribute("page", require(ref));
            return "sandbox-silent";
        }
        return "redirect:" + page.returnTo();
    }

    /** What the card holder does. */
    enum Choice {
        APPROVE,
        DECLINE,
        LOSE_REPLY,
        LEAVE
    }

    private SandboxBank.Page require(String ref) {
        return bank.page(ref).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
