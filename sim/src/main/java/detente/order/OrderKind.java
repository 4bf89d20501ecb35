package detente.order;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a record that a user orders by it. Its components are options, or records of options that several orders share. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OrderKind {
    /** The command, such as {@code compare}. */
    String command();

    /** What it does, a sentence. */
    String about();
}
