package detente.uncertainty;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why figures of runs differ, in the order in which one is added to the other. */
public enum Layer {
    CHANCE("chance within the model"),
    PARAMETERS("values that the data leave open"),
    DISCREPANCY("what the model cannot know");

    private final String about;

    Layer(String about) {
        this.about = about;
    }

    /** As tables call it: {@code chance}, {@code parameters} or {@code discrepancy}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One line of meaning. */
    public String about() {
        return about;
    }

    /** How a sentence calls several of them: {@code chance within the model and what the model cannot know}. */
    public static String words(List<Layer> layers) {
        String all = layers.stream().map(Layer::about).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
    }
}
