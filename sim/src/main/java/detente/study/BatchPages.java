package detente.study;

import detente.chart.ChartPress;
import detente.chart.Figure;
import detente.output.BatchDigest;
import detente.output.BatchSubject;
import detente.report.BatchReport;
import detente.results.Artifact;
import java.util.ArrayList;
import java.util.List;

/** Charts and report of a batch. */
final class BatchPages {
    private final BatchSubject subject;
    private final List<String> limits;

    /** @param limits sentences on where the model's results stop being valid */
    BatchPages(BatchSubject subject, List<String> limits) {
        this.subject = subject;
        this.limits = List.copyOf(limits);
    }

    List<Artifact> of(BatchDigest digest) {
        ChartPress press = new ChartPress();
        List<Figure> figures =
                new BatchCharts(subject, digest).all().stream().map(press::draw).toList();
        List<Artifact> files = new ArrayList<>();
        figures.forEach(figure -> files.addAll(figure.files()));
        files.add(new BatchReport(
                        subject.first(),
                        subject.plan(),
                        subject.outcomes(),
                        digest.tally(),
                        digest.points(),
                        subject.command(),
                        figures,
                        limits)
                .html());
        return files;
    }
}
