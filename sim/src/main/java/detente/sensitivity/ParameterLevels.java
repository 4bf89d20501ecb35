package detente.sensitivity;

import detente.results.Numbers;
import detente.results.Rounding;
import detente.results.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The values that a parameter takes in a design, few enough to be told apart: numbers of which there are many are put into groups of
 * neighbours, as equal in size as can be.
 *
 * @param labels one for each level
 * @param ofPoint level of each point
 */
record ParameterLevels(List<String> labels, int[] ofPoint) {
    /** More different numbers than this are grouped. */
    private static final int MOST = 12;

    private static final int GROUPS = 8;

    /** The levels of the values of all points. */
    static ParameterLevels of(List<String> values) {
        List<String> distinct = values.stream().distinct().toList();
        boolean numbers = distinct.stream().allMatch(Written::isDecimal);
        if (!numbers) {
            return new ParameterLevels(
                    distinct, values.stream().mapToInt(distinct::indexOf).toArray());
        }
        List<String> sorted = distinct.stream()
                .sorted(Comparator.comparingDouble(Double::parseDouble))
                .toList();
        return sorted.size() <= MOST
                ? new ParameterLevels(
                        sorted.stream().map(ParameterLevels::shown).toList(),
                        values.stream().mapToInt(sorted::indexOf).toArray())
                : grouped(values);
    }

    private static ParameterLevels grouped(List<String> values) {
        int[] byRank = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparingDouble(p -> Double.parseDouble(values.get(p))))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ofPoint = new int[values.size()];
        List<String> labels = new ArrayList<>();
        for (int g = 0; g < GROUPS; g++) {
            int from = (int) ((long) g * byRank.length / GROUPS);
            int to = (int) ((long) (g + 1) * byRank.length / GROUPS);
            for (int rank = from; rank < to; rank++) {
                ofPoint[byRank[rank]] = g;
            }
            labels.add(shown(values.get(byRank[from])) + " to " + shown(values.get(byRank[to - 1])));
        }
        return new ParameterLevels(labels, ofPoint);
    }

    /** A number that a design drew has more digits than anybody reads. */
    private static String shown(String value) {
        double number = Double.parseDouble(value);
        double digits = Math.pow(10, 3 - Math.floor(Math.log10(Math.abs(number))));
        return number == 0 || !Double.isFinite(digits) || Numbers.exact(number).length() <= 6
                ? value
                : Numbers.exact(Rounding.toTwelveDigits(Math.rint(number * digits) / digits));
    }

    /** Number of levels. */
    int count() {
        return labels.size();
    }

    /** How many points have each level. */
    int[] points() {
        int[] points = new int[count()];
        for (int level : ofPoint) {
            points[level]++;
        }
        return points;
    }
}
