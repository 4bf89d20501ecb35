package detente.chart;

import detente.results.Numbers;

/** The numbers behind a chart as tidy CSV, one point or cell a row. */
final class ChartData {
    private ChartData() {}

    static String csv(Chart chart) {
        if (chart instanceof BarChart bars) {
            return csv(bars);
        }
        if (chart instanceof PlaneChart plane) {
            return csv(plane);
        }
        return chart instanceof TimeChart time ? csv(time) : csv((MatrixChart) chart);
    }

    /** Columns group, bar, unit, value, low and high. */
    private static String csv(BarChart chart) {
        StringBuilder csv = new StringBuilder("group,bar,unit,value,low,high\n");
        for (int g = 0; g < chart.labels().size(); g++) {
            for (BarChart.Bars bars : chart.bars()) {
                BarChart.Bar bar = bars.bars().get(g);
                csv.append(cell(chart.labels().get(g)))
                        .append(',')
                        .append(cell(bars.label()))
                        .append(',')
                        .append(cell(chart.unit()))
                        .append(',')
                        .append(Numbers.text(bar.value()))
                        .append(',')
                        .append(Numbers.text(bar.low()))
                        .append(',')
                        .append(Numbers.text(bar.high()))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    /** Columns course, name, x and y. */
    private static String csv(PlaneChart chart) {
        StringBuilder csv = new StringBuilder("course,name,x,y\n");
        for (PlaneChart.Course course : chart.courses()) {
            for (PlaneChart.Spot spot : course.spots()) {
                csv.append(cell(course.label()))
                        .append(',')
                        .append(cell(spot.name()))
                        .append(',')
                        .append(Numbers.text(spot.x()))
                        .append(',')
                        .append(Numbers.text(spot.y()))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    /** Columns row, column, unit and value. */
    private static String csv(MatrixChart chart) {
        StringBuilder csv = new StringBuilder("row,column,unit,value\n");
        for (int i = 0; i < chart.rows().size(); i++) {
            for (int j = 0; j < chart.columns().size(); j++) {
                csv.append(cell(chart.rows().get(i)))
                        .append(',')
                        .append(cell(chart.columns().get(j)))
                        .append(',')
                        .append(cell(chart.unit()))
                        .append(',')
                        .append(Numbers.text(chart.values().get(i).get(j)))
                        .append('\n');
            }
        }
        return csv.toString();
    }

    /** Columns panel, line, unit, time (a day, a month or several), value and kind (simulated, observed, or lower and
     * upper end of an interval). */
    private static String csv(TimeChart chart) {
        StringBuilder csv = new StringBuilder("panel,line,unit,time,value,kind\n");
        for (Panel panel : chart.panels()) {
            panel.lines().forEach(line -> append(csv, panel, line, "simulated"));
            panel.observed().forEach(line -> append(csv, panel, line, "observed"));
            for (Ribbon ribbon : panel.ribbons()) {
                append(csv, panel, new Line(ribbon.label(), ribbon.lower()), "lower");
                append(csv, panel, new Line(ribbon.label(), ribbon.upper()), "upper");
            }
        }
        return csv.toString();
    }

    private static void append(StringBuilder csv, Panel panel, Line line, String kind) {
        String start = cell(panel.title()) + "," + cell(line.label()) + "," + cell(panel.unit()) + ",";
        for (Point point : line.points()) {
            csv.append(start)
                    .append(cell(point.when()))
                    .append(',')
                    .append(Numbers.text(point.value()))
                    .append(',')
                    .append(kind)
                    .append('\n');
        }
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
