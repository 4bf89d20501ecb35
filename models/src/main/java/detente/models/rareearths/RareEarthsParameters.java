package detente.models.rareearths;

import detente.models.rareearths.licences.GeneralLicenceParameters;
import detente.models.rareearths.licences.LicenceParameters;
import detente.models.rareearths.licences.ReroutingParameters;
import detente.models.rareearths.licences.TechnologyParameters;
import detente.models.rareearths.licences.TradeParameters;
import detente.models.rareearths.world.FirmParameters;
import detente.models.rareearths.world.NetworkParameters;
import detente.models.rareearths.world.OrderParameters;
import detente.models.rareearths.world.ProductionParameters;

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
        TechnologyParameters technology) {}
