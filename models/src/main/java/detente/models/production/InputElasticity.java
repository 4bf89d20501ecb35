package detente.models.production;

/**
 * How easily a firm makes do with less of an input: CES in time. In the first weeks inputs are complements (after the earthquake of 2011
 * output of Japanese affiliates in America fell one for one with their imports: Boehm, Flaaen, Pandalai-Nayar 2015, SSRN 2684649); a
 * shock to a supplier weighs on its customers for two or three quarters (Barrot and Sauvagnat 2016, Quarterly Journal of Economics, doi
 * 10.1093/qje/qjw018). A firm that is held back learns other designs, grades and routines; what it learned it forgets slowly.
 *
 * @param first elasticity of substitution of an input in the first week in which it lacks [0..1); 0 is Leontief
 * @param last elasticity to which it rises while a firm is held back [0..1)
 * @param learning time in which it rises [week]
 * @param forgetting time in which it falls back while nothing lacks [week]
 */
public record InputElasticity(double first, double last, double learning, double forgetting) {
    /** Inputs are complements for ever: ARIO. */
    public static final InputElasticity NONE = new InputElasticity(0, 0, 1, 1);

    /** After some learning, from 0 to 1. */
    double after(double learned) {
        return first + (last - first) * learned;
    }

    /**
     * Output that a share of an input allows, relative to what the whole would: (1 - a + a m^-r)^(-1/r) with r = (1 - e) / e.
     *
     * @param elasticity e [0..1)
     * @param cost a: the input's share of output at base
     * @param share m: what there is of the input, relative to what is needed [0..1)
     */
    static double output(double elasticity, double cost, double share) {
        if (elasticity == 0 || share <= 0) {
            return Math.max(0, share);
        }
        double r = (1 - elasticity) / elasticity;
        // In logarithms, since m^-r exceeds every number long before the result does.
        double other = StrictMath.log(1 - cost);
        double lacking = StrictMath.log(cost) - r * StrictMath.log(share);
        double larger = Math.max(other, lacking);
        double sum = larger + StrictMath.log(StrictMath.exp(other - larger) + StrictMath.exp(lacking - larger));
        return StrictMath.exp(-sum / r);
    }
}
