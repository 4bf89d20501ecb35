package detente.models.rareearths.licences;

/** Sums over controlled exports, by good and destination, for observers. */
public final class ExportWatch {
    /** Stands for every destination. */
    public static final int WORLD = -1;

    private final ControlledLinks cases;
    private final ExportGate gate;
    private final LicensingAuthority authority;
    private final double tonnes;

    /**
     * @param tonnes tonnes of magnets per M$ at the base price
     */
    public ExportWatch(ControlledLinks cases, ExportGate gate, LicensingAuthority authority, double tonnes) {
        this.cases = cases;
        this.gate = gate;
        this.authority = authority;
        this.tonnes = tonnes;
    }

    /** Shipped this week [M$/week]. */
    public double shipped(int good, int region) {
        double sum = 0;
        for (int c = 0; c < cases.count(); c++) {
            if (isOf(c, good, region)) {
                sum += gate.shipped(c);
            }
        }
        return sum;
    }

    /** Shipped this week [t/week]; for magnets. */
    public double shippedTonnes(int good, int region) {
        return shipped(good, region) * tonnes;
    }

    /** Ordered and not shipped this week [t/week]; for magnets. */
    public double unfilledTonnes(int good, int region) {
        double sum = 0;
        for (int c = 0; c < cases.count(); c++) {
            if (isOf(c, good, region)) {
                sum += Math.max(0, gate.ordered(c) - gate.shipped(c));
            }
        }
        return sum * tonnes;
    }

    /** Unfilled orders on exporters' books [t]; for magnets. */
    public double backlogTonnes(int good, int region) {
        double sum = 0;
        for (int c = 0; c < cases.count(); c++) {
            if (isOf(c, good, region)) {
                sum += gate.backlog(c);
            }
        }
        return sum * tonnes;
    }

    public long filed(int region) {
        return total(region, LicenceCounts::filedNow);
    }

    public long approved(int region) {
        return total(region, LicenceCounts::approvedNow);
    }

    public long denied(int region) {
        return total(region, LicenceCounts::deniedNow);
    }

    public long pending(int region) {
        return total(region, LicenceCounts::pending);
    }

    public long active(int region) {
        return total(region, LicenceCounts::active);
    }

    /** Share of all applications so far that were approved; 0 before the first. */
    public double approvedShare(int region) {
        long filed = total(region, LicenceCounts::filed);
        return filed == 0 ? 0 : (double) total(region, LicenceCounts::approved) / filed;
    }

    private boolean isOf(int c, int good, int region) {
        return cases.good[c] == good && (region == WORLD || cases.destination[c] == region);
    }

    /** One of the counts of a region. */
    @FunctionalInterface
    private interface Count {
        long of(LicenceCounts counts, int region);
    }

    /** A count of one region, or the sum over all of them. */
    private long total(int region, Count count) {
        LicenceCounts counts = authority.counts();
        if (region != WORLD) {
            return count.of(counts, region);
        }
        long sum = 0;
        for (int r = 0; r < counts.regions(); r++) {
            sum += count.of(counts, r);
        }
        return sum;
    }
}
