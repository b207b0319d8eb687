package care.plumbline.platform.demo;

import care.plumbline.platform.OnDemo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The demo's mailbox: what would have been mailed, newest first. */
@Controller
@OnDemo
class MailboxPages {

    private static final int SHOWN = 30;

    private final DemoMailbox mailbox;

    MailboxPages(DemoMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/mailbox")
    String show(Model model) {
        model.addAttribute("mails", mailbox.newest(SHOWN));
        return "mailbox";
    }
}
