package detente.study;

import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problems;
import detente.page.Page;
import detente.results.Artifact;
import detente.results.Sha256;
import detente.store.Reservation;
import detente.store.ResultFolder;
import detente.store.StoredFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Writes the reports of stored results, one or several together, from what their files say. */
public final class ReportStudy {
    private static final int ID_LENGTH = 16;

    private final Session session;
    private final BiFunction<Project, StoredFiles, Page> run;
    private final List<Study<?>> studies;
    private final Map<String, BatchReport> batches;

    /**
     * Reports by those who know what results say.
     *
     * @param run the page of a single run, from the model folder of a project
     * @param studies every kind of study
     * @param batches every kind of batch, by the command that makes it
     */
    public ReportStudy(
            Session session,
            BiFunction<Project, StoredFiles, Page> run,
            List<Study<?>> studies,
            Map<String, BatchReport> batches) {
        this.session = session;
        this.run = run;
        this.studies = List.copyOf(studies);
        this.batches = Map.copyOf(batches);
    }

    private record Result(StoredFiles stored, Project project) {}

    /**
     * Writes what is ordered.
     *
     * @return the file of the report
     * @throws InvalidInput with everything that is wrong with the results; then nothing is written
     * @throws detente.store.OutputFailure if it cannot be written
     */
    public Path write(ReportOrder order) {
        List<Page> pages = results(order).stream().map(this::page).toList();
        Page page = pages.size() == 1 ? pages.get(0) : Page.together(pages);
        List<Artifact> files = page.files(format(order.format()));
        Path place = session.results(order.out()
                        .or(() -> Optional.of(session.project().results().resolve("reports"))))
                .resolve(name(order, files));
        try (Reservation alone = new ResultFolder(place).reserve()) {
            alone.write(files);
        }
        return place.resolve(files.get(0).path());
    }

    private static Page.Format format(ReportOrder.Form form) {
        return switch (form) {
            case HTML -> Page.Format.HTML;
            case MD -> Page.Format.MARKDOWN;
            case TEX -> Page.Format.LATEX_SECTIONS;
            case PDF_READY -> Page.Format.LATEX;
        };
    }

    /** The folder is named by what is in it, so that nothing else is ever written over. */
    private static String name(ReportOrder order, List<Artifact> files) {
        StringBuilder text = new StringBuilder();
        files.forEach(f ->
                text.append(f.path()).append(' ').append(Sha256.hex(f.bytes())).append('\n'));
        String first = order.results().size() == 1 ? "report-" : "reports-";
        return first + Sha256.hex(text.toString()).substring(0, ID_LENGTH);
    }

    private List<Result> results(ReportOrder order) {
        Problems problems = new Problems();
        List<Result> results = new ArrayList<>();
        if (order.results().isEmpty()) {
            problems.add(Position.COMMAND_LINE, "a report needs a result folder.");
        }
        for (Path folder : order.results()) {
            InputCheck.attempt(() -> result(folder), problems).ifPresent(results::add);
        }
        problems.throwIfAny();
        return results;
    }

    private Result result(Path folder) {
        StoredFiles stored = StoredFiles.open(folder);
        if (!stored.study().isEmpty() && !stored.isBatch()) {
            StoredResult.study(studies, stored);
        }
        return new Result(stored, StoredResult.project(session, stored, Optional.empty()));
    }

    private Page page(Result result) {
        if (result.stored.isBatch()) {
            return batches.get(result.stored.study())
                    .of(
                            StoredResult.calling(result.project, result.stored),
                            result.stored.folder(),
                            result.stored.ensemble().map(Path::of));
        }
        return result.stored.study().isEmpty()
                ? run.apply(result.project, result.stored)
                : page(StoredResult.study(studies, result.stored), result);
    }

    private static <O extends Record> Page page(Study<O> study, Result result) {
        O order = StoredResult.order(study, result.stored);
        return study.prepare(study.asFor(result.stored, result.project), order)
                .read(result.stored.all())
                .page();
    }
}
