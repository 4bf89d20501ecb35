package detente.store;

/**
 * What a study that is ordered by a file calls its inputs where that is typed or read again. It determines no result.
 *
 * @param file the file, in a command that is typed in the folder of the program
 * @param model its model, in the copy of the file beside the results: an id, or a path from there
 */
public record FileNames(String file, String model) {}
