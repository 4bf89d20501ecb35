package detente.models.rareearths.licences;

import detente.models.rareearths.goods.ControlledFlow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Sums over one state's controlled exports, by flow and destination, for observers. */
public final class ExportWatch {
    /** Stands for every destination. */
    public static final int WORLD = -1;

    private final ExportRegime regime;
    private final ControlledLinks cases;
    /** Cases of each flow and destination, in order, the world first: a sum reads no others. */
    private final int[][][] of;

    public ExportWatch(ExportRegime regime) {
        this.regime = regime;
        this.cases = regime.cases;
        this.of = new int[cases.flows.size()][regime.network.table.regions().size() + 1][];
        for (int f = 0; f < of.length; f++) {
            for (int r = WORLD; r < of[f].length - 1; r++) {
                int flow = f;
                int region = r;
                of[f][r + 1] = IntStream.range(0, cases.count())
                        .filter(c -> cases.flow[c] == flow && (region == WORLD || cases.destination[c] == region))
                        .toArray();
            }
        }
    }

    private int[] cases(int flow, int region) {
        return of[flow][region + 1];
    }

    /**
     * Recorded by customs as shipped this week [M$/week]: what left the port, detours under the country through which they
     * go.
     */
    public double shipped(int flow, int region) {
        boolean through = region == WORLD || region == regime.gate.thirdCountry();
        double sum = 0;
        for (int c : cases(flow, through ? WORLD : region)) {
            if (region == WORLD || cases.destination[c] == region) {
                sum += regime.port.cleared(c);
            }
            if (through) {
                sum += regime.gate.detoured(c);
            }
        }
        return sum;
    }

    /** Place of the flow of a name among those that are controlled. */
    int flow(String name) {
        return IntStream.range(0, cases.flows.size())
                .filter(f -> cases.flows.get(f).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What is controlled. */
    List<ControlledFlow> flows() {
        return cases.flows;
    }

    /** Regions to which something controlled is sold, in their order. */
    List<Integer> destinations() {
        return Arrays.stream(cases.destination).distinct().sorted().boxed().toList();
    }

    /** The controlled part of what was shipped this week to a region, where a flow is part of a wider good [M$/week]. */
    public double controlled(int flow, int region) {
        double share = cases.flows.get(flow).share();
        double sum = 0;
        for (int c : cases(flow, region)) {
            double shipped = regime.gate.shipped(c);
            sum += regime.gate.tellsApart(c) ? Math.max(0, shipped - regime.gate.free(c)) : share * shipped;
        }
        return sum;
    }

    /** Sent to users in the partner state through third countries this week [M$/week]. */
    public double detoured(int flow) {
        double sum = 0;
        for (int c : cases(flow, WORLD)) {
            sum += regime.gate.detoured(c);
        }
        return sum;
    }

    /** Ordered and not shipped this week [M$/week]. */
    public double unfilled(int flow, int region) {
        double sum = 0;
        for (int c : cases(flow, region)) {
            sum += Math.max(0, regime.gate.ordered(c) - regime.gate.shipped(c));
        }
        return sum;
    }

    /** Unfilled orders on exporters' books [M$]. */
    public double backlog(int flow, int region) {
        double sum = 0;
        for (int c : cases(flow, region)) {
            sum += regime.gate.backlog(c);
        }
        return sum;
    }

    /** Shipments held at the port for inspection [M$]. */
    public double held(int flow) {
        double sum = 0;
        for (int c : cases(flow, WORLD)) {
            sum += regime.port.total(c);
        }
        return sum;
    }

    /** Share of all applications so far that were approved; 0 before the first. */
    public double approvedShare(int region) {
        long filed = total(region, LicenceCounts::filed);
        return filed == 0 ? 0 : (double) total(region, LicenceCounts::approved) / filed;
    }

    public long filed(int region) {
        return total(region, LicenceCounts::filedNow);
    }

    public long approved(int region) {
        return total(region, LicenceCounts::approvedNow);
    }

    public long denied(int region) {
        return total(region, LicenceCounts::deniedNow);
    }

    public long pending(int region) {
        return total(region, LicenceCounts::pending);
    }

    public long active(int region) {
        return total(region, LicenceCounts::active);
    }

    /** One of the counts of a region. */
    @FunctionalInterface
    private interface Count {
        long of(LicenceCounts counts, int region);
    }

    /** A count of one region, or the sum over all of them. */
    private long total(int region, Count count) {
        LicenceCounts counts = regime.authority.counts();
        if (region != WORLD) {
            return count.of(counts, region);
        }
        long sum = 0;
        for (int r = 0; r < counts.regions(); r++) {
            sum += count.of(counts, r);
        }
        return sum;
    }
}
