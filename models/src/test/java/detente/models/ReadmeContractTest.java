package detente.models;

import detente.files.ModelFolder;
import detente.study.describe.ModelDescription;
import detente.table.MarkdownWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parameter and schedule tables in each model's README are the generated ones; who extends a folder has that folder's. */
class ReadmeContractTest {

    static Stream<Path> folders() {
        Path models = Path.of(System.getProperty("detente.home")).resolve("models");
        return ModelFolder.under(models).stream()
                .map(models::resolve)
                .filter(folder -> ModelFolder.open(folder).file().base().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void tables_of_the_readme_are_the_generated_ones(Path folder) throws IOException {
        Path readme = folder.resolve("README.md");
        ModelDescription model = ModelDescription.of(ModelFolder.open(folder));
        ReadmeTable.check(readme, "parameters", new MarkdownWriter().text(model.parameters()));
        ReadmeTable.check(readme, "schedule", new MarkdownWriter().text(model.timetable()));
    }
}
