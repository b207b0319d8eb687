package care.plumbline.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.notification.MessageId;
import care.plumbline.domain.notification.MessageReason;
import care.plumbline.platform.Installation;
import care.plumbline.platform.render.RenderedMail;
import care.plumbline.platform.render.RenderedMail.CalendarFile;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailException;

class SmtpTransportTest {

    private static final RenderedMail MAIL = new RenderedMail(
            "sam@test.example", "Su consulta está reservada", "Cuándo: mañana\n", "<p>Cuándo: mañana</p>", null);
    private static final String ICS =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nSUMMARY:Consulta de mañana\r\nEND:VCALENDAR\r\n";

    @Test
    void mailHasPlainTextAndHtmlAndTheIdItIsGiven() throws Exception {
        var id = MessageId.next();

        var mail = sent(id, MAIL);

        assertThat(mail.getMessageID()).isEqualTo("<" + id.value() + "@portal.test.example>");
        assertThat(mail.getSubject()).isEqualTo("Su consulta está reservada");
        assertThat(mail.getFrom()[0]).hasToString("Clinic <no-reply@portal.test.example>");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("sam@test.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var alternative =
                ((Multipart) ((Multipart) mail.getContent()).getBodyPart(0).getContent());
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        var parts = leaves(mail);
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(parts.get(0).getContent()).asString().contains("Cuándo: mañana");
        assertThat(parts.get(1).getContentType()).startsWith("text/html").containsIgnoringCase("utf-8");
        assertThat(parts.get(1).getContent()).asString().contains("<p>Cuándo: mañana</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST", "CANCEL"})
    void calendarFileSaysWhatItIsFor(String method) throws Exception {
        var mail = sent(
                MessageId.next(),
                new RenderedMail(MAIL.to(), MAIL.subject(), MAIL.text(), MAIL.html(), new CalendarFile(method, ICS)));

        var parts = leaves(mail);
        assertThat(parts).hasSize(3);
        var calendar = parts.get(2);
        assertThat(calendar.isMimeType("text/calendar")).isTrue();
        assertThat(calendar.getContentType()).contains("method=" + method).containsIgnoringCase("charset=UTF-8");
        assertThat(calendar.getFileName()).isEqualTo("visit.ics");
        assertThat(new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(ICS);
    }

    @ParameterizedTest(name = "{0} answered with {1}: {2}")
    @CsvSource({
        "RCPT, 550 5.1.1 no such mailbox, ADDRESS_REFUSED",
        "RCPT, 553 not a name here, ADDRESS_REFUSED",
        "MAIL, 553 not from you, MAIL_REFUSED",
        "DATA, 554 5.7.1 looks like spam, MAIL_REFUSED",
        ".,    552 too large, MAIL_REFUSED"
    })
    void refusalForGoodIsTold(String command, String reply, MessageReason reason) throws Exception {
        try (var server = new Refusing(command, reply)) {
            assertThatThrownBy(() -> transport(server.port()).send(MessageId.next(), MAIL))
                    .isInstanceOfSatisfying(
                            MailRefusedException.class,
                            refused -> assertThat(refused.reason()).isEqualTo(reason))
                    .hasMessageNotContaining("sam@test.example");
        }
    }

    @ParameterizedTest(name = "{0} answered with {1}")
    @CsvSource({
        "RCPT, 450 4.2.1 mailbox busy",
        "RCPT, 451 greylisted",
        "MAIL, 452 full",
        "DATA, 421 shutting down",
        ".,    451 try again"
    })
    void refusalForNowMayBeTriedAgain(String command, String reply) throws Exception {
        try (var server = new Refusing(command, reply)) {
            assertThatThrownBy(() -> transport(server.port()).send(MessageId.next(), MAIL))
                    .isInstanceOf(MailException.class);
        }
    }

    @Test
    void serverThatIsNotThereMayBeTriedAgain() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() -> transport(port).send(MessageId.next(), MAIL)).isInstanceOf(MailException.class);
    }

    @Test
    void addressThatIsNoneIsRefusedForGood() {
        var nowhere = new RenderedMail("sam at home", MAIL.subject(), MAIL.text(), MAIL.html(), null);

        assertThatThrownBy(() -> transport(1).send(MessageId.next(), nowhere)).isInstanceOf(MailRefusedException.class);
    }

    private static MimeMessage sent(MessageId id, RenderedMail mail) {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            transport(server.getSmtp().getPort()).send(id, mail);
            return server.getReceivedMessages()[0];
        } finally {
            server.stop();
        }
    }

    private static SmtpTransport transport(int port) {
        return new SmtpTransport(new Installation(
                "demo",
                Path.of("nowhere"),
                "https://portal.test.example",
                "Clinic <no-reply@portal.test.example>",
                "",
                new Installation.Database("", "", "", "", ""),
                new Installation.Smtp("127.0.0.1", port, "", "", false)));
    }

    private static List<Part> leaves(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart several)) {
            return List.of(part);
        }
        var leaves = new ArrayList<Part>();
        for (var number = 0; number < several.getCount(); number++) {
            leaves.addAll(leaves(several.getBodyPart(number)));
        }
        return leaves;
    }

    /** A mail server that takes everything up to one command, which it answers like this. */
    private static final class Refusing implements AutoCloseable {

        private final ServerSocket socket;
        private final String command;
        private final String reply;

        Refusing(String command, String reply) throws IOException {
            this.command = command;
            this.reply = reply;
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The client hung up, which ends the conversation too.
            }
        }

        private void talk(Socket client) throws IOException {
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            say(client, "220 here");
            var inData = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (inData && !line.equals(".")) {
                    continue;
                }
                if (line.startsWith(command)) {
                    inData = false;
                    say(client, reply);
                } else if (line.startsWith("DATA")) {
                    inData = true;
                    say(client, "354 go on");
                } else {
                    inData = false;
                    say(client, line.startsWith("QUIT") ? "221 bye" : "250 fine");
                }
            }
        }

        private static void say(Socket client, String reply) throws IOException {
            client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
