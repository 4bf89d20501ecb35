package detente.grammar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a component of a record stands in a file, as far as its name and type do not say so: {@code timeLimit} is the key
 * {@code time-limit}; an {@code Optional}, a list and a map may be left out, all else must be there.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

    /** The key, if it is not that of the component's name. */
    String name() default "";

    /** Whether a list or map must be there. */
    boolean required() default false;

    /** What holds if the key is absent, as it would be written. */
    String otherwise() default "";

    /** Least number, included. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Greatest number, included. */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether the least number itself is too small. */
    boolean above() default false;

    /** What messages say must stand there; of a day, what they call it. */
    String says() default "";

    /** What a text must match. */
    String pattern() default "";

    /** What each key of a map must match. */
    String keys() default "";

    /** What is said of one that does not match, with {@code %s} for it. */
    String refusal() default "";

    /** Whether YAML may take the text for a number or a truth value, as it does the unit 1. */
    boolean likeNumber() default false;

    /** Whether a list must not be empty, nor a map, nor any list in a map of lists. */
    boolean filled() default false;

    /** Number of items of a list, all different. */
    int exactly() default 0;

    /** What the words of a list are that must differ; what the records of a list are, if this component must differ between them. */
    String unique() default "";

    /** Whether this is all that stands where the record is written as a single value. */
    boolean alone() default false;

    /** Whether the record stands in a map and this is its key there; a list of such records is written as that map. */
    boolean isName() default false;

    /** What is said of each parameter, in a map from parameters. */
    Each each() default Each.NONE;

    /** What a file says of each parameter that it names. */
    enum Each {
        /** It names no parameters. */
        NONE,
        /** Value, unit and source. */
        COMPLETE,
        /** A value, possibly with unit and source. */
        DIFFERENCE,
        VALUE,
        /** A list of values. */
        VALUES,
        /** Values to spread points over. */
        AXIS,
        /** The same of a number. */
        NUMBER_AXIS
    }

    /**
     * A component that no file states: where a key of the record stands, or the record itself; of a map, where all keys stand
     * whose values are right and, as {@code key.name}, the entries of maps; of a truth value, whether nothing before it is wrong.
     */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    @interface At {
        String value() default "";
    }
}
