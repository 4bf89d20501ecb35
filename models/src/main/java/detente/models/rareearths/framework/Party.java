package detente.models.rareearths.framework;

/** One of the two states that talk. */
public enum Party {
    CHINA("CN", "China", 0),
    UNITED_STATES("US", "the United States", 1);

    private final String code;
    private final String words;
    private final int index;

    Party(String code, String words, int index) {
        this.code = code;
        this.words = words;
        this.index = index;
    }

    /** The actor's code in files of events. */
    public String code() {
        return code;
    }

    /** The state's name inside a sentence. */
    public String inWords() {
        return words;
    }

    /** The state's place in arrays of two: China 0, the United States 1. */
    public int index() {
        return index;
    }

    public Party partner() {
        return this == CHINA ? UNITED_STATES : CHINA;
    }
}
