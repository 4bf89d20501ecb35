package detente.report;

import detente.results.Event;
import detente.results.Numbers;
import detente.results.Parameter;
import detente.results.Results;

/** What happened in the run, and the parameters that it was computed with. */
final class TableSection {
    private final Results results;

    TableSection(Results results) {
        this.results = results;
    }

    void write(Html page) {
        events(page);
        parameters(page);
    }

    private void events(Html page) {
        if (results.events().isEmpty()) {
            return;
        }
        page.raw("<section id=\"events\">\n")
                .element("h2", "Events")
                .raw("<table>\n")
                .tableHead("Date", "Actor", "Instrument", "Level#", "What happened", "Source");
        for (Event event : results.events()) {
            String level =
                    event.level().isPresent() ? Numbers.text(event.level().getAsDouble()) : "";
            page.raw("<tr>")
                    .cell("whole", event.date().toString())
                    .cell("", event.actor())
                    .cell("", event.instrument())
                    .cell("number", level)
                    .cell("", event.label())
                    .raw("<td>")
                    .linked(event.simulated() ? "simulated" : event.source())
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table>\n</section>\n");
    }

    private void parameters(Html page) {
        page.raw("<section id=\"parameters\">\n")
                .element("h2", "Parameters")
                .element("p", "A filled mark (\u25cf) stands before the headline levers.")
                .raw("<table>\n")
                .tableHead("Name", "Value#", "Unit", "Bounds", "Meaning", "Source");
        for (Parameter parameter : results.manifest().parameters()) {
            page.raw("<tr><th scope=\"row\">")
                    .raw(parameter.lever() ? "<span title=\"headline lever\">\u25cf</span>&nbsp;" : "")
                    .raw("<code>")
                    .text(parameter.name())
                    .raw("</code></th>")
                    .cell("number", parameter.value())
                    .cell("", parameter.unit())
                    .cell("whole", bounds(parameter))
                    .cell("", parameter.about())
                    .raw("<td>")
                    .linked(parameter.source())
                    .raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table>\n</section>\n");
    }

    private static String bounds(Parameter parameter) {
        if (parameter.min().isEmpty() && parameter.max().isEmpty()) {
            return "";
        }
        if (parameter.max().isEmpty()) {
            return "\u2265 " + parameter.min();
        }
        return parameter.min().isEmpty() ? "\u2264 " + parameter.max() : parameter.min() + " to " + parameter.max();
    }
}
