package detente.models.rareearths.states;

import detente.models.strategies.Action;
import java.util.Optional;

/**
 * What would have had to be different for the closest alternative to be worth as much as what was chosen: the one reading that
 * had to change least, everything else as it was. Values are piecewise linear in each reading; the root is found by regula falsi
 * (the Illinois variant), between what was read and either bound.
 */
final class Tipping {
    private static final int STEPS = 40;
    private static final double EXACT = 1e-9;

    private final Assessment assessment;
    private final ActionValues values;
    private final Observation seen = new Observation();
    private final Outlook outlook = new Outlook();
    private final Worth scratch = new Worth();

    Tipping(Assessment assessment, ActionValues values) {
        this.assessment = assessment;
        this.values = values;
    }

    /**
     * A reading as it was and as it would have had to be.
     *
     * @param lever which reading
     */
    record Tip(Lever lever, double was, double needed) {}

    /** The closest other option: the most valuable of those that were not chosen; none if nothing else could be done. */
    Optional<Action> alternative(Action chosen) {
        Action best = null;
        for (Action each : Action.ALL) {
            if (each != chosen && values.isPossible(each) && (best == null || values.of(each) > values.of(best))) {
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What would have made the alternative worth as much; nothing if no reading alone could have. */
    Optional<Tip> tip(Action chosen, Action alternative) {
        Tip least = null;
        for (Lever lever : Lever.ALL) {
            double was = lever.of(assessment.seen());
            for (double bound : new double[] {lever.low, lever.high}) {
                double needed = root(lever, was, bound, chosen, alternative);
                if (!Double.isNaN(needed)
                        && (least == null
                                || Math.abs(needed - was) / lever.scale
                                        < Math.abs(least.needed - least.was) / least.lever.scale)) {
                    least = new Tip(lever, was, needed);
                }
            }
        }
        return Optional.ofNullable(least);
    }

    private double root(Lever lever, double was, double bound, Action chosen, Action alternative) {
        double a = was;
        double b = bound;
        double fa = lead(lever, a, chosen, alternative);
        double fb = lead(lever, b, chosen, alternative);
        if (fa * fb > 0 || fa == fb) {
            return Double.NaN;
        }
        for (int step = 0; step < STEPS; step++) {
            double x = (a * fb - b * fa) / (fb - fa);
            double fx = lead(lever, x, chosen, alternative);
            if (Math.abs(fx) < EXACT) {
                return x;
            }
            if (fx * fb < 0) {
                a = b;
                fa = fb;
            } else {
                fa /= 2;
            }
            b = x;
            fb = fx;
        }
        return b;
    }

    /** By how much what was chosen is worth more than the alternative if a reading had been another. */
    private double lead(Lever lever, double reading, Action chosen, Action alternative) {
        seen.copy(assessment.seen());
        lever.put(seen, reading);
        assessment.weigh(seen, outlook);
        return values.revalue(chosen, outlook, scratch) - values.revalue(alternative, outlook, scratch);
    }
}
