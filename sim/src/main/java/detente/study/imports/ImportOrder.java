package detente.study.imports;

import detente.imports.Choices;
import detente.imports.layout.DecimalMark;
import detente.imports.layout.Layout;
import detente.order.OrderKind;
import detente.order.OrderOption;
import detente.results.Calendar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A model folder of a published table as a user asks for it. */
@OrderKind(command = "import", about = "Makes a model folder of a published input-output table.")
public record ImportOrder(
        @OrderOption(about = "What is imported", label = "table", argument = true)
        Kind what,

        @OrderOption(about = "Files of the table, or their folder", label = "FILE", argument = true)
        List<Path> files,

        Folder folder,
        Reading reading,
        Cells cells) {

    /** What can be imported. */
    public enum Kind {
        /** An input-output table. */
        TABLE
    }

    /** The model folder that is written. */
    public record Folder(
            @OrderOption(about = "Name of the new model folder", label = "MODEL_ID")
            Optional<String> as,

            @OrderOption(about = "Read and report, write nothing")
            boolean check,

            @OrderOption(about = "Where the table comes from, for its documents", label = "TEXT")
            Optional<String> source,

            @OrderOption(about = "Length of a period", usual = "week")
            Calendar.Step period,

            @OrderOption(
                    about = "A shock: industry, share of capacity lost, first and last period; may be repeated",
                    label = "REGION/good,LOSS,FIRST,LAST")
            List<String> shock) {}

    /** How the files are to be read. */
    public record Reading(
            @OrderOption(about = "Layout of the files, if it is not recognised")
            Optional<Layout> layout,

            @OrderOption(about = "Decimal mark, if it is not recognised")
            Optional<DecimalMark> decimal,

            @OrderOption(
                    about = "Year of the table, if the files do not say it",
                    label = "YEAR",
                    least = 1000,
                    most = 9999)
            Optional<Integer> year,

            @OrderOption(about = "Unit of money, if the files do not say it, such as M€", label = "UNIT")
            Optional<String> unit,

            @OrderOption(
                    about = "CSV file with columns kind, from, to: which regions and sectors to join",
                    label = "FILE")
            Optional<Path> map,

            @OrderOption(
                    about = "Share by which a stated sum may differ from its cells' unreported",
                    usual = "0.001",
                    label = "SHARE")
            double tolerance) {}

    /** What becomes of cells that the model cannot take. */
    public record Cells(
            @OrderOption(
                    about = "Negative flows between industries: zero sets them to 0, which raises outputs and inputs",
                    usual = "refuse")
            Choices.NegativeFlows negativeFlows,

            @OrderOption(
                    about =
                            "Negative final demand: separate gives goods out of stocks a supplier of their own, net takes them from"
                                    + " other final demand for the industry; outputs stay as published",
                    usual = "refuse")
            Choices.NegativeDemand negativeDemand,

            @OrderOption(
                    about =
                            "Inputs above output: inputs counts the rest as final demand, and outputs stay as published; output raises"
                                    + " the industry's output",
                    usual = "refuse")
            Choices.NegativeValueAdded negativeValueAdded,

            @OrderOption(
                    about =
                            "Industries that sell nothing: drop leaves them out and counts what they buy as final demand",
                    usual = "refuse")
            Choices.EmptyIndustries emptyIndustries) {

        Choices choices() {
            return new Choices(negativeFlows, negativeDemand, negativeValueAdded, emptyIndustries);
        }
    }
}
