package detente.imports;

import detente.imports.ImportedModel.Shock;
import detente.imports.ImportedModel.ShockTimes;
import detente.results.Calendar;
import detente.results.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/** The texts of an imported model folder that describe the model: model.yaml, its scenario and its README. */
final class ModelText {
    private final ImportedTable table;
    private final ImportWords words;
    private final List<Shock> shocks;

    ModelText(ImportedTable table, ImportWords words, List<Shock> shocks) {
        this.table = table;
        this.words = words;
        this.shocks = shocks;
    }

    /** BoARIO's times, in periods. */
    private record Times(int cover, int restoration, int overproduction) {
        static Times of(Calendar.Step period) {
            return switch (period) {
                case DAY -> new Times(90, 60, 365);
                case WEEK -> new Times(13, 9, 52);
                case MONTH -> new Times(3, 2, 12);
                case QUARTER -> new Times(2, 1, 4);
                case YEAR -> new Times(2, 1, 1);
            };
        }
    }

    private String title() {
        return "ARIO on %s, %d".formatted(table.layout().words(), table.year());
    }

    /** Where the table comes from. */
    private String source() {
        return words.source()
                .orElse(table.layout().words() + " of " + table.year() + ", read from "
                        + String.join(", ", table.files().keySet()));
    }

    String model() {
        Times times = Times.of(words.period());
        String period = words.period().label();
        return """
                model: ario
                title: %s
                about: %s
                period: %s
                money: %s
                start: %d-01-01
                periods: %d
                scenario: shock
                data:
                  z: data/Z.csv
                  y: data/Y.csv
                  shocks: data/shocks.csv
                  titles: data/titles.csv
                parameters:
                  ario.cover: {value: %d, unit: %s, source: "BoARIO default, 90 days"}
                  ario.restoration: {value: %d, unit: %s, source: "BoARIO default, 60 days"}
                  ario.psi: {value: 0.8, unit: "1", source: "BoARIO default; Hallegatte 2014"}
                  ario.alpha-base: {value: 1, unit: "1", source: "BoARIO default"}
                  ario.alpha-max: {value: 1.25, unit: "1", source: "BoARIO default; Hallegatte 2014"}
                  ario.alpha-time: {value: %d, unit: %s, source: "one year: BoARIO default; Hallegatte 2014"}
                  ario.order-type: {value: alt, unit: "1", source: "BoARIO default"}
                  ario.boario-compatible: {value: false, unit: "1", source: "off: every step is computed in full"}
                charts:
                  - name: output
                    title: Output of regions, and what the world loses
                    caption: Output relative to base, and what all regions together lose of it.
                    panels:
                      - title: Output
                        unit: base = 1
                        lines: {All industries: output.all, The industry hit hardest: output.least}
                      - title: Output lost in the world
                        style: area
                        lines: {Lost: loss.all}
                limits:
                  - Prices, substitution and policy play no part; orders that are not filled are placed again.
                  - What was done to cells that the model cannot take stands in import-report.md.
                citation: %s
                outcomes:
                  output-lost: {measure: sum(loss.all), about: "Output lost in the world"}
                  output-lowest: {measure: min(output.all), about: "Lowest output of all industries, relative to base"}
                """.formatted(
                        quoted(title()),
                        quoted("The production core alone (Hallegatte 2014) on a published table: " + source() + "."),
                        period,
                        quoted(table.money()),
                        table.year(),
                        ShockTimes.of(words.period()).periods(),
                        times.cover(),
                        period,
                        times.restoration(),
                        period,
                        times.overproduction(),
                        period,
                        quoted(source()));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    String scenario() {
        String what = shocks.stream().map(this::shown).collect(Collectors.joining("; "));
        boolean example = words.shocks().isEmpty();
        return "# Edit data/shocks.csv for other shocks: a row an industry, the share of capacity it loses, first and last %s.%n"
                        .formatted(words.period().label())
                        .replace("\r\n", "\n")
                + "description: " + quoted((example ? "An example: " : "") + what) + "\n";
    }

    private String shown(Shock shock) {
        return "%s loses %s %% of its capacity from %s %d to %d"
                .formatted(
                        shock.industry(),
                        Numbers.text(100 * shock.loss()),
                        words.period().label(),
                        shock.first(),
                        shock.last());
    }

    String readme() {
        return """
                # %s

                **Purpose.** What a loss of capacity somewhere does everywhere, on a published input-output table.

                **Table.** Read: %s. %d industries; flows are in %s a year, at the prices of the source. `data/Z.csv` holds flows between
                industries, `data/Y.csv` final demand, `data/titles.csv` the names behind the ids. `import-report.md` says what was read,
                checked and changed; `import-changes.csv` lists every cell that was changed.

                **Shocks.** `data/shocks.csv`: the industry, the share of its capacity that it loses, the first and the last %s, counted
                from 0. %s

                **Process and parameters.** The model is `ario`; `detente describe %s` lists its parameters and steps. Times are BoARIO's
                defaults; change them in `model.yaml` or with `--set`.
                """.formatted(
                        title(),
                        source(),
                        table.table().industries().size(),
                        table.money(),
                        words.period().label(),
                        words.shocks().isEmpty()
                                ? "The one that is there is an example: the largest industry loses a tenth."
                                : "Those that are there were given with the import.",
                        words.id());
    }
}
