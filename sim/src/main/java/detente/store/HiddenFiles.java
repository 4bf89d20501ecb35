package detente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hidden names beside results, for what is being written or replaced, and how what killed processes have left there is removed. */
final class HiddenFiles {
    private static final Pattern OF_WORK = Pattern.compile("\\.(?:unfinished|replaced|latest)-(.+)-(\\d+)");
    private static final Pattern LOCK = Pattern.compile("\\.(.+)\\.lock");

    private HiddenFiles() {}

    /** Where a folder is written before it is moved to its place. */
    static Path unfinished(Path place) {
        return hidden("unfinished", place);
    }

    /** Where a folder makes room for a new one. */
    static Path replaced(Path place) {
        return hidden("replaced", place);
    }

    /** Where the link to the newest results is made before it is moved over the old one. */
    static Path latest(Path place) {
        return hidden("latest", place);
    }

    private static Path hidden(String what, Path place) {
        return place.resolveSibling("." + what + "-" + place.getFileName() + "-"
                + ProcessHandle.current().pid());
    }

    /** The lock of whoever computes a folder. */
    static Path lock(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".lock");
    }

    /**
     * Removes what nobody works at any more: its lock can be had, and no process of its number is there.
     *
     * @param place which no other process is writing
     */
    static void removeStale(Path place) throws IOException {
        for (Path file : hiddenBeside(place)) {
            String name = file.getFileName().toString();
            Matcher work = OF_WORK.matcher(name);
            Matcher lock = LOCK.matcher(name);
            if (work.matches() && isDead(Long.parseLong(work.group(2)))) {
                remove(file, place.resolveSibling(work.group(1)), place);
            } else if (lock.matches() && !file.equals(lock(place))) {
                WorkLock.tryHold(file).ifPresent(WorkLock::close); // which removes it
            }
        }
    }

    private static void remove(Path file, Path of, Path place) throws IOException {
        if (of.equals(place)) {
            FileTree.delete(file);
            return;
        }
        Optional<WorkLock> lock = WorkLock.tryHold(lock(of));
        if (lock.isPresent()) {
            try {
                FileTree.delete(file);
            } finally {
                lock.get().close();
            }
        }
    }

    /** This process has finished what it had begun, so a folder with its number is that of an earlier one. */
    private static boolean isDead(long process) {
        return process == ProcessHandle.current().pid()
                || ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty();
    }

    private static List<Path> hiddenBeside(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place.toAbsolutePath().getParent())) {
            return files.filter(f -> f.getFileName().toString().startsWith("."))
                    .map(f -> place.resolveSibling(f.getFileName()))
                    .filter(f -> Files.exists(f, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
