package detente.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The models in code that are on the class path. */
public final class Models {
    private Models() {}

    /** All of them, by id. */
    public static List<Model<?>> all() {
        List<Model<?>> models = new ArrayList<>();
        ServiceLoader.load(Model.class).forEach(models::add);
        models.sort(Comparator.comparing(Model::id));
        return List.copyOf(models);
    }

    public static Optional<Model<?>> find(String id) {
        return all().stream().filter(model -> model.id().equals(id)).findFirst();
    }
}
