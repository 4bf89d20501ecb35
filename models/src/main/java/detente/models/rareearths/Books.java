package detente.models.rareearths;

import detente.engine.Identities;
import detente.models.production.GoodsBooks;
import detente.models.production.Network;
import detente.models.production.ProductionState;
import detente.models.rareearths.licences.ExportBooks;
import java.util.List;
import java.util.function.DoubleSupplier;

/** The books of a week: those of all goods, and those of the exports that are controlled. */
final class Books {
    private final GoodsBooks goods;
    private final List<ExportBooks> exports;

    Books(Network network, ProductionState state, List<ExportBooks> exports, Reserve reserve) {
        this.exports = List.copyOf(exports);
        this.goods = new GoodsBooks(
                network,
                state,
                new GoodsBooks.Elsewhere(
                        "moved from reserve", reserve.moved, reserve.added, this::subtractGoneToSea, this::goneToSea));
    }

    /**
     * What states move in and out of their reserves.
     *
     * @param moved put into users' stocks this week, by input [M$]; the same array every week
     * @param added put into all reserves this week [M$]
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reserve(double[] moved, DoubleSupplier added) {}

    void open(int period) {
        goods.open();
        for (int r = 0; r < exports.size(); r++) {
            exports.get(r).open();
        }
    }

    void produced() {
        goods.produced();
    }

    void shipped() {
        goods.shipped();
    }

    void received() {
        goods.received();
    }

    void identities(Identities identities) {
        goods.identities(identities);
        exports.forEach(regime -> regime.identities(identities));
    }

    private void subtractGoneToSea(double[] byGood) {
        for (int r = 0; r < exports.size(); r++) {
            exports.get(r).subtractGoneToSea(byGood);
        }
    }

    private double goneToSea() {
        double sum = 0;
        for (int r = 0; r < exports.size(); r++) {
            sum += exports.get(r).goneToSea();
        }
        return sum;
    }
}
