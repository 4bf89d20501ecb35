package detente.parameters;

import java.util.List;

/** A constant of an enum parameter that users may also call by other names where they type a list of them. */
public interface Abbreviated {

    /** Other names, lower case, the usual one first. */
    List<String> abbreviations();
}
