package detente.report;

import detente.results.Decision;
import java.util.List;

/** Why the states moved: a line for each decision, in words and figures that a student can follow. */
final class DecisionSection {
    private final List<Decision> decisions;

    DecisionSection(List<Decision> decisions) {
        this.decisions = decisions;
    }

    void write(Html page) {
        if (decisions.isEmpty()) {
            return;
        }
        page.raw("<section id=\"decisions\">\n")
                .element("h2", "Why the states moved")
                .element(
                        "p",
                        "Every decision, with what the state saw at the time, what each option was worth to it and how likely it"
                                + " therefore was. The draw decides between them; with another seed it may fall otherwise.")
                .raw("<table>\n")
                .tableHead("Date", "State", "What it did", "What it saw", "Options: worth and probability");
        for (Decision decision : decisions) {
            page.raw("<tr>")
                    .cell("whole", decision.date().toString())
                    .cell("", decision.actor())
                    .raw("<td><strong>")
                    .text(decision.inWords())
                    .raw("</strong></td>")
                    .cell("", decision.observedInWords())
                    .cell("", decision.optionsInWords())
                    .raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n</section>\n");
    }
}
