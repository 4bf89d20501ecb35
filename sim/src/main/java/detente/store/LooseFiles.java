package detente.store;

import detente.results.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Files that a user asks for by themselves, into a folder that may hold others. */
public final class LooseFiles {
    private LooseFiles() {}

    /**
     * Writes every file under a hidden name, and moves all to their places when all are written.
     *
     * @return where they are
     * @throws OutputFailure if one cannot be written; then no file is half written
     */
    public static List<Path> write(Path folder, List<Artifact> files) {
        List<Path> places = new ArrayList<>();
        try (UnfinishedFolder unfinished = new UnfinishedFolder(
                HiddenFiles.unfinished(folder.toAbsolutePath().normalize().resolve("charts")))) {
            unfinished.write(files);
            for (Artifact file : files) {
                Path place = folder.resolve(file.path());
                Files.createDirectories(place.toAbsolutePath().getParent());
                Files.move(unfinished.file(file.path()), place, StandardCopyOption.REPLACE_EXISTING);
                places.add(place);
            }
        } catch (IOException e) {
            throw OutputFailure.of("cannot write to " + folder, e);
        }
        return places;
    }
}
