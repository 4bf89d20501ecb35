package detente.engine;

import detente.input.InvalidInput;
import detente.input.Position;
import detente.input.Problems;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The models in code that are on the class path. */
public final class Models {
    /** The file of a jar that names the classes of its models, a line each. */
    public static final String SERVICES = "META-INF/services/" + Model.class.getName();

    private Models() {}

    /** All of them, by id. */
    public static List<Model<?>> all() {
        List<Model<?>> models = new ArrayList<>();
        ServiceLoader.load(Model.class).forEach(models::add);
        models.sort(Comparator.comparing(Model::id));
        return List.copyOf(models);
    }

    /** The model of that id. @throws InvalidInput if two have it */
    public static Optional<Model<?>> find(String id) {
        List<Model<?>> found =
                all().stream().filter(model -> model.id().equals(id)).toList();
        if (found.size() > 1) {
            Problems problems = new Problems();
            problems.add(
                    new Position("the class path", 0),
                    found.size() + " Java models are called '" + id + "': "
                            + found.stream().map(Models::shown).collect(Collectors.joining(" and ")) + ".");
            throw new InvalidInput(problems.list());
        }
        return found.stream().findFirst();
    }

    private static String shown(Model<?> model) {
        Class<?> type = model.getClass();
        CodeSource from = type.getProtectionDomain().getCodeSource();
        return type.getName() + (from == null ? "" : " in " + from.getLocation().getPath());
    }
}
