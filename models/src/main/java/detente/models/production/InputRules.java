package detente.models.production;

/**
 * What each input means to its holder; arrays by input.
 *
 * @param cover stock that the holder wants, n [week of its use]; infinite for inputs that never bind
 * @param restoration time in which it closes the gap to that stock, τ [week]
 * @param sensitivity share of the wanted stock below which production suffers, ψ [1]
 * @param criticality how far a missing input holds production back: 1 critical, ½ important, 0 not at all
 * @param lead weeks between shipping and arrival that the holder plans for [week], 0 in ARIO
 */
public record InputRules(
        double[] cover, double[] restoration, double[] sensitivity, double[] criticality, double[] lead) {

    /** The same values for every input, all critical and without transit: the ARIO case with one n, τ and ψ. */
    public static InputRules uniform(int inputs, double cover, double restoration, double sensitivity) {
        return new InputRules(
                filled(inputs, cover),
                filled(inputs, restoration),
                filled(inputs, sensitivity),
                filled(inputs, 1),
                new double[inputs]);
    }

    private static double[] filled(int length, double value) {
        double[] column = new double[length];
        java.util.Arrays.fill(column, value);
        return column;
    }
}
