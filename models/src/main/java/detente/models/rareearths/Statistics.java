package detente.models.rareearths;

import detente.models.production.InputOutputTable;
import detente.models.rareearths.households.Confidence;
import detente.models.rareearths.households.Households;
import detente.models.rareearths.licences.Deliveries;
import detente.models.rareearths.policy.News;
import detente.models.rareearths.policy.Side;
import detente.models.rareearths.states.Observation;
import detente.models.rareearths.states.States;
import detente.models.rareearths.trade.TradeFlows;
import detente.models.rareearths.world.BaseTable;
import detente.models.rareearths.world.ValueAdded;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What statistics say of a week, as it concerns each of the two states. */
final class Statistics {
    private static final double PERCENT = 100;
    /** Weeks over which deliveries are averaged. */
    private static final int MEMORY = 4;

    private final Sources sources;
    private final Country china;
    private final Country unitedStates;

    /**
     * Where the figures come from.
     *
     * @param fromChina deliveries of China's controlled goods to the United States
     * @param fromUnitedStates deliveries of US technology to China
     */
    record Sources(
            Deliveries fromChina,
            Deliveries fromUnitedStates,
            ValueAdded accounts,
            TradeFlows trade,
            Households households,
            News news) {}

    Statistics(InputOutputTable table, Sources sources) {
        this.sources = sources;
        int chn = table.regions().indexOf(BaseTable.CHINA);
        int usa = table.regions().indexOf(BaseTable.UNITED_STATES);
        china = new Country(table, chn, usa, sources.fromUnitedStates);
        unitedStates = new Country(table, usa, chn, sources.fromChina);
    }

    /** Lays what is known of confidence and property before the run before both states. */
    void begin(States states) {
        states.of(Side.CHINA).observation().confidence =
                sources.households.chinese().index();
        states.of(Side.CHINA).observation().propertyStress =
                sources.households.property().stress();
        states.of(Side.UNITED_STATES).observation().confidence =
                sources.households.american().index();
        Side.BOTH.forEach(side -> states.of(side).begin());
    }

    /** Measures the week and lays it before both states; once a week, when its accounts are drawn up. */
    void publish(int period, States states) {
        china.measure(period);
        unitedStates.measure(period);
        Observation seenByChina = states.of(Side.CHINA).observation();
        Observation seenByUnitedStates = states.of(Side.UNITED_STATES).observation();
        report(seenByChina, china, unitedStates, sources.households.chinese());
        report(seenByUnitedStates, unitedStates, china, sources.households.american());
        seenByChina.propertyStress = sources.households.property().stress();
    }

    private void report(Observation seen, Country own, Country partner, Confidence confidence) {
        seen.deliveries = own.delivered();
        seen.loss = own.loss();
        seen.exporterLoss = own.exporterLoss();
        seen.partnerLoss = partner.loss();
        seen.confidence = confidence.index();
        seen.threat = sources.news.threat();
    }

    /** This week's deliveries of China's controlled goods to the United States, relative to base [1]. */
    double deliveredToUnitedStates() {
        return unitedStates.deliveries.relative();
    }

    /** One of the two states. */
    private final class Country {
        private final Deliveries deliveries;
        /** Industries of the state that use what the partner controls. */
        private final int[] users;

        private final double[] delivered = new double[MEMORY];
        private final int partner;
        /** Value added of the state at base [M$/week]. */
        private final double gdp;

        Country(InputOutputTable table, int region, int partner, Deliveries deliveries) {
            this.deliveries = deliveries;
            this.partner = partner;
            this.users = IntStream.of(deliveries.uses())
                    .map(good -> industry(table, region, good))
                    .toArray();
            this.gdp = sources.accounts.base(region);
            Arrays.fill(delivered, 1);
        }

        private static int industry(InputOutputTable table, int region, int good) {
            return table.indexOf(
                    table.regions().get(region) + "/" + table.goods().get(good));
        }

        void measure(int period) {
            delivered[period % MEMORY] = deliveries.relative();
        }

        /** Deliveries of what the partner controls, four weeks, relative to base [1]. */
        double delivered() {
            double sum = 0;
            for (double week : delivered) {
                sum += week;
            }
            return sum / MEMORY;
        }

        /** Value added that the using industries lose; a gain is no loss [% of base GDP]. */
        double loss() {
            return PERCENT * Math.max(0, sources.accounts.shortfall(users)) / gdp;
        }

        /** Sales to the partner that are lost [% of base GDP]. */
        double exporterLoss() {
            double lost = sources.trade.baseImports(partner) - sources.trade.imports(partner);
            return PERCENT * Math.max(0, lost) / gdp;
        }
    }
}
