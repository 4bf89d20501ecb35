package detente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that is done at a desk. In what is typed and in paths, HOME is the project and RESULT the only result in it. */
sealed interface GoldenStep {
    /** Does it. @return what was printed if a command was typed */
    Optional<Desk.Answer> at(Desk desk);

    /** Types a command: words with a space between them, and _ for a space in a word. */
    record Types(String words) implements GoldenStep {
        @Override
        public Optional<Desk.Answer> at(Desk desk) {
            return Optional.of(desk.types(Stream.of(words.split(" ", -1))
                    .map(word -> path(desk, word.replace('_', ' ')))
                    .toArray(String[]::new)));
        }

        @Override
        public String toString() {
            return "detente " + words;
        }
    }

    /** Copies a file or a folder. */
    record Copies(String from, String to) implements GoldenStep {
        @Override
        public Optional<Desk.Answer> at(Desk desk) {
            if (Files.isDirectory(desk.home.resolve(from))) {
                Desk.copy(desk.home.resolve(from), desk.home.resolve(to));
            } else {
                desk.write(path(desk, to), desk.read(from));
            }
            return Optional.empty();
        }
    }

    /** Moves a folder. */
    record Moves(String from, String to) implements GoldenStep {
        @Override
        public Optional<Desk.Answer> at(Desk desk) {
            try {
                Files.move(desk.home.resolve(from), desk.home.resolve(to));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Optional.empty();
        }
    }

    /** Changes a file. */
    record Edits(String file, String piece, String by) implements GoldenStep {
        @Override
        public Optional<Desk.Answer> at(Desk desk) {
            String path = path(desk, file);
            String text = desk.read(path);
            if (!text.contains(piece)) {
                throw new IllegalStateException("there is no '" + piece + "' in " + path);
            }
            desk.write(path, text.replace(piece, by));
            return Optional.empty();
        }
    }

    private static String path(Desk desk, String word) {
        String path = word.replace("HOME", desk.home.toString());
        if (!path.contains("RESULT")) {
            return path;
        }
        try (Stream<Path> tree = Files.walk(desk.home.resolve("results"))) {
            Path manifest =
                    tree.filter(f -> f.endsWith("manifest.json")).findFirst().orElseThrow();
            return path.replace("RESULT", manifest.getParent().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
