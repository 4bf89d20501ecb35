package detente.experiment;

import java.util.List;

/** An {@link AppendLog} for work whose state so far can be said anew in fewer lines than all that led to it. */
public interface WorkLog extends AppendLog {

    /** Puts lines in the place of all that are there. If the process breaks off meanwhile, the old ones or the new ones stand. */
    void replace(List<String> lines);
}
