package detente.models.rareearths;

import detente.models.rareearths.framework.FrameworkParameters;
import detente.models.rareearths.framework.TalksParameters;
import detente.models.rareearths.households.HouseholdParameters;
import detente.models.rareearths.households.PropertyParameters;
import detente.models.rareearths.licences.GeneralLicenceParameters;
import detente.models.rareearths.licences.LicenceParameters;
import detente.models.rareearths.licences.ReroutingParameters;
import detente.models.rareearths.licences.TechnologyParameters;
import detente.models.rareearths.licences.TradeParameters;
import detente.models.rareearths.markets.HazardParameters;
import detente.models.rareearths.markets.PriceParameters;
import detente.models.rareearths.markets.ProjectParameters;
import detente.models.rareearths.markets.StockpileParameters;
import detente.models.rareearths.markets.SubstitutionParameters;
import detente.models.rareearths.policy.Mechanism;
import detente.models.rareearths.policy.NewsParameters;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.Side;
import detente.models.rareearths.states.ConductParameters;
import detente.models.rareearths.states.StateParameters;
import detente.models.rareearths.trade.CommitmentParameters;
import detente.models.rareearths.trade.TariffParameters;
import detente.models.rareearths.world.FirmParameters;
import detente.models.rareearths.world.NetworkParameters;
import detente.models.rareearths.world.OrderParameters;
import detente.models.rareearths.world.ProductionParameters;
import detente.models.strategies.StrategyParameters;

/** Parameters of the flagship, by mechanism; each group stands in its own file. */
public record RareEarthsParameters(
        NetworkParameters network,
        FirmParameters firms,
        ProductionParameters production,
        OrderParameters orders,
        TradeParameters trade,
        LicenceParameters licences,
        GeneralLicenceParameters generalLicences,
        ReroutingParameters rerouting,
        TechnologyParameters technology,
        TariffParameters tariffs,
        CommitmentParameters commitments,
        PriceParameters prices,
        HazardParameters hazard,
        StockpileParameters stockpiles,
        SubstitutionParameters substitution,
        ProjectParameters projects,
        NewsParameters news,
        HouseholdParameters households,
        PropertyParameters property,
        StateParameters states,
        ConductParameters conduct,
        StateStrategies strategies,
        StrategyParameters strategy,
        TalksParameters talks,
        FrameworkParameters framework) {

    /** Whether what a state's instrument acts on is switched on; if not, the state does not move it. */
    boolean has(PolicyInstrument instrument, Side side) {
        // A state keeps things from listed users with its own licences.
        return instrument.mechanism == Mechanism.ENTITY_LIST
                ? has(side == Side.CHINA ? Mechanism.LICENCES : Mechanism.TECHNOLOGY)
                : has(instrument.mechanism);
    }

    /** Whether what an instrument acts on is switched on. */
    boolean has(Mechanism mechanism) {
        return switch (mechanism) {
            case LICENCES -> licences.on();
            case TECHNOLOGY -> technology.on();
            case ENTITY_LIST -> licences.on() || technology.on();
            case TARIFFS -> tariffs.on();
            case COMMITMENTS -> commitments.on();
            case RESERVES -> stockpiles.on();
            case PLANTS -> projects.on();
            case AGREEMENT -> generalLicences.on();
        };
    }
}
