package detente.cli;

import detente.experiment.StopSignal;
import java.util.function.ToIntFunction;
import picocli.CommandLine;

/**
 * One call of a command.
 *
 * @param line where it prints
 */
record Call(Main main, CommandLine line) {
    /** What prints its findings. */
    StudyOutput output() {
        return new StudyOutput(main, line);
    }

    /** Does long work that Ctrl-C may end early. @return the exit code */
    int interruptible(ToIntFunction<StopSignal> work) {
        return main.interruptible(line, work);
    }
}
