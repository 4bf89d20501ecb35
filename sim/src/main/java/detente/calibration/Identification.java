package detente.calibration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Whether the moments determine the parameters, near a point.
 *
 * @param singularValues of the weighted derivatives, the largest first, one a parameter
 * @param ratio smallest over largest; below 1e-3 some direction is hardly determined
 * @param collinear pairs of parameters that can nearly stand in for each other
 */
public record Identification(double[] singularValues, double ratio, List<Collinearity> collinear) {
    private static final double LOWEST_RATIO = 1e-3;
    private static final double HIGHEST_INDEX = 10;

    /**
     * Two parameters.
     *
     * @param index by how much the effect of one can be made up for by the other; 1 = not at all, above 10 nearly wholly
     */
    public record Collinearity(int first, int second, double index) {}

    public Identification {
        collinear = List.copyOf(collinear);
    }

    /**
     * From derivatives and weights.
     *
     * <p>Source of the index: R. Brun, P. Reichert and H. Künsch, Water Resources Research 37 (2001), 1015–1030.
     *
     * @param jacobian a row a moment, a column a parameter; parameters on comparable scales, such as unit coordinates
     * @param weights of the moments
     */
    public static Identification of(double[][] jacobian, double[][] weights) {
        RealMatrix weighted = Matrices.root(Matrices.of(weights)).multiply(Matrices.of(jacobian));
        int parameters = weighted.getColumnDimension();
        double[] found = new SingularValueDecomposition(weighted).getSingularValues();
        double[] singular = java.util.Arrays.copyOf(found, parameters); // fewer moments than parameters: the rest is 0
        List<Collinearity> collinear = new ArrayList<>();
        for (int i = 0; i < parameters; i++) {
            for (int j = i + 1; j < parameters; j++) {
                double index = index(weighted.getColumn(i), weighted.getColumn(j));
                if (index > HIGHEST_INDEX) {
                    collinear.add(new Collinearity(i, j, index));
                }
            }
        }
        double ratio = singular[0] > 0 ? singular[parameters - 1] / singular[0] : 0;
        return new Identification(singular, ratio, collinear);
    }

    /** Whether the moments determine every direction. */
    public boolean isIdentified() {
        return ratio >= LOWEST_RATIO;
    }

    /** In words. */
    public String verdict() {
        return isIdentified() ? "identified" : "not identified";
    }

    private static double index(double[] a, double[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        double correlation = aa > 0 && bb > 0 ? Math.abs(ab) / Math.sqrt(aa * bb) : 0;
        return 1 / Math.sqrt(Math.max(0, 1 - correlation));
    }
}
