package detente.models.production;

/** Pairs two sides whose parts both add up to one, each in its own order, along a common line. */
final class Matching {
    /** Parts below this share of the whole are rounding left over at the end of the line. */
    private static final double NEGLIGIBLE = 1e-13;

    private Matching() {}

    /**
     * One side of the market.
     *
     * @param order positions in the order in which they are laid out
     * @param part share of the whole by position; sums to 1
     */
    record Side(int[] order, double[] part) {
        boolean isLast(int place) {
            return place == order.length - 1;
        }

        double partAt(int place) {
            return part[order[place]];
        }
    }

    /** Receives the positions of a buyer and a seller and the share of the whole that they trade. */
    interface Trade {
        void accept(int buyer, int seller, double part);
    }

    static void match(Side buyers, Side sellers, Trade trade) {
        int b = 0;
        int s = 0;
        double wanted = buyers.partAt(0);
        double offered = sellers.partAt(0);
        while (true) {
            boolean buyerServed = !buyers.isLast(b) && (wanted <= offered || sellers.isLast(s));
            boolean sellerEmpty = !sellers.isLast(s) && (offered <= wanted || buyers.isLast(b));
            double part = buyerServed ? wanted : offered;
            if (part > NEGLIGIBLE) {
                trade.accept(buyers.order[b], sellers.order[s], part);
            }
            if (!buyerServed && !sellerEmpty) {
                return;
            }
            wanted = buyerServed ? buyers.partAt(++b) : wanted - part;
            offered = sellerEmpty ? sellers.partAt(++s) : offered - part;
        }
    }
}
