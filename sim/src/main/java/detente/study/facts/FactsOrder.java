package detente.study.facts;

import detente.order.Effort;
import detente.order.ModelRuns;
import detente.order.OrderKind;
import detente.order.OrderOption;
import java.util.Optional;

/** A comparison of a model with its stylised facts as a user asks for it. */
@OrderKind(command = "facts", about = "Holds a model against its stylised facts, over many seeds.")
public record FactsOrder(
        @OrderOption(about = "Scenario of all facts; as the model's facts.yaml has it unless said", label = "NAME")
        Optional<String> scenario,

        @OrderOption(about = "Length of the runs") Optional<Integer> periods,

        @OrderOption(about = "Number of seeds", usual = "50", least = 1, most = 1_000_000)
        int replications,

        @OrderOption(
                about =
                        "Leaves out of the intervals what the model cannot know, as 'discrepancy' in its model.yaml says")
        boolean noDiscrepancy,

        @OrderOption(
                about =
                        "Runs everything once more with each of the 'assumptions' in facts.yaml, and says how far they move"
                                + " each answer")
        boolean ranges,

        ModelRuns runs,
        Effort effort) {}
