package detente.models.rareearths.licences;

import java.util.Arrays;

/** Counts of licences by destination: this week's flows, totals since the start, and stocks. */
public final class LicenceCounts {
    private final ControlledLinks cases;
    private final long[] filedNow;
    private final long[] approvedNow;
    private final long[] deniedNow;
    private final long[] filed;
    private final long[] approved;
    private final long[] denied;
    private final long[] withdrawn;
    private final long[] active;

    public LicenceCounts(ControlledLinks cases) {
        this.cases = cases;
        int regions = Arrays.stream(cases.destination).max().orElse(0) + 1;
        filedNow = new long[regions];
        approvedNow = new long[regions];
        deniedNow = new long[regions];
        filed = new long[regions];
        approved = new long[regions];
        denied = new long[regions];
        withdrawn = new long[regions];
        active = new long[regions];
    }

    public void startWeek() {
        Arrays.fill(filedNow, 0);
        Arrays.fill(approvedNow, 0);
        Arrays.fill(deniedNow, 0);
    }

    public void addFiled(int c) {
        filedNow[cases.destination[c]]++;
        filed[cases.destination[c]]++;
    }

    public void addApproved(int c) {
        approvedNow[cases.destination[c]]++;
        approved[cases.destination[c]]++;
    }

    public void addDenied(int c) {
        deniedNow[cases.destination[c]]++;
        denied[cases.destination[c]]++;
    }

    public void addActive(int c) {
        active[cases.destination[c]]++;
    }

    public void removeActive(int c) {
        active[cases.destination[c]]--;
    }

    public void addWithdrawn(int c) {
        withdrawn[cases.destination[c]]++;
    }

    /** Applications filed this week for users in a region [case/week]. */
    public long filedNow(int region) {
        return filedNow[region];
    }

    public long approvedNow(int region) {
        return approvedNow[region];
    }

    public long deniedNow(int region) {
        return deniedNow[region];
    }

    /** Licences that hold at the end of the week [case]. */
    public long active(int region) {
        return active[region];
    }

    /** Applications that wait for a decision [case]. */
    public long pending(int region) {
        return filed[region] - approved[region] - denied[region] - withdrawn[region];
    }

    public long filed(int region) {
        return filed[region];
    }

    public long approved(int region) {
        return approved[region];
    }

    public int regions() {
        return filed.length;
    }
}
