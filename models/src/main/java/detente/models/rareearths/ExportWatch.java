package detente.models.rareearths;

import java.util.stream.IntStream;

/** Sums over controlled exports, by good and destination, for observers. */
final class ExportWatch {
    /** Stands for every destination. */
    static final int WORLD = -1;

    private final ControlledLinks cases;
    private final ExportGate gate;
    private final LicensingAuthority authority;
    private final double tonnes;

    /**
     * @param tonnes tonnes of magnets per M$ at the base price
     */
    ExportWatch(ControlledLinks cases, ExportGate gate, LicensingAuthority authority, double tonnes) {
        this.cases = cases;
        this.gate = gate;
        this.authority = authority;
        this.tonnes = tonnes;
    }

    /** Shipped this week [M$/week]. */
    double shipped(int good, int region) {
        double sum = 0;
        for (int c = 0; c < cases.count(); c++) {
            if (isOf(c, good, region)) {
                sum += gate.shipped(c);
            }
        }
        return sum;
    }

    /** Shipped this week [t/week]; for magnets. */
    double shippedTonnes(int good, int region) {
        return shipped(good, region) * tonnes;
    }

    /** Ordered and not shipped this week [t/week]; for magnets. */
    double unfilledTonnes(int good, int region) {
        double sum = 0;
        for (int c = 0; c < cases.count(); c++) {
            if (isOf(c, good, region)) {
                sum += Math.max(0, gate.ordered(c) - gate.shipped(c));
            }
        }
        return sum * tonnes;
    }

    /** Unfilled orders on exporters' books [t]; for magnets. */
    double backlogTonnes(int good, int region) {
        double sum = 0;
        for (int c = 0; c < cases.count(); c++) {
            if (isOf(c, good, region)) {
                sum += gate.backlog(c);
            }
        }
        return sum * tonnes;
    }

    long filed(int region) {
        return total(region, authority.counts()::filedNow);
    }

    long approved(int region) {
        return total(region, authority.counts()::approvedNow);
    }

    long denied(int region) {
        return total(region, authority.counts()::deniedNow);
    }

    long pending(int region) {
        return total(region, authority.counts()::pending);
    }

    long active(int region) {
        return total(region, authority.counts()::active);
    }

    /** Share of all applications so far that were approved; 0 before the first. */
    double approvedShare(int region) {
        long filed = total(region, authority.counts()::filed);
        return filed == 0 ? 0 : (double) total(region, authority.counts()::approved) / filed;
    }

    private boolean isOf(int c, int good, int region) {
        return cases.good[c] == good && (region == WORLD || cases.destination[c] == region);
    }

    private long total(int region, java.util.function.IntToLongFunction count) {
        if (region != WORLD) {
            return count.applyAsLong(region);
        }
        return IntStream.range(0, authority.counts().regions()).mapToLong(count).sum();
    }
}
