package detente.models.rareearths.framework;

/**
 * How the gains of an agreement are shared: alternating offers of two impatient sides.
 *
 * <p>Source: A. Rubinstein, "Perfect equilibrium in a bargaining model", Econometrica 50 (1982), 97–109. With discount
 * factors δ = exp(−ϑ pain · weeks between rounds), who proposes gets (1 − δ of the partner)/(1 − the product of both).
 */
final class Bargaining {
    private Bargaining() {}

    /**
     * Share of who proposes.
     *
     * @param impatience rate at which a unit of pain discounts [1/week]
     * @param weeks between rounds
     * @param own pain of who proposes
     * @param partner pain of the other side
     * @return 1/2 if nobody is in pain: the limit in which both sides' pain vanishes together
     */
    static double share(double impatience, int weeks, double own, double partner) {
        double ownRate = impatience * weeks * own;
        double partnerRate = impatience * weeks * partner;
        if (ownRate + partnerRate <= 0) {
            return 0.5;
        }
        // expm1 keeps the small differences from 1 exact.
        return StrictMath.expm1(-partnerRate) / StrictMath.expm1(-(ownRate + partnerRate));
    }
}
