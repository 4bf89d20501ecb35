package detente.models.ario;

import detente.input.Nearest;
import detente.input.Problems;
import detente.models.production.InputOutputTable;
import detente.parameters.Row;
import detente.results.Numbers;
import java.util.List;
import java.util.Locale;

/** Reads rows of {@code shocks.csv}; what is wrong in one is listed, and what it returns then is of no use. */
final class ShockRow {
    private static final String DAMAGE = "damage";
    private static final String KIND = "kind";
    private static final String CAPITAL = "capital";
    private static final String REBUILD = "rebuild";

    /** Periods are whole up to here as doubles too, and no run is as long. */
    private static final double FAR = 0x1.0p53;

    private final InputOutputTable table;
    private final double[] capital;
    private final Problems problems;

    /** @param capital by industry, in the table's money; infinite where it is not known yet */
    ShockRow(InputOutputTable table, double[] capital, Problems problems) {
        this.table = table;
        this.capital = capital;
        this.problems = problems;
    }

    /** A loss between two periods. */
    Shock span(Row row) {
        long first = period(row, "first");
        long last = period(row, "last");
        if (last < first) {
            problems.add(row.at(), "the shock ends in period " + last + ", before it begins in " + first + ".");
        }
        return Shock.between(row.at(), industry(row), loss(row), first, last);
    }

    /** An event of BoARIO: a {@link Shock}, or a {@link Rebuild} if it says so. */
    Disaster event(Row row) {
        String kind = kind(row);
        if (kind.equals(REBUILD)) {
            return rebuild(row);
        }
        if (!text(row, "factor").isEmpty()) {
            problems.add(row.at(), "'factor' is for kind rebuild alone, was " + row.text("factor") + ".");
        }
        double recovery = recovery(row);
        Recovery shape = shape(row);
        if (recovery >= 0 && recovery < shape.shortest()) {
            problems.add(row.at(), "a concave recovery takes more than 2 periods, was " + row.text("recovery") + ".");
        }
        Shock.Timing timing = new Shock.Timing(period(row, "occurrence"), period(row, "duration"), recovery);
        int industry = industry(row);
        double loss = has(row, DAMAGE) ? share(row, industry, damage(row)) : loss(row);
        return Shock.event(row.at(), industry, loss, timing, shape, kind.equals(CAPITAL));
    }

    private Rebuild rebuild(Row row) {
        double time = recovery(row);
        if (time >= 0 && time < 1) {
            problems.add(row.at(), "rebuilding takes at least 1 period, was " + row.text("recovery") + ".");
        }
        if (!row.text("shape").isEmpty()) {
            problems.add(
                    row.at(), "what is rebuilt has no shape, was '" + row.text("shape") + "': leave the cell empty.");
        }
        double factor = text(row, "factor").isEmpty() ? 1 : row.number("factor", problems);
        if (factor <= 0) {
            problems.add(row.at(), "'factor' must be above 0, was " + row.text("factor") + ".");
        }
        Shock.Timing timing = new Shock.Timing(period(row, "occurrence"), period(row, "duration"), time);
        int region = has(row, DAMAGE) ? table.regions().indexOf(row.text("industry")) : -1;
        if (region >= 0) {
            return new Rebuild(
                    row.at(), new Rebuild.Owner(region, -1), text(row, "event"), damage(row), factor, timing);
        }
        int industry = industry(row);
        double damage = has(row, DAMAGE) ? damage(row) : loss(row) * (industry < 0 ? 1 : capital[industry]);
        share(row, industry, damage);
        return new Rebuild(
                row.at(),
                new Rebuild.Owner(industry < 0 ? -1 : table.region(industry), industry),
                text(row, "event"),
                damage,
                factor,
                timing);
    }

    private String kind(Row row) {
        boolean inMoney = has(row, DAMAGE);
        String kind = inMoney && text(row, KIND).isEmpty() ? CAPITAL : row.text(KIND);
        List<String> known = inMoney ? List.of(CAPITAL, REBUILD) : List.of("arbitrary", CAPITAL, REBUILD);
        if (!known.contains(kind)) {
            String all = String.join(", ", known.subList(0, known.size() - 1));
            problems.add(row.at(), "kind must be " + all + " or " + REBUILD + ", was '" + kind + "'.");
        }
        return kind;
    }

    private double recovery(Row row) {
        double recovery = row.number("recovery", problems);
        if (recovery < 0) {
            problems.add(row.at(), "'recovery' must not be negative, was " + row.text("recovery") + ".");
        }
        return recovery;
    }

    private Recovery shape(Row row) {
        String shape = row.text("shape");
        for (Recovery recovery : Recovery.values()) {
            if (recovery.name().toLowerCase(Locale.ROOT).equals(shape)) {
                return recovery;
            }
        }
        problems.add(row.at(), "shape must be linear, convexe or concave, was '" + shape + "'.");
        return Recovery.LINEAR;
    }

    private int industry(Row row) {
        String label = row.text("industry");
        int industry = table.indexOf(label);
        if (industry < 0 && table.regions().contains(label)) {
            problems.add(
                    row.at(),
                    "'" + label + "' is a region: damage to its households is in money and has kind rebuild.");
        } else if (industry < 0) {
            problems.add(row.at(), "unknown industry '" + label + "'.", Nearest.to(label, table.labels()));
        }
        return industry;
    }

    private double loss(Row row) {
        double loss = row.number("loss", problems);
        if (loss < 0 || loss > 1) {
            problems.add(row.at(), "'loss' must be in [0, 1], was " + row.text("loss") + ".");
        }
        return loss;
    }

    private double damage(Row row) {
        double damage = row.number(DAMAGE, problems);
        if (damage < 0) {
            problems.add(row.at(), "'damage' must not be negative, was " + row.text(DAMAGE) + ".");
        }
        return damage;
    }

    /** Share of an industry's capital that a damage is. */
    private double share(Row row, int industry, double damage) {
        if (industry < 0 || damage == 0) {
            return 0;
        }
        double all = capital[industry];
        if (all == 0) {
            problems.add(
                    row.at(),
                    "'%s' has no capital that could be destroyed: it has no value added. State it in 'data.capital'."
                            .formatted(table.label(industry)));
        } else if (damage > all) {
            problems.add(
                    row.at(),
                    "the damage to '%s' is %s: its capital is %s."
                            .formatted(table.label(industry), Numbers.text(damage), Numbers.text(all)));
        }
        return damage / all;
    }

    private long period(Row row, String column) {
        double value = row.number(column, problems);
        if (value < 0 || value > Math.floor(value)) {
            problems.add(row.at(), "'" + column + "' must be a period (0, 1, 2, ...), was " + row.text(column) + ".");
        }
        return (long) Math.min(value, FAR);
    }

    private static boolean has(Row row, String column) {
        return row.table().header().contains(column);
    }

    private static String text(Row row, String column) {
        return has(row, column) ? row.text(column) : "";
    }
}
