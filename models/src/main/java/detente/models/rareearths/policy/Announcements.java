package detente.models.rareearths.policy;

import detente.parameters.DatedEvent;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the scenario's events of China and the United States are worth as news, week by week [1].
 *
 * <p>An event is a turn for the worse or for the better by comparison with the level before, of the same state and
 * instrument. However much one actor does in one week counts once, with what weighs most; a joint event counts as one
 * actor's. Events before the start set levels and are no news.
 */
public final class Announcements {
    private static final String BOTH = "both";
    private static final String TARIFF = "tariff";

    private final double[] weight;

    private Announcements(double[] weight) {
        this.weight = weight;
    }

    /** The news value of a scenario's events under these weights; tariffs of the base year are nothing new. */
    public static Announcements of(
            NewsParameters parameters, PolicyScript.Timeline timeline, PolicyBoard.Base tariffs) {
        Levels levels = new Levels(tariffs);
        Map<String, double[]> byActor = new TreeMap<>();
        for (DatedEvent event : timeline.events()) {
            int turn = levels.turn(event);
            int period = timeline.calendar().periodFrom(event.date());
            boolean heard = !event.date().isBefore(timeline.calendar().start()) && period < timeline.periods();
            if (heard && turn != 0) {
                double value = turn > 0 ? parameters.escalation() : -parameters.easing();
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
        private final Map<String, Double> level = new TreeMap<>();

        Levels(PolicyBoard.Base tariffs) {
            level.put(key(PolicyBoard.CHINA, TARIFF), tariffs.chineseTariff());
            level.put(key(PolicyBoard.UNITED_STATES, TARIFF), tariffs.americanTariff());
        }

        /** Takes note of an event: 1 a turn for the worse, −1 for the better, 0 neither or none of the two states. */
        int turn(DatedEvent event) {
            boolean joint = event.actor().equals(BOTH);
            int turns = 0;
            if (joint || event.actor().equals(PolicyBoard.CHINA)) {
                turns += turn(PolicyBoard.CHINA, event);
            }
            if (joint || event.actor().equals(PolicyBoard.UNITED_STATES)) {
                turns += turn(PolicyBoard.UNITED_STATES, event);
            }
            return Integer.signum(turns);
        }

        private int turn(String state, DatedEvent event) {
            if (event.level().isEmpty()) {
                return 0;
            }
            String instrument = event.instrument();
            double now = event.level().getAsDouble();
            Double known = level.put(key(state, instrument), now);
            double before = known == null ? neutral(instrument) : known;
            return switch (instrument) {
                case "ree-licence", "tech-control", "entity-list", TARIFF -> Double.compare(now, before);
                case "market-access", "precursor-control", "purchases" -> Double.compare(before, now);
                // Every text of an agreement calms, also one that says again what was said before.
                case "framework" -> now > 0 ? -1 : 0;
                default -> 0;
            };
        }

        private static double neutral(String instrument) {
            return instrument.equals("purchases") ? 1 : 0;
        }

        private static String key(String state, String instrument) {
            return state + " " + instrument;
        }
    }
}
