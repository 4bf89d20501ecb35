package detente.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The models in code that are on the class path. */
public final class Models {
    private Models() {}

    /** All of them, by id. */
    @SuppressWarnings("unchecked") // a service's type parameter is erased; every model is a Model of some record
    public static List<Model<? extends Record>> all() {
        return ServiceLoader.load(Model.class).stream()
                .map(provider -> (Model<? extends Record>) provider.get())
                .sorted(Comparator.comparing(Model::id))
                .toList();
    }

    public static Optional<Model<? extends Record>> find(String id) {
        return all().stream().filter(model -> model.id().equals(id)).findFirst();
    }
}
