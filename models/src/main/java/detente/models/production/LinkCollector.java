package detente.models.production;

import java.util.Arrays;

/** Collects inputs and links node by node into compressed rows. */
final class LinkCollector {
    private int[] firstInput = new int[64];
    private int[] holder = new int[64];
    private int[] good = new int[64];
    private int[] firstLink = new int[64];
    private int[] supplier = new int[256];
    private double[] flow = new double[256];
    private int[] basketBuyer = new int[16];
    private int baskets;
    private int nodes;
    private int inputs;
    private int links;

    /** Starts the inputs of the next node; nodes come in their own order. */
    void startNode() {
        firstInput = fit(firstInput, nodes + 2);
        firstInput[nodes++] = inputs;
    }

    /** Starts the next basket, which firms of that industry buy from; baskets come after all other nodes. */
    void startBasket(int buyer) {
        startNode();
        basketBuyer = fit(basketBuyer, baskets + 1);
        basketBuyer[baskets++] = buyer;
    }

    /** Adds an input of the current node with the links that the cells hold for this buyer; without links, no input. */
    void input(int goodIndex, int buyer, PartLinks... cells) {
        int before = links;
        for (PartLinks cell : cells) {
            for (int l = cell.firstOf(buyer); l < cell.endOf(buyer); l++) {
                link(cell.supplier(l), cell.flow(l));
            }
        }
        if (links > before) {
            holder = fit(holder, inputs + 1);
            good = fit(good, inputs + 1);
            firstLink = fit(firstLink, inputs + 2);
            holder[inputs] = nodes - 1;
            good[inputs] = goodIndex;
            firstLink[inputs++] = before;
        }
    }

    Network.Links rows() {
        firstInput[nodes] = inputs;
        firstLink[inputs] = links;
        return new Network.Links(
                Arrays.copyOf(firstInput, nodes + 1),
                Arrays.copyOf(holder, inputs),
                Arrays.copyOf(good, inputs),
                Arrays.copyOf(firstLink, inputs + 1),
                Arrays.copyOf(supplier, links),
                Arrays.copyOf(flow, links),
                Arrays.copyOf(basketBuyer, baskets));
    }

    private void link(int node, double amount) {
        supplier = fit(supplier, links + 1);
        if (links == flow.length) {
            flow = Arrays.copyOf(flow, 2 * links);
        }
        supplier[links] = node;
        flow[links++] = amount;
    }

    private static int[] fit(int[] array, int length) {
        return length <= array.length ? array : Arrays.copyOf(array, Math.max(length, 2 * array.length));
    }
}
