package detente.results;

/**
 * What the values of a series are: levels at the end of a period or flows over it. The model says which, since a unit does not
 * tell: {@code t/year} is that of a capacity and that of a yearly harvest.
 */
public sealed interface Quantity {

    /** Unit of the value of a period. */
    String unit();

    /** Unit of the figure for a month. */
    String monthly();

    /** Unit of the figure for some months. */
    String over(MonthRange months);

    /** Unit of a sum of values of periods. */
    String sum(Calendar.Step period);

    /** The figure for some months as that of one of them. */
    double perMonth(double figure, MonthRange months);

    /** A name with its unit behind it, such as {@code price [dollar/t]}; the name alone if the unit is empty. */
    static String named(String name, String unit) {
        return unit.isEmpty() ? name : name + " [" + unit + "]";
    }

    default boolean isFlow() {
        return this instanceof Flow;
    }

    /** The word for it: {@code flow} or {@code level}. */
    default String kind() {
        return isFlow() ? "flow" : "level";
    }

    /** A state, such as a stock, a price, a capacity or a rate. Its figure for a month is the mean over the days. */
    record Level(String unit) implements Quantity {

        @Override
        public String monthly() {
            return unit;
        }

        @Override
        public String over(MonthRange months) {
            return unit;
        }

        @Override
        public String sum(Calendar.Step period) {
            return unit.equals("1") ? period.label() : unit + " " + period.label();
        }

        @Override
        public double perMonth(double figure, MonthRange months) {
            return figure;
        }
    }

    /**
     * What happens in a period. Its figure for some months is the amount of all their days.
     *
     * @param amount unit of what adds up: {@code t} for a flow in {@code t/week}
     */
    record Flow(String amount, String unit) implements Quantity {

        @Override
        public String monthly() {
            return amount + "/month";
        }

        @Override
        public String over(MonthRange months) {
            return months.isSingle() ? monthly() : amount + "/" + months.length() + " months";
        }

        @Override
        public String sum(Calendar.Step period) {
            return amount;
        }

        @Override
        public double perMonth(double figure, MonthRange months) {
            return figure / months.length();
        }
    }
}
