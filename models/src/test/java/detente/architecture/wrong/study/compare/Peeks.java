package detente.architecture.wrong.study.compare;

import detente.architecture.wrong.study.facts.Neighbour;
import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A study that uses another one and writes cells of a table by itself. */
record Peeks(Neighbour neighbour) {
    void write(Appendable out) throws IOException {
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(neighbour.rows());
        }
    }
}
