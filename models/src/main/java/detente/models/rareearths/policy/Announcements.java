package detente.models.rareearths.policy;

import detente.results.Event;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What the scenario's events of China and the United States are worth as news, week by week [1].
 *
 * <p>An event is a turn for the worse or for the better by comparison with the level before, of the same state and
 * instrument. However much one actor does in one week counts once, with what weighs most; a joint event counts as one
 * actor's. Events before the start set levels and are no news.
 */
public final class Announcements {
    private final double[] weight;

    private Announcements(double[] weight) {
        this.weight = weight;
    }

    /**
     * The news value of a scenario's events under these weights; the neutral levels are nothing new.
     *
     * @param weights what a position counts in a control level
     */
    public static Announcements of(
            NewsParameters parameters,
            PolicyScript.Timeline timeline,
            PolicyBoard.Base base,
            ToDoubleFunction<Weight> weights) {
        Levels levels = new Levels(base, weights);
        Map<String, double[]> byActor = new TreeMap<>();
        for (Event event : timeline.events()) {
            double move = levels.move(event);
            int period = timeline.calendar().periodFrom(event.date());
            boolean heard = !event.date().isBefore(timeline.calendar().start()) && period < timeline.periods();
            if (heard && move != 0) {
                double value = News.worth(parameters, move);
                double[] said = byActor.computeIfAbsent(event.actor(), actor -> new double[timeline.periods()]);
                said[period] = louder(said[period], value);
            }
        }
        return new Announcements(sum(byActor, timeline.periods()));
    }

    /** What was announced in a period adds to the threat index; negative if it calms. */
    public double weight(int period) {
        return weight[period];
    }

    /** The larger in size; bad news win a tie. */
    private static double louder(double one, double other) {
        if (Math.abs(one) == Math.abs(other)) {
            return Math.max(one, other);
        }
        return Math.abs(one) > Math.abs(other) ? one : other;
    }

    private static double[] sum(Map<String, double[]> byActor, int periods) {
        double[] sum = new double[periods];
        byActor.values().forEach(said -> {
            for (int t = 0; t < periods; t++) {
                sum[t] += said[t];
            }
        });
        return sum;
    }

    /** The level of every instrument of both states so far. */
    private static final class Levels {
        /** A text of an agreement calms as a unit of control taken off. */
        private static final double TEXT = -1;

        private final PolicyBoard.Base base;
        private final ToDoubleFunction<Weight> weights;
        private final Map<Actor, Map<PolicyInstrument, Double>> level = new EnumMap<>(Actor.class);

        Levels(PolicyBoard.Base base, ToDoubleFunction<Weight> weights) {
            this.base = base;
            this.weights = weights;
            Side.BOTH.forEach(side -> level.put(side.actor, new LinkedHashMap<>()));
        }

        /** Takes note of an event: the largest change of a control level that it means for one of the two states. */
        double move(Event event) {
            Optional<PolicyInstrument> instrument = base.instruments().of(event.instrument());
            if (instrument.isEmpty() || event.level().isEmpty()) {
                return 0;
            }
            double most = 0;
            for (Actor actor : level.keySet()) {
                if (actor.isIn(event.actor())) {
                    most = louder(
                            most, move(actor, instrument.get(), event.level().getAsDouble()));
                }
            }
            return most;
        }

        private double move(Actor actor, PolicyInstrument instrument, double now) {
            Double known = level.get(actor).put(instrument, now);
            if (instrument.mechanism == Mechanism.AGREEMENT) {
                // Every text of an agreement calms, also one that says again what was said before.
                return now > 0 ? TEXT : 0;
            }
            if (!instrument.stance.decided()) {
                return 0;
            }
            double neutral = instrument.neutral(base, actor);
            double before = known == null ? neutral : known;
            return weights.applyAsDouble(instrument.weight)
                    * (instrument.position(now, neutral) - instrument.position(before, neutral));
        }
    }
}
