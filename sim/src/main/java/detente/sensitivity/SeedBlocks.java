package detente.sensitivity;

import org.apache.commons.math3.distribution.FDistribution;

/**
 * Whether points differ by more than the luck of their seeds: analysis of variance in which every seed is a block that has a run of
 * every point (Fisher 1935, "The Design of Experiments", chapter 4).
 */
final class SeedBlocks {
    /** A spread below this share of the values is rounding: they have twelve digits. */
    private static final double ROUNDING = 1e-11;

    /** What is left of 1 after the twelfth digit is noise. */
    private static final double DIGITS = 1e12;

    private final double[] ofPoint;
    private final double[] ofSeed;
    private double squares;
    private double shift;
    private long count;

    SeedBlocks(int points, int seeds) {
        ofPoint = new double[points];
        ofSeed = new double[seeds];
    }

    /** Takes in the value of a run; both places count from 0. */
    void add(int point, int seed, double value) {
        if (count == 0) {
            shift = value;
        }
        double part = value - shift;
        ofPoint[point] += part;
        ofSeed[seed] += part;
        squares += part * part;
        count++;
    }

    /**
     * Probability that points differ so much by chance alone, 1 if no value differs from another; NaN with one point or seed, and if
     * a run has no value.
     */
    double chance() {
        int points = ofPoint.length;
        int seeds = ofSeed.length;
        if (points < 2 || seeds < 2 || count != (long) points * seeds) {
            return Double.NaN;
        }
        double total = 0;
        for (double sum : ofPoint) {
            total += sum;
        }
        double middle = total * total / count;
        double betweenPoints = spread(ofPoint) / seeds - middle;
        double betweenSeeds = spread(ofSeed) / points - middle;
        double rest = squares - middle - betweenPoints - betweenSeeds;
        double least = Math.pow(ROUNDING * Math.max(Math.abs(shift), Math.sqrt(squares / count)), 2) * count;
        if (betweenPoints <= least) {
            return 1;
        }
        if (rest <= least) {
            return 0;
        }
        double freedom = points - 1.0;
        double ofRest = freedom * (seeds - 1);
        double ratio = betweenPoints / freedom / (rest / ofRest);
        double below = new FDistribution(null, freedom, ofRest).cumulativeProbability(ratio);
        return Math.rint((1 - below) * DIGITS) / DIGITS;
    }

    private static double spread(double[] sums) {
        double spread = 0;
        for (double sum : sums) {
            spread += sum * sum;
        }
        return spread;
    }
}
