package detente.models.rareearths.licences;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * Which waiting applications an authority examines in a week when it cannot examine all: those of the greatest weight, among
 * equals the oldest. Weight is that of the destination times that of the use; the partner state's users are put back.
 */
final class Examination {
    /** Group of each case: cases of a group have equal weights at any stringency. */
    private final int[] group;

    private final double[] weight;
    private final boolean[] partner;
    private final double discrimination;
    /** Weight of each group this week. */
    private final double[] now;

    private final long[] waiting;
    /** Groups of equal weight this week share the place of the first of them. */
    private final int[] place;

    private final long[] left;

    Examination(LicensingAuthority.Jurisdiction jurisdiction, LicenceRules rules) {
        ControlledLinks cases = jurisdiction.cases();
        discrimination = rules.discrimination();
        TreeSet<Double> plain = new TreeSet<>();
        for (int c = 0; c < cases.count(); c++) {
            plain.add(rules.use()[c] * rules.priority()[c]);
        }
        double[] weights = plain.stream().mapToDouble(Double::doubleValue).toArray();
        group = new int[cases.count()];
        weight = new double[2 * weights.length];
        partner = new boolean[weight.length];
        for (int g = 0; g < weight.length; g++) {
            weight[g] = weights[g / 2];
            partner[g] = g % 2 == 1;
        }
        for (int c = 0; c < group.length; c++) {
            int found = Arrays.binarySearch(weights, rules.use()[c] * rules.priority()[c]);
            group[c] = 2 * found + (cases.destination[c] == jurisdiction.partner() ? 1 : 0);
        }
        now = new double[weight.length];
        waiting = new long[weight.length];
        place = new int[weight.length];
        left = new long[weight.length];
    }

    /** Starts a week at a stringency. */
    void open(double stringency) {
        Arrays.fill(waiting, 0);
        for (int g = 0; g < now.length; g++) {
            now[g] = partner[g] ? weight[g] * (1 - discrimination * stringency) : weight[g];
        }
    }

    /** Tells of an application that is old enough. */
    void add(int c) {
        waiting[group[c]]++;
    }

    /** Shares out how many applications can be examined. */
    void share(long capacity) {
        long remaining = capacity;
        Arrays.fill(left, 0);
        Arrays.fill(place, -1);
        for (int first = heaviest(); first >= 0; first = heaviest()) {
            for (int g = 0; g < now.length; g++) {
                if (now[g] == now[first] && place[g] < 0) {
                    place[g] = first;
                    left[first] += waiting[g];
                }
            }
            left[first] = Math.min(left[first], remaining);
            remaining -= left[first];
        }
    }

    private int heaviest() {
        int best = -1;
        for (int g = 0; g < now.length; g++) {
            if (place[g] < 0 && (best < 0 || now[g] > now[best])) {
                best = g;
            }
        }
        return best;
    }

    /** Whether the next application, in order of filing, is examined. */
    boolean examines(int c) {
        int p = place[group[c]];
        if (left[p] == 0) {
            return false;
        }
        left[p]--;
        return true;
    }
}
