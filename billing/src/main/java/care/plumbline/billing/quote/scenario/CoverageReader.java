package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.x12.AnswerReader;
import care.plumbline.billing.coverage.x12.BenefitReader;
import care.plumbline.billing.coverage.x12.X12Refused;
import care.plumbline.billing.quote.calculation.PayerChoice;
import care.plumbline.billing.quote.scenario.source.Scalars;
import care.plumbline.billing.quote.scenario.source.ScenarioSources;
import care.plumbline.billing.quote.scenario.source.SourceNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Reads how a case pays: without insurance, or with a plan and what it says. */
final class CoverageReader {

    private static final String PROFESSIONAL_VISIT = "98";

    private final Definitions definitions;
    private final BenefitReader answers = new BenefitReader();

    CoverageReader(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * Reads a coverage.
     *
     * @param state where the patient is, for the network
     * @param day the day of the visit on the patient's clock, for which an answer is read
     */
    PayerChoice read(SourceNode source, String state, LocalDate day) {
        if (source.isText()) {
            return switch (source.text()) {
                case "UNKNOWN" -> new PayerChoice.PlanUnknown();
                case "NONE" -> new PayerChoice.SelfPay();
                default -> {
                    source.problem("a coverage is NONE, UNKNOWN, or a mapping with a payer or plan");
                    yield new PayerChoice.SelfPay();
                }
            };
        }
        source.members(Set.of("payer", "plan", "network", "benefits", "x271", "serviceType"));
        var plan = plan(source);
        if (plan.isEmpty()) {
            return new PayerChoice.SelfPay();
        }
        var side = source.find("network")
                .flatMap(one -> Scalars.code(one, Network.class))
                .orElseGet(() -> plan.get().networkIn(state));
        return insured(plan.get(), side, benefits(source, side, day));
    }

    private static PayerChoice insured(Plan plan, Network side, BenefitView benefits) {
        return new PayerChoice.Insured(
                plan.payer(),
                plan.kind(),
                plan.name(),
                side,
                plan.copay(),
                plan.code(),
                benefits,
                benefits.status() == EligibilityStatus.OK ? "answer" : null);
    }

    private Optional<Plan> plan(SourceNode source) {
        var payer = source.find("payer");
        var plan = source.find("plan");
        if (payer.isPresent() == plan.isPresent()) {
            source.problem("a coverage names either a payer or a plan");
            return Optional.empty();
        }
        return payer.isPresent()
                ? DefinitionsReader.known(payer.get(), definitions.payers(), "payer")
                : DefinitionsReader.known(plan.orElseThrow(), definitions.plans(), "plan");
    }

    private BenefitView benefits(SourceNode source, Network side, LocalDate day) {
        var given = source.find("benefits");
        var answer = source.find("x271");
        var serviceType = source.find("serviceType").flatMap(Scalars::words).orElse(PROFESSIONAL_VISIT);
        if (given.isPresent() == answer.isPresent()) {
            source.problem("a coverage has either \"benefits\" or an \"x271\"");
        } else if (given.isPresent()) {
            source.find("serviceType").ifPresent(one -> one.problem("\"serviceType\" goes with \"x271\" only"));
            return GivenBenefits.read(given.get());
        } else {
            return bytes(answer.orElseThrow())
                    .map(bytes -> answer(answer.get(), bytes, side, serviceType, day))
                    .orElseGet(() -> BenefitView.of(EligibilityStatus.UNKNOWN));
        }
        return BenefitView.of(EligibilityStatus.UNKNOWN);
    }

    /** An answer itself begins with ISA; everything else names a file. */
    private static Optional<byte[]> bytes(SourceNode source) {
        var written = source.written();
        return written.startsWith("ISA")
                ? Optional.of(written.getBytes(StandardCharsets.UTF_8))
                : ScenarioSources.bytes(source);
    }

    private BenefitView answer(SourceNode source, byte[] bytes, Network side, String serviceType, LocalDate day) {
        try {
            return answers.read(AnswerReader.read(bytes), side, serviceType, day);
        } catch (X12Refused refused) {
            source.problem("the answer is no 271 we can read: " + words(refused));
            return BenefitView.of(EligibilityStatus.UNKNOWN);
        }
    }

    private static String words(X12Refused refused) {
        return switch (refused) {
            case X12Refused.NotX12 ignored -> "it does not begin as X12 does";
            case X12Refused.Truncated ignored -> "it ends before its end";
            case X12Refused.Malformed ignored -> "a segment or the envelope is not built as X12 is";
            case X12Refused.CountsDiffer ignored -> "a count in SE, GE or IEA is other than what is there";
            case X12Refused.ControlNumbersDiffer ignored -> "the control numbers of a head and its trailer differ";
            case X12Refused.TooLarge ignored -> "it is too large";
            case X12Refused.NotAnEligibilityAnswer ignored -> "it is something else in X12";
            case X12Refused.SeveralAnswers ignored -> "it answers for several people";
            case X12Refused.NotOurAnswer ignored -> "it answers another question";
        };
    }
}
