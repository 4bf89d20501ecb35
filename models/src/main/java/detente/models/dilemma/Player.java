package detente.models.dilemma;

import detente.models.strategies.Action;
import detente.models.strategies.Situation;
import detente.models.strategies.Strategy;
import detente.random.Draws;
import detente.random.Purpose;

/** One of the two: what it knows, what it intends, what came of it. */
final class Player {
    /** Turns over which a player feels what the conflict costs it. */
    private static final int FELT = 5;
    /** Turns over which it counts what the partner delivers. */
    private static final int COUNTED = 4;

    private final DilemmaParameters.Game game;
    private final Strategy strategy;
    private final long key;
    private final Situation situation = new Situation();
    private final Partner partner = new Partner();
    private final Recent payoffs;
    private final Recent deliveries = new Recent(COUNTED, 1);
    private boolean intends = true;
    private boolean cooperates = true;
    private double payoff;
    private double score;

    Player(String name, DilemmaParameters.Game game, Strategy strategy) {
        this.game = game;
        this.strategy = strategy;
        this.key = Draws.agent(name);
        this.payoffs = new Recent(FELT, game.reward());
    }

    /** Chooses: to concede is to cooperate, to escalate is to defect, to hold is to go on as it last did. */
    void choose(int turn, Purpose choice) {
        situation.turn = turn;
        situation.pain = game.reward() - payoffs.mean();
        situation.deliveries = deliveries.mean();
        situation.draw = choice.uniform(key, turn, 0);
        situation.secondDraw = choice.uniform(key, turn, 1);
        situation.offer(Action.CONCEDE, worth(true));
        situation.offer(Action.HOLD, worth(cooperates));
        situation.offer(Action.ESCALATE, worth(false));
        Action action = strategy.choose(situation);
        intends = action == Action.HOLD ? cooperates : action == Action.CONCEDE;
    }

    /** The move is carried out, or its opposite is. */
    void move(int turn, Purpose slip) {
        cooperates = intends != slip.happens(game.noise(), key, turn);
    }

    void earn(Player other) {
        payoff = game.payoff(cooperates, other.cooperates);
        score += payoff;
    }

    /** Remembers the turn as it was carried out. */
    void remember(int turn, Player other) {
        if (turn > 0) {
            partner.saw(other.cooperates, situation.ownMove < 0);
        }
        situation.ownMove = cooperates ? -1 : 1;
        situation.partnerMove = other.cooperates ? -1 : 1;
        situation.payoff = payoff;
        payoffs.add(payoff);
        deliveries.add(other.cooperates ? 1 : 0);
    }

    /** What a move earns on the average against a partner that answers it as it did before. */
    private double worth(boolean move) {
        double answer = partner.cooperation(move);
        return answer * game.payoff(move, true) + (1 - answer) * game.payoff(move, false);
    }

    boolean cooperates() {
        return cooperates;
    }

    /** 1 if it cooperated in the last turn, else 0. */
    double cooperation() {
        return cooperates ? 1 : 0;
    }

    double payoff() {
        return payoff;
    }

    /** Sum of all payoffs. */
    double score() {
        return score;
    }
}
