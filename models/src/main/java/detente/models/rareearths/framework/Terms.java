package detente.models.rareearths.framework;

/**
 * What an agreement says.
 *
 * @param deliveryTarget deliveries of controlled goods that China promises, relative to base [1]; R*
 * @param rollbackShare share of its technology control that the United States takes off [1]; ρ
 * @param tariffCut share of its tariff above the base rate that each side takes off while the agreement lasts [1]
 * @param purchases American farm goods that China commits to buy, relative to base [1]; 0 without a commitment
 * @param precursorControl how far China controls precursors of fentanyl [0..1]; it carries the American precursor duty
 * @param weeks length of a term, from the start of implementation
 */
public record Terms(
        double deliveryTarget,
        double rollbackShare,
        double tariffCut,
        double purchases,
        double precursorControl,
        int weeks) {

    /**
     * Terms that go with the share of the gains that the United States has won: each lies between two bounds, the value in
     * the parameters less and plus the bargaining spread, on a straight line, and is kept within its admissible range. The
     * larger the share, the more China gives (deliveries, purchases, precursors) and the less the United States
     * does (rollback). At a share of one half they are the parameters' values. The bounds are an assumption. Both sides take
     * off as much of their tariffs, whoever has won: the truces of 2025 were cut alike.
     *
     * @param share share won by the United States [0..1]
     */
    static Terms of(FrameworkParameters parameters, double share) {
        double tilt = parameters.bargainingSpread() * (2 * share - 1);
        return new Terms(
                Math.min(1, parameters.deliveryTarget() * (1 + tilt)),
                Math.min(1, parameters.rollbackShare() * (1 - tilt)),
                parameters.tariffCut(),
                parameters.purchases() * (1 + tilt),
                Math.min(1, parameters.precursorControl() * (1 + tilt)),
                parameters.term());
    }

    /**
     * Terms of an agreement that a script signs: neither side has won, and tariffs are the script's own.
     */
    public static Terms scripted(FrameworkParameters parameters) {
        Terms even = of(parameters, 0.5);
        return new Terms(even.deliveryTarget, even.rollbackShare, 0, even.purchases, even.precursorControl, even.weeks);
    }
}
