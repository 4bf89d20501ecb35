package detente.models.rareearths.markets;

import detente.random.Draws;
import detente.random.Purpose;

/**
 * Mines, separation or magnet plants: their pipelines in all places that build, and what may start in a year, equations (24)
 * and (26) of the model description. [t/year]
 */
final class Stage {
    private final Purpose chance;
    private final long[] key;
    private final Pipeline[] pipeline;
    private final boolean[] starting;
    /** Capacity started by week of the year (ring). */
    private final double[] started;

    private final double yearlyLimit;

    /**
     * @param yearlyLimit capacity that may start within a year
     */
    record Terms(int buildTime, double rampTime, double yearlyLimit, int weeksPerYear) {}

    /**
     * @param places names of the places, by which draws are keyed
     */
    Stage(String name, String[] places, Terms terms, Draws draws) {
        this.chance = draws.purpose("project start");
        this.key = new long[places.length];
        this.pipeline = new Pipeline[places.length];
        for (int place = 0; place < places.length; place++) {
            key[place] = Draws.agent(name + "/" + places[place]);
            pipeline[place] = new Pipeline(terms.buildTime, terms.rampTime);
        }
        this.starting = new boolean[places.length];
        this.started = new double[terms.weeksPerYear];
        this.yearlyLimit = terms.yearlyLimit;
    }

    /** A week passes for everything that is built or ramps. */
    void advance(int period) {
        for (Pipeline plants : pipeline) {
            plants.advance(period);
        }
        started[period % started.length] = 0;
    }

    /** Whether a project at a place, which pays this week, wants to start. */
    void invite(int place, boolean pays, double rate, int period) {
        starting[place] = pays && chance.happens(rate, key[place], period);
    }

    /** Starts what wants to, if all of it fits into the year: so the order of places cannot matter. */
    void start(double size, int period) {
        double total = 0;
        for (double capacity : started) {
            total += capacity;
        }
        for (boolean starts : starting) {
            total += starts ? size : 0;
        }
        for (int place = 0; place < starting.length && total <= yearlyLimit; place++) {
            if (starting[place]) {
                pipeline[place].start(size);
                started[period % started.length] += size;
            }
        }
    }

    Pipeline at(int place) {
        return pipeline[place];
    }
}
