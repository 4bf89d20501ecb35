package detente.models.dilemma;

import detente.engine.Economy;
import detente.engine.Identities;
import detente.engine.Observer;
import detente.engine.Timetable;
import detente.models.strategies.StrategyParameters;
import detente.random.Draws;
import detente.random.Purpose;
import java.util.List;

/**
 * Two players who meet turn after turn; each cooperates or defects, neither knows what the other is about to do.
 *
 * <p>Source: R. Axelrod and W. D. Hamilton, "The evolution of cooperation", Science 211 (1981), 1390–1396.
 */
final class DilemmaEconomy implements Economy {
    private static final int OUTCOMES = 4;

    private final DilemmaParameters.Game game;
    private final Player first;
    private final Player second;
    private final Purpose choice;
    private final Purpose slip;
    /** Turns by what both did: defected both, second alone cooperated, first alone, both. */
    private final int[] turns = new int[OUTCOMES];

    DilemmaEconomy(DilemmaParameters parameters, Draws draws) {
        StrategyParameters tuning = parameters.strategy();
        this.game = parameters.dilemma();
        this.first = new Player("first", game, parameters.strategies().firstOf(tuning));
        this.second = new Player("second", game, parameters.strategies().secondOf(tuning));
        this.choice = draws.purpose("choice");
        this.slip = draws.purpose("slip");
    }

    @Override
    public void timetable(Timetable turn) {
        turn.phase("choose", this::choose)
                .phase("move, or slip", this::move)
                .phase("earn", this::earn)
                .phase("remember", this::remember);
    }

    @Override
    public void observe(Observer observer) {
        observer.level("cooperation.first", "1", "1 if the first player cooperated, else 0", first::cooperation)
                .level("cooperation.second", "1", "1 if the second player cooperated, else 0", second::cooperation)
                .periodCalled("turn")
                .flow("payoff.first", "point", "What the turn paid the first player", first::payoff)
                .flow("payoff.second", "point", "What the turn paid the second player", second::payoff)
                .level("score.first", "point", "Sum of the first player's payoffs so far", first::score)
                .level("score.second", "point", "Sum of the second player's payoffs so far", second::score);
    }

    @Override
    public void identities(Identities identities) {
        identities.each(
                "score = what the turns played should have paid", 2, i -> i == 0 ? "first" : "second", this::unpaid);
    }

    @Override
    public List<String> warnings() {
        return game.isDilemma()
                ? List.of()
                : List.of("The payoffs are no prisoner's dilemma, for which T > R > P > S must hold.");
    }

    private void choose(int turn) {
        first.choose(turn, choice);
        second.choose(turn, choice);
    }

    private void move(int turn) {
        first.move(turn, slip);
        second.move(turn, slip);
    }

    private void earn(int turn) {
        first.earn(second);
        second.earn(first);
        turns[(first.cooperates() ? 2 : 0) + (second.cooperates() ? 1 : 0)]++;
    }

    private void remember(int turn) {
        first.remember(turn, second);
        second.remember(turn, first);
    }

    private double unpaid(int player) {
        boolean isFirst = player == 0;
        double due = turns[0] * game.punishment()
                + turns[1] * (isFirst ? game.temptation() : game.sucker())
                + turns[2] * (isFirst ? game.sucker() : game.temptation())
                + turns[3] * game.reward();
        double played = turns[0] + turns[1] + turns[2] + turns[3];
        double scale = Math.max(1, played * 100);
        return ((isFirst ? first : second).score() - due) / scale;
    }
}
