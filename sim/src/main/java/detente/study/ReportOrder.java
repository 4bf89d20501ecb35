package detente.study;

import detente.order.OrderKind;
import detente.order.OrderOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A report of results that are there, as a user asks for it.
 *
 * @param results their folders
 */
@OrderKind(
        command = "report",
        about = "Writes the report of stored results, of several together in one, without running anything.")
public record ReportOrder(
        @OrderOption(about = "A result folder; several make one report", label = "RESULT", argument = true)
        List<Path> results,

        @OrderOption(
                about =
                        "html: one page; md: Markdown; tex: sections for a document of one's own; pdf-ready: a whole document for"
                                + " pdflatex",
                usual = "html")
        Form format,

        @OrderOption(
                about = "Folder in which a folder for the report is made, instead of the project's results/reports",
                label = "DIR")
        Optional<Path> out) {
    /** Formats of a report. */
    public enum Form {
        HTML,
        MD,
        TEX,
        PDF_READY
    }
}
