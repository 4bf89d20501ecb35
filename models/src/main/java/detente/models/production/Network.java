package detente.models.production;

/**
 * Who makes what and who buys from whom in the base period. Fixed during a run; all flows in M$/week.
 *
 * <p>A <em>node</em> is a firm (0 .. firms−1) or an industry as a whole (firms .. firms+industries−1). An industry node
 * holds the inputs that its firms buy jointly (pooled purchases), and as a supplier it stands for all its firms by size.
 * The inputs of node h are {@code firstInput[h] .. firstInput[h+1]−1}; the links of input s are
 * {@code firstLink[s] .. firstLink[s+1]−1}.
 *
 * <p>The arrays are open to the steps of the week, which read them in order; nobody writes them after construction.
 */
public final class Network {
    public final InputOutputTable table;
    public final int firms;
    public final int industries;

    /** First firm of each industry; its length is industries + 1. */
    public final int[] firstFirm;
    /** Industry of each firm. */
    public final int[] industry;
    /** Key of each firm in keyed draws: depends on its industry's label and its rank alone. */
    public final long[] key;
    /** Base output x0 of each node. */
    public final double[] output;
    /** Share of each firm in its industry's base output. */
    public final double[] size;

    public final int[] firstInput;
    /** Node that holds each input. */
    public final int[] holder;
    /** Good of each input, as an index into {@link InputOutputTable#goods()}. */
    public final int[] good;
    /** Input coefficient a: units of the input per unit of the holder's output. */
    public final double[] coefficient;

    public final int[] firstLink;
    /** Node that supplies each link. */
    public final int[] supplier;
    /** Base flow z0 of each link. */
    public final double[] flow;
    /** Base final demand for each firm's output, all destinations. */
    public final double[] finalDemand;

    Network(InputOutputTable table, int[] firstFirm, long[] key, double[] size, Links links) {
        this.table = table;
        this.industries = table.industries();
        this.firstFirm = firstFirm;
        this.firms = firstFirm[industries];
        this.key = key;
        this.size = size;
        this.industry = new int[firms];
        this.firstInput = links.firstInput();
        this.holder = links.holder();
        this.good = links.good();
        this.firstLink = links.firstLink();
        this.supplier = links.supplier();
        this.flow = links.flow();
        this.finalDemand = new double[firms];
        for (int j = 0; j < industries; j++) {
            for (int i = firstFirm[j]; i < firstFirm[j + 1]; i++) {
                industry[i] = j;
                finalDemand[i] = table.weeklyFinalDemand(j) * size[i];
            }
        }
        // Base output is what the base orders add up to, in the order in which the steps add them: so the base state is
        // steady to the last bit, not only to the rounding of the table.
        this.output = new double[firms + industries];
        Demand.total(this, flow, finalDemand, output);
        this.coefficient = new double[inputs()];
        for (int s = 0; s < inputs(); s++) {
            double purchases = 0;
            for (int l = firstLink[s]; l < firstLink[s + 1]; l++) {
                purchases += flow[l];
            }
            coefficient[s] = purchases / output[holder[s]];
        }
    }

    /** Compressed rows of inputs and links, as the builder leaves them. */
    record Links(int[] firstInput, int[] holder, int[] good, int[] firstLink, int[] supplier, double[] flow) {}

    /** Firms and industries. */
    public int nodes() {
        return firms + industries;
    }

    public int inputs() {
        return holder.length;
    }

    public int links() {
        return supplier.length;
    }

    /** Node of an industry as a whole. */
    public int node(int industry) {
        return firms + industry;
    }

    /** Industry that a node is or belongs to. */
    public int industryOf(int node) {
        return node < firms ? industry[node] : node - firms;
    }

    /** Name of a node for messages: {@code USA/auto} or {@code USA/auto #3}. */
    public String name(int node) {
        String label = table.label(industryOf(node));
        return node < firms ? label + " #" + (node - firstFirm[industry[node]] + 1) : label;
    }
}
