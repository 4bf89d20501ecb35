package detente.imports;

import detente.imports.Choices.EmptyIndustries;
import detente.imports.Choices.NegativeDemand;
import detente.imports.Choices.NegativeFlows;
import detente.imports.Choices.NegativeValueAdded;
import detente.imports.layout.TableRequest;
import detente.input.InvalidInput;
import detente.results.Calendar;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Imports tables into memory. */
final class Trial {
    static final Choices REFUSING =
            new Choices(NegativeFlows.REFUSE, NegativeDemand.REFUSE, NegativeValueAdded.REFUSE, EmptyIndustries.REFUSE);

    private Trial() {}

    /** The files of the model folder, by name. */
    static Map<String, String> files(Path table) {
        return files(request(table), REFUSING);
    }

    static TableRequest request(Path... table) {
        return new TableRequest(
                List.of(table),
                Optional.empty(),
                Optional.empty(),
                Optional.of(2018),
                Optional.of("M$"),
                Optional.empty());
    }

    static TableRequest mapped(Path table, Path map) {
        return new TableRequest(
                List.of(table),
                Optional.empty(),
                Optional.empty(),
                Optional.of(2018),
                Optional.of("M$"),
                Optional.of(map));
    }

    static Map<String, String> files(TableRequest request, Choices choices, String... shocks) {
        ImportWords words = new ImportWords("mine", Calendar.Step.WEEK, Optional.empty(), List.of(shocks), 0.001);
        return written(TableImport.read(request, choices, words));
    }

    private static Map<String, String> written(ImportedModel model) {
        Map<String, StringWriter> files = new LinkedHashMap<>();
        try {
            model.write(name -> {
                StringWriter text = new StringWriter();
                files.put(name, text);
                return text;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().toString()));
    }

    /** Everything that a table is refused for, a line a problem; empty text if it is not. */
    static String refused(TableRequest request, Choices choices, String... shocks) {
        try {
            files(request, choices, shocks);
            return "";
        } catch (InvalidInput e) {
            return e.problems().stream()
                    .map(p -> p.line() + ": " + p.message()
                            + p.maybe().map(m -> " Maybe " + m + "?").orElse(""))
                    .collect(Collectors.joining("\n"));
        }
    }

    static String refused(Path table) {
        return refused(request(table), REFUSING);
    }

    /** Sums of the rows of a matrix in a CSV file, by label. */
    static Map<String, Double> sums(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[0], Trial::sum, Double::sum, LinkedHashMap::new));
    }

    private static double sum(String[] cells) {
        double sum = 0;
        for (int i = 1; i < cells.length; i++) {
            sum += Double.parseDouble(cells[i]);
        }
        return sum;
    }

    /** What each industry sells, by label. */
    static Map<String, Double> outputs(Map<String, String> files) {
        Map<String, Double> outputs = sums(files.get("data/Z.csv"));
        sums(files.get("data/Y.csv")).forEach((label, sum) -> outputs.merge(label, sum, Double::sum));
        return outputs;
    }
}
