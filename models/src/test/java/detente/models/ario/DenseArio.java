package detente.models.ario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * ARIO once more, written from the documented equations of BoARIO (page "Model description") with dense matrices and none of the
 * product's classes, to hold the product against. Industries are listed region by region with the same goods in each.
 */
final class DenseArio {
    final int goods;
    final int industries;
    final double[][] flows;
    final double[] finalDemand;
    final double[] base;

    /** By good and user. */
    final double[][] cover;

    final double[][] criticality;
    final double[] psi;
    double restoration = 8;
    double highest = 1.25;
    double adjustment = 52;

    /** Share of capacity that capital events take besides rebuilding, and what other events take, by industry and period. */
    final List<Loss> losses = new ArrayList<>();

    final List<Work> works = new ArrayList<>();

    /** What the last step made, and the share of its orders that each industry filled. */
    double[] output;

    double[] fill;
    double[] destroyed;

    private final double[][] need;
    private final double[][] stock;
    private double[][] orders;
    private final double[] over;
    private int period;

    /** A share of an industry's capacity that is lost, by period. */
    record Loss(int industry, boolean capital, IntToDoubleFunction share) {}

    /** A damage that is rebuilt: what is left to deliver by maker, and how much capacity a unit of it is. */
    static final class Work {
        final int industry;
        final int occurrence;
        final int begins;
        final double time;
        final double capacity;
        final double[] left;
        double[] asked;
        double delivered;

        /** @param capacity share of the industry's capacity that one unit of what is left takes */
        Work(int industry, int occurrence, int duration, double time, double capacity, double[] left) {
            this.industry = industry;
            this.occurrence = occurrence;
            this.begins = occurrence + duration + 1;
            this.time = time;
            this.capacity = capacity;
            this.left = left;
            this.asked = new double[left.length];
        }
    }

    /**
     * @param z flows a year
     * @param y final demand a year
     */
    DenseArio(double[][] z, double[] y, int goods, double perYear) {
        this.goods = goods;
        this.industries = y.length;
        this.flows = new double[industries][industries];
        this.finalDemand = new double[industries];
        this.base = new double[industries];
        for (int f = 0; f < industries; f++) {
            finalDemand[f] = y[f] / perYear;
            base[f] = finalDemand[f];
            for (int u = 0; u < industries; u++) {
                flows[f][u] = z[f][u] / perYear;
                base[f] += flows[f][u];
            }
        }
        this.cover = new double[goods][industries];
        this.criticality = new double[goods][industries];
        this.psi = new double[goods];
        this.need = new double[goods][industries];
        this.stock = new double[goods][industries];
        for (int i = 0; i < goods; i++) {
            psi[i] = 0.8;
            Arrays.fill(cover[i], 8);
            Arrays.fill(criticality[i], 1);
            for (int u = 0; u < industries; u++) {
                for (int f = i; f < industries; f += goods) {
                    need[i][u] += flows[f][u] / base[u];
                }
            }
        }
        this.orders = flows;
        this.over = new double[industries];
        Arrays.fill(over, 1);
        this.output = base.clone();
        this.fill = new double[industries];
        this.destroyed = new double[industries];
    }

    double relative(int industry) {
        return output[industry] / base[industry];
    }

    /** One period. */
    void step() {
        if (period == 0) {
            for (int i = 0; i < goods; i++) {
                for (int u = 0; u < industries; u++) {
                    stock[i][u] = need[i][u] == 0 ? 0 : cover[i][u] * base[u] * need[i][u];
                }
            }
        }
        double[] demand = demand();
        double[] capacity = new double[industries];
        double[] best = new double[industries];
        double[] lost = lost();
        double[] made = new double[industries];
        for (int u = 0; u < industries; u++) {
            if (period > 1) {
                double scarcity = (demand[u] - output[u]) / demand[u];
                double pull = scarcity == 0 ? 1 - over[u] : (highest - over[u]) * scarcity;
                over[u] = Math.max(1, over[u] + pull / adjustment);
            }
            capacity[u] = over[u] * (1 - lost[u]) * base[u];
            best[u] = Math.min(demand[u], capacity[u]);
            double held = 1;
            for (int i = 0; i < goods; i++) {
                double wanted =
                        psi[i] == 0 || Double.isInfinite(cover[i][u]) ? 0 : psi[i] * cover[i][u] * best[u] * need[i][u];
                if (stock[i][u] < wanted) {
                    held = Math.min(held, 1 - criticality[i][u] * (1 - stock[i][u] / wanted));
                }
            }
            made[u] = best[u] * held;
        }
        output = made;
        for (int f = 0; f < industries; f++) {
            fill[f] = Math.min(1, output[f] / demand[f]);
        }
        restock();
        rebuild();
        order(best, capacity);
        period++;
    }

    private double[] demand() {
        double[] demand = finalDemand.clone();
        for (int f = 0; f < industries; f++) {
            for (int u = 0; u < industries; u++) {
                demand[f] += orders[f][u];
            }
            for (Work work : works) {
                work.asked[f] = period >= work.begins ? work.left[f] / work.time : 0;
                demand[f] += work.asked[f];
            }
        }
        return demand;
    }

    private double[] lost() {
        destroyed = new double[industries];
        double[] stopped = new double[industries];
        for (Loss loss : losses) {
            double share = loss.share.applyAsDouble(period);
            if (loss.capital) {
                destroyed[loss.industry] += share;
            } else {
                stopped[loss.industry] = Math.max(stopped[loss.industry], share);
            }
        }
        for (Work work : works) {
            if (work.industry >= 0 && period >= work.occurrence) {
                destroyed[work.industry] +=
                        work.capacity * Arrays.stream(work.left).sum();
            }
        }
        double[] lost = new double[industries];
        Arrays.setAll(lost, u -> Math.max(Math.min(1, destroyed[u]), stopped[u]));
        return lost;
    }

    private void restock() {
        for (int i = 0; i < goods; i++) {
            for (int u = 0; u < industries; u++) {
                stock[i][u] = Math.max(0, stock[i][u] - need[i][u] * output[u]);
                for (int f = i; f < industries; f += goods) {
                    stock[i][u] += orders[f][u] * fill[f];
                }
            }
        }
    }

    private void rebuild() {
        for (Work work : works) {
            work.delivered = 0;
            for (int f = 0; f < industries; f++) {
                work.left[f] -= work.asked[f] * fill[f];
                work.delivered += work.asked[f] * fill[f];
            }
        }
    }

    /** BoARIO's order type "alt". */
    private void order(double[] best, double[] capacity) {
        double[][] next = new double[industries][industries];
        for (int u = 0; u < industries; u++) {
            for (int i = 0; i < goods; i++) {
                double wanted = need[i][u] == 0 ? 0 : cover[i][u] * best[u] * need[i][u];
                double gap = Double.isInfinite(wanted) ? 0 : Math.max(0, wanted - stock[i][u]) / restoration;
                double open = 0;
                for (int f = i; f < industries; f += goods) {
                    open += flows[f][u] * capacity[f] / base[f];
                }
                for (int f = i; f < industries; f += goods) {
                    next[f][u] = open == 0
                            ? 0
                            : (gap + need[i][u] * output[u]) * flows[f][u] * (capacity[f] / base[f]) / open;
                }
            }
        }
        orders = next;
    }
}
