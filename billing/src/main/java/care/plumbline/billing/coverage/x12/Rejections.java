package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.Rejection;
import care.plumbline.billing.coverage.Rejection.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The AAA segments of an answer, with the loop each stands in. */
final class Rejections {

    private Rejections() {}

    /** The first whose code we know, else the first; empty when the payer refused nothing. */
    static Optional<Rejection> of(EligibilityAnswer answer) {
        var all = answer.loops().stream().flatMap(loop -> in(loop).stream()).toList();
        return all.stream()
                .filter(rejection -> rejection.reason() != Reason.OTHER)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static List<Rejection> in(Loop loop) {
        var rejections = new ArrayList<Rejection>();
        var named = false;
        for (var segment : loop.head()) {
            named |= segment.is("NM1");
            if (segment.is("AAA")) {
                rejections.add(rejection(segment, location(loop, named)));
            }
        }
        loop.benefits().stream()
                .flatMap(benefit -> benefit.details("AAA"))
                .map(segment -> rejection(segment, "2110"))
                .forEach(rejections::add);
        return rejections;
    }

    private static String location(Loop loop, boolean named) {
        return switch (loop.level()) {
            case PAYER -> named ? "2100A" : "2000A";
            case PROVIDER -> "2100B";
            case SUBSCRIBER -> "2100C";
            case DEPENDENT, OTHER -> "2100D";
        };
    }

    private static Rejection rejection(Segment aaa, String location) {
        var code = aaa.element(3);
        return new Rejection(RejectCode.reasonOf(code, location), code, location, blankToNull(aaa.element(4)));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
