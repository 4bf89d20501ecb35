package detente.parameters;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a parameter: the one place from which the file check, the command line, the sliders, the documentation table
 * and the report take what they know about it.
 *
 * <p>A model's parameters are a record of such components, or a record of records (groups). The component
 * {@code approvalRateOpen} in the group {@code licences} is the parameter {@code licences.approval-rate-open}. The
 * component's type is {@code double}, {@code int}, {@code boolean}, an enum or {@link Keyed}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {

    /** Unit of the value, repeated and checked in model files; {@code 1} for pure numbers. */
    String unit();

    /** One line of meaning. */
    String about();

    /** Lowest admissible value. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Highest admissible value; {@code inf} may be written where this is infinite. */
    double max() default Double.POSITIVE_INFINITY;

    /** The value of a file that leaves it out; NaN if every model file must state it. */
    double usual() default Double.NaN;

    /** Whether it is one of the few levers shown first. */
    boolean lever() default false;

    /** Name of a key set, such as {@code good}, if there is a value per key; the component is then {@link Keyed}. */
    String per() default "";
}
