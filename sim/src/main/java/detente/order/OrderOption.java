package detente.order;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a component of an order is typed: {@code halfWidth} is {@code --half-width}. A boolean is an option without value; a list
 * may be given several times; an {@code Optional} may be left out.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OrderOption {
    /** What it says, without a point at its end. */
    String about();

    /** What stands for its value in the help. */
    String label() default "";

    /** The value unless said, as it is typed. */
    String usual() default "";

    /** Least value of a whole number. */
    long least() default Long.MIN_VALUE;

    /** Greatest value of a whole number. */
    long most() default Long.MAX_VALUE;

    /** Whether it is typed without a name. */
    boolean argument() default false;

    /** Whether several values stand in one, separated by commas. */
    boolean commas() default false;

    /** Whether it determines what is found, so that it is kept in manifests and said when it is to be repeated. */
    boolean kept() default true;

    /** What it was called in earlier versions, such as {@code --turns}; empty if it was always called that. */
    String formerly() default "";
}
