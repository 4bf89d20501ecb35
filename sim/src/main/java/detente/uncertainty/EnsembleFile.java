package detente.uncertainty;

import java.nio.file.Path;

/**
 * A file with values of parameters that the data leave open.
 *
 * @param path where it is read
 * @param called what names it in a command that is typed in the folder of the program
 */
public record EnsembleFile(Path path, String called) {
    /** What it is called among the inputs of a result, and beside it. */
    public static final String NAME = "ensemble.csv";

    /** The option that gives it. */
    public static final String OPTION = "ensemble";
}
