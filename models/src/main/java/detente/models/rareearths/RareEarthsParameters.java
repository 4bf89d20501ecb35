package detente.models.rareearths;

/** Parameters of the flagship, by mechanism; each group stands in its own file. */
public record RareEarthsParameters(
        NetworkParameters network,
        FirmParameters firms,
        ProductionParameters production,
        OrderParameters orders,
        TradeParameters trade,
        LicenceParameters licences) {}
