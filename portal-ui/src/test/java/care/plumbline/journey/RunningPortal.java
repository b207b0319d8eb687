package care.plumbline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged portal, started once for all journeys on a free port with an empty data folder. */
final class RunningPortal {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final RunningPortal PORTAL = start();

    private static Duration ahead = Duration.ZERO;

    private final String address;

    private RunningPortal(String address) {
        this.address = address;
    }

    /** How far the demo's clock was moved on. */
    static Duration ahead() {
        return ahead;
    }

    static void moved(Duration by) {
        ahead = ahead.plus(Duration.ofMinutes(by.toMinutes()));
    }

    static String address() {
        return PORTAL.address;
    }

    /** A page over plain HTTP, as something without a browser sees it. */
    static HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static RunningPortal start() {
        try {
            var port = freePort();
            var data = Files.createTempDirectory("plumbline-journeys");
            var log = data.resolve("portal.log");
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(List.of(
                            java,
                            "-Xmx1g",
                            "--enable-native-access=ALL-UNNAMED",
                            "-jar",
                            System.getProperty("plumbline.jar")))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            process.environment().put("PLUMBLINE_PORT", Integer.toString(port));
            process.environment().put("PLUMBLINE_DATA", data.resolve("data").toString());
            process.environment().put("PLUMBLINE_ADDRESS", "http://localhost:" + port);
            var portal = process.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(portal)));
            awaitOpen("http://localhost:" + port, portal, log);
            return new RunningPortal("http://localhost:" + port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void awaitOpen(String address, Process portal, Path log) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!portal.isAlive()) {
                throw new IllegalStateException("the portal did not start:\n" + Files.readString(log));
            }
            if (answers(address)) {
                return;
            }
        }
        throw new IllegalStateException("the portal did not open in time:\n" + Files.readString(log));
    }

    private static boolean answers(String address) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + "/price"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void stop(Process portal) {
        portal.destroy();
        try {
            if (!portal.waitFor(20, TimeUnit.SECONDS)) {
                portal.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            portal.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
