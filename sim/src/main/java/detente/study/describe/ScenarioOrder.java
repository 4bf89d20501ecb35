package detente.study.describe;

import detente.order.OrderKind;
import detente.order.OrderOption;
import java.util.List;
import java.util.Optional;

/** A scenario of one's own as a user asks for it. */
@OrderKind(
        command = "scenario",
        about = "Starts a scenario of one's own from another one: 'scenario new NAME' writes its file, with comments.")
public record ScenarioOrder(
        @OrderOption(about = "The word new, and the name of the scenario", label = "new NAME", argument = true)
        List<String> words,

        @OrderOption(
                about = "Id of a model or path of a model folder; the flagship 'rare-earths' unless said",
                label = "MODEL")
        Optional<String> model,

        @OrderOption(about = "Scenario that it differs from; the model's own unless said", label = "SCENARIO")
        Optional<String> from) {}
