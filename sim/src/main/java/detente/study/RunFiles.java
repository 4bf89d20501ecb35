package detente.study;

import detente.chart.ChartPress;
import detente.chart.Figure;
import detente.output.ResultTables;
import detente.output.SchemaTable;
import detente.parameters.ModelFile;
import detente.report.RunReport;
import detente.results.Artifact;
import detente.results.Fit;
import detente.results.Results;
import java.util.ArrayList;
import java.util.List;

/** All files of a run but its manifest. */
final class RunFiles {
    private RunFiles() {}

    /** Tables; with charts, the figures and the report too. */
    static List<Artifact> of(Results results, ModelFile model, boolean charts) {
        List<Artifact> files = new ArrayList<>(ResultTables.of(results));
        if (charts) {
            ChartPress press = new ChartPress();
            List<Figure> figures =
                    ModelCharts.of(model, results).stream().map(press::draw).toList();
            figures.forEach(figure -> files.addAll(figure.files()));
            files.add(new RunReport(results, fits(results, model), figures, model.limits()).html());
        }
        files.add(SchemaTable.of(files));
        return files;
    }

    /** Fit to every series observed in the model's scored window. */
    static List<Fit> fits(Results results, ModelFile model) {
        return model.scored()
                .map(window -> Fit.of(results, window.from(), window.to()))
                .orElse(List.of());
    }
}
