package detente.models.rareearths.licences;

import detente.engine.Observer;
import detente.models.production.InputOutputTable;
import detente.models.production.Network;
import detente.models.production.ProductionState;
import detente.models.rareearths.goods.ControlledFlow;
import detente.models.rareearths.world.RegionNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What firms lose without controlled goods that they cannot do without: fuel in tanks, parts in store, software whose
 * licences run out. A use is one firm that needs one flow. It keeps the share s of the usual service that it still has, which
 * falls as what it holds runs out and comes back sooner, and the share r that it has replaced at home. Without the share
 * max(0, 1 - s - r) it cannot make its dependence of it.
 *
 * <p>A firm that misses several goods loses capacity as if they went into different products that overlap by chance:
 * 1 - (1 - a)(1 - b). The larger loss alone would count nothing of the second; the sum would count twice what needs both.
 */
public final class CriticalUse {
    private final TechnologyParameters parameters;
    private final Network network;
    private final ProductionState state;
    private final List<Uses> flows;

    /**
     * @param regimes controls of the flows; a flow on which no user depends has no uses
     */
    public CriticalUse(TechnologyParameters parameters, ExportRegimes regimes, Network network, ProductionState state) {
        this.parameters = parameters;
        this.network = network;
        this.state = state;
        this.flows = new ArrayList<>();
        for (ExportRegime regime : regimes.all()) {
            for (int f = 0; f < regime.cases.flows.size(); f++) {
                Uses uses = new Uses(regime, f);
                if (uses.firm.length > 0) {
                    flows.add(uses);
                }
            }
        }
    }

    /** What is left after last week's exports sets the capacity of this week. */
    public void wear(int period) {
        for (int f = 0; f < flows.size(); f++) {
            Uses uses = flows.get(f);
            for (int u = 0; u < uses.firm.length; u++) {
                state.capacityLost[uses.firm[u]] = 0;
            }
        }
        for (int f = 0; f < flows.size(); f++) {
            flows.get(f).wear();
        }
    }

    /** Records what users in each region still have of each flow, and the output that they cannot make. */
    public void observe(Observer observer) {
        InputOutputTable table = network.table;
        for (Uses uses : flows) {
            ControlledFlow flow = uses.flow;
            for (int region : uses.regions()) {
                String name = flow.name() + "." + RegionNames.of(table, region);
                String words = flow.name().replace('-', ' ') + " from " + RegionNames.inWords(table, flow.origin());
                String users = RegionNames.inWords(table, region);
                observer.level(
                                "service." + name,
                                "1",
                                "Share that users in " + users + " still have of their usual service of " + words,
                                () -> uses.mean(region, uses.service))
                        .level(
                                "replaced." + name,
                                "1",
                                "Share of it that users in " + users + " have replaced at home: " + words,
                                () -> uses.mean(region, uses.replaced))
                        .flow(
                                "output-lost." + name,
                                "M$",
                                "Output that users in " + users + " cannot make for want of " + words,
                                () -> uses.outputLost(region));
            }
        }
    }

    /** All uses of one flow, by firm. */
    private final class Uses {
        private final ExportRegime regime;
        private final ControlledFlow flow;
        private final int[] firm;
        private final double[] dependence;
        /** Cases of each use, one use after the other, and where each one's start. */
        private final int[] cases;

        private final int[] first;
        private final double[] service;
        private final double[] replaced;

        Uses(ExportRegime regime, int number) {
            this.regime = regime;
            this.flow = regime.cases.flows.get(number);
            ControlledLinks all = regime.cases;
            int[] own = IntStream.range(0, all.count())
                    .filter(c -> all.flow[c] == number && flow.need().of(all.use[c]) > 0)
                    .filter(c -> all.user[c] < network.firms)
                    .toArray();
            firm = Arrays.stream(own).map(c -> all.user[c]).distinct().sorted().toArray();
            first = new int[firm.length + 1];
            for (int c : own) {
                first[Arrays.binarySearch(firm, all.user[c]) + 1]++;
            }
            for (int u = 0; u < firm.length; u++) {
                first[u + 1] += first[u];
            }
            cases = new int[own.length];
            int[] next = first.clone();
            for (int c : own) {
                cases[next[Arrays.binarySearch(firm, all.user[c])]++] = c;
            }
            dependence = Arrays.stream(firm)
                    .mapToDouble(i -> flow.need().of(network.table.good(network.industryOf(i))))
                    .toArray();
            service = new double[firm.length];
            replaced = new double[firm.length];
            Arrays.fill(service, 1);
        }

        void wear() {
            for (int u = 0; u < firm.length; u++) {
                double gap = letThrough(u) - service[u];
                service[u] += gap / (gap < 0 ? flow.need().weeks() : parameters.recoveryTime());
                replaced[u] += (1 - service[u] - replaced[u]) / parameters.replacementTime();
                int i = firm[u];
                state.capacityLost[i] = 1 - (1 - state.capacityLost[i]) * (1 - lost(u));
            }
        }

        /** Share of its usual orders that a firm might have had shipped last week; exactly 1 without a control. */
        private double letThrough(int u) {
            double usual = 0;
            double missing = 0;
            for (int k = first[u]; k < first[u + 1]; k++) {
                usual += regime.gate.usual(cases[k]);
                missing += regime.gate.usual(cases[k]) * (1 - regime.gate.letThrough(cases[k]));
            }
            return missing > 0 ? 1 - missing / usual : 1;
        }

        /** Share of its capacity that a firm cannot use for want of this. */
        private double lost(int u) {
            return dependence[u] * Math.max(0, 1 - service[u] - replaced[u]);
        }

        private int region(int u) {
            return network.table.region(network.industryOf(firm[u]));
        }

        List<Integer> regions() {
            return IntStream.range(0, firm.length)
                    .map(this::region)
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList();
        }

        /** Mean over the uses of a region, weighted with the output that depends. */
        double mean(int region, double[] value) {
            double sum = 0;
            double weight = 0;
            for (int u = 0; u < firm.length; u++) {
                if (region(u) == region) {
                    double depends = dependence[u] * network.output[firm[u]];
                    sum += depends * value[u];
                    weight += depends;
                }
            }
            return sum / weight;
        }

        double outputLost(int region) {
            double sum = 0;
            for (int u = 0; u < firm.length; u++) {
                sum += region(u) == region ? lost(u) * network.output[firm[u]] : 0;
            }
            return sum;
        }
    }
}
