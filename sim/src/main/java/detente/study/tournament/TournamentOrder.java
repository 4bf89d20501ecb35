package detente.study.tournament;

import detente.order.Effort;
import detente.order.ModelRuns;
import detente.order.OrderKind;
import detente.order.OrderOption;
import java.util.List;
import java.util.Optional;

/**
 * A tournament as a user asks for it.
 *
 * @param strategies names or short names; all that the model knows if empty
 * @param noise as typed; the model's if empty
 */
@OrderKind(command = "tournament", about = "Sets strategies against each other, everybody against everybody.")
public record TournamentOrder(
        @OrderOption(about = "Plays the iterated dilemma (model 'dilemma') instead of an economy", kept = false)
        boolean matrix,

        @OrderOption(about = "Scenario; the model's default unless said", label = "NAME")
        Optional<String> scenario,

        @OrderOption(
                about = "Who plays, by name or short name: tft,grim,...; all strategies unless said",
                label = "NAME",
                commas = true)
        List<String> strategies,

        @OrderOption(
                about = "Periods of a match; the model's unless said",
                least = 1,
                most = 1_000_000,
                formerly = "--turns")
        Optional<Integer> periods,

        @OrderOption(
                about = "Probability that a move turns into its opposite; the model's unless said",
                label = "X",
                kept = false)
        Optional<String> noise,

        @OrderOption(
                about = "Matches of each pair, each with a seed of its own",
                usual = "20",
                least = 1,
                most = 1_000_000,
                formerly = "--repetitions")
        int replications,

        ModelRuns runs,
        Effort effort) {}
