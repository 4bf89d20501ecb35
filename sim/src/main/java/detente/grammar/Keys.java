package detente.grammar;

import detente.parameters.Vocabulary;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/** How a record as a whole stands in a file. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Keys {

    /** How messages call it; otherwise by the key under which it stands. */
    String called() default "";

    /** What messages say must stand there. */
    String says() default "a map of keys and values";

    /** Whether it has exactly one of its keys. */
    boolean one() default false;

    /** What the schema says besides: which keys go together, and which words a model knows. */
    Class<? extends Schema> schema() default Schema.class;

    /** Adds to the schema that follows from the keys. */
    class Schema {
        /** The schema of the record, given that which follows from its keys. */
        public Map<String, Object> of(Map<String, Object> keys, Vocabulary<?> vocabulary) {
            return keys;
        }
    }

    /** A record with rules that no single key can tell. */
    interface Checked {
        /** Adds a problem for whatever contradicts itself, once all is there that the record cannot do without. */
        void check(Node node);
    }
}
