package detente.input;

/**
 * A place in an input file.
 *
 * @param file as shown to the user
 * @param line counted from 1; 0 if there is none
 */
public record Position(String file, int line) {

    /** What was typed rather than written in a file. */
    public static final Position COMMAND_LINE = new Position("the command line", 0);
}
