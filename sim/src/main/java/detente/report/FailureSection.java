package detente.report;

import detente.experiment.Replication;
import java.util.List;

/** The runs of a study that could not be completed, seed by seed. */
final class FailureSection {
    private FailureSection() {}

    /** @param note what they count in, and where more is said of them */
    static void write(Html page, String note, List<Replication> failures) {
        if (failures.isEmpty()) {
            return;
        }
        page.raw("<section id=\"failures\">\n")
                .element("h2", "Runs that failed")
                .element("p", note)
                .raw("<table>\n")
                .tableHead("Seed", "Why");
        failures.forEach(failure -> page.raw("<tr>")
                .cell("whole", Long.toString(failure.seed()))
                .cell("", failure.failure().orElse(""))
                .raw("</tr>\n"));
        page.raw("</tbody>\n</table>\n</section>\n");
    }
}
