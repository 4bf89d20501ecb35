package detente.study.run;

import detente.engine.Strictness;
import detente.parameters.Request;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One run as a user asks for it.
 *
 * @param model id or path of a model folder; the flagship if empty
 * @param strictness when identities are checked
 * @param explain whether the terminal tells every decision with its reasons
 * @param fresh whether to compute it even if its results are there
 * @param charts whether to draw charts and write reports
 * @param results folder for results; the project's if empty
 */
public record RunOrder(
        Optional<String> model,
        Request request,
        long seed,
        Strictness strictness,
        boolean explain,
        boolean fresh,
        boolean charts,
        Optional<Path> results) {}
