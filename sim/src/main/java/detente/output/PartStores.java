package detente.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Stores that the tasks of a cluster write beside that of the whole: {@code part-<first run>.duckdb}. A task that takes the place
 * of a lost one opens the same part. Where the lost one still holds it, because it only seemed lost, another is made; a run that
 * stands in both is taken over once.
 */
final class PartStores {
    private static final String NAME = "part-";
    /** For ten seconds: a process that has lost its cluster ends within two or three. */
    static final int PATIENCE = 40;

    private static final long WAIT_MILLIS = 250;

    private final Path folder;
    private final Function<Path, BatchStore> opening;
    private final int patience;

    /**
     * @param opening opens a store, or makes it
     * @param patience how many quarters of a second a part that is held is waited for
     */
    PartStores(Path folder, Function<Path, BatchStore> opening, int patience) {
        this.folder = folder;
        this.opening = opening;
        this.patience = patience;
    }

    /** The store of a task, whose first run is this. @throws OutputFailure if it is damaged or cannot be written */
    BatchStore open(int first) {
        try {
            Path part = folder.resolve(NAME + first + BatchFolder.ENDING);
            return patiently(() -> opening.apply(part));
        } catch (OutputFailure e) {
            if (!e.isLock()) {
                throw e;
            }
            return openAnother(first, 2);
        }
    }

    private BatchStore openAnother(int first, int number) {
        try {
            return opening.apply(folder.resolve(NAME + first + "-" + number + BatchFolder.ENDING));
        } catch (OutputFailure e) {
            if (!e.isLock()) {
                throw e;
            }
            return openAnother(first, number + 1);
        }
    }

    private interface Opening<T> {
        T open();
    }

    private <T> T patiently(Opening<T> opening) {
        for (int i = 0; i < patience; i++) {
            try {
                return opening.open();
            } catch (OutputFailure e) {
                if (!e.isLock()) {
                    throw e;
                }
                pause();
            }
        }
        return opening.open();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while a store was held by another process", e);
        }
    }

    List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches(NAME + "\\d+(-\\d+)?\\.duckdb"))
                    .sorted()
                    .toList();
        }
    }

    /** Takes over what the parts have, but for those that somebody still holds. @return the parts that can be removed */
    List<Path> absorbInto(BatchStore whole, String id) throws IOException {
        List<Path> absorbed = new ArrayList<>();
        for (Path part : all()) {
            if (absorb(part, whole, id)) {
                absorbed.add(part);
            }
        }
        // runs that were given up only where no part has them done
        absorbed.forEach(part -> whole.absorb(part, id, true));
        return absorbed;
    }

    private boolean absorb(Path part, BatchStore whole, String id) {
        try {
            return patiently(() -> {
                whole.absorb(part, id, false);
                return true;
            });
        } catch (OutputFailure e) {
            if (!e.isLock()) {
                throw e;
            }
            return false; // its turn comes with the next command
        }
    }
}
