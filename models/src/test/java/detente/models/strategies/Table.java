package detente.models.strategies;

/** One player at a table: its partner does what the test says. */
final class Table {
    static final StrategyParameters TUNING = new StrategyParameters(0.25, 1.5, 1, 0.75, 0.5, 0.1, 0.2);
    private static final double PRECISION = 2;

    final Situation situation = new Situation();
    private final Strategy strategy;

    private Table(Strategy strategy) {
        this.strategy = strategy;
        situation.draw = 0.5;
        situation.secondDraw = 0.5;
        situation.offer(Action.ESCALATE, 0);
        situation.offer(Action.HOLD, 0);
        situation.offer(Action.CONCEDE, 0);
    }

    static Table of(StrategyKind kind) {
        return new Table(kind.create(TUNING, PRECISION));
    }

    /** What it does now. */
    Action answer() {
        return strategy.choose(situation);
    }

    /** What it does after a turn in which both moved like this, {@code C} or {@code D}. */
    Action after(String own, String partner) {
        situation.turn++;
        situation.ownMove = own.equals("D") ? 1 : -1;
        situation.partnerMove = partner.equals("D") ? 1 : -1;
        return answer();
    }

    Strategy strategy() {
        return strategy;
    }
}
