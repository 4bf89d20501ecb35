package detente.bench;

import detente.models.production.Network;
import java.util.ArrayList;
import java.util.List;

/** The same weeks of ARIO with an object for everything, as one writes them first: the version to beat. */
final class ObjectEconomy {
    static final double COVER = 8;
    static final double RESTORATION = 6;
    static final double SENSITIVITY = 0.8;

    final List<Agent> producers = new ArrayList<>();
    final List<Agent> baskets = new ArrayList<>();
    final List<Agent> industries = new ArrayList<>();

    /** A firm, an industry as a whole, or a basket. */
    static final class Agent {
        final List<Input> inputs = new ArrayList<>();
        final List<Link> sales = new ArrayList<>();
        final List<Agent> members = new ArrayList<>();
        double base;
        double size;
        double finalDemand;
        double lost;
        double overproduction = 1;
        double demand;
        double planned;
        double capacity;
        double desired;
        double output;
        double fill = 1;
        double attraction = 1;
    }

    static final class Input {
        final List<Link> links = new ArrayList<>();
        double coefficient;
        double stock;
        double want;
        double total;
    }

    static final class Link {
        final Agent supplier;
        final Input buyer;
        final double flow;
        double order;

        Link(Agent supplier, Input buyer, double flow) {
            this.supplier = supplier;
            this.buyer = buyer;
            this.flow = flow;
            this.order = flow;
        }
    }

    ObjectEconomy(Network network) {
        List<Agent> all = new ArrayList<>();
        for (int h = 0; h < network.suppliers(); h++) {
            all.add(new Agent());
        }
        producers.addAll(all.subList(0, network.firms));
        industries.addAll(all.subList(network.firms, network.nodes()));
        baskets.addAll(all.subList(network.nodes(), network.suppliers()));
        for (int h = 0; h < network.nodes(); h++) {
            Agent agent = all.get(h);
            agent.base = network.output[h];
            agent.demand = agent.base;
            agent.output = agent.base;
            if (h < network.firms) {
                agent.size = network.size[h];
                agent.finalDemand = network.finalDemand[h];
                agent.lost = Kernel.lost(h);
                industries.get(network.industry[h]).members.add(agent);
            }
        }
        for (int s = 0; s < network.holder.length; s++) {
            Input input = new Input();
            all.get(network.holder[s]).inputs.add(input);
            input.total = network.purchases[s];
            if (s < network.inputs()) {
                input.coefficient = network.coefficient[s];
                input.stock = COVER * input.coefficient * network.output[network.holder[s]];
            }
            for (int l = network.firstLink[s]; l < network.firstLink[s + 1]; l++) {
                Link link = new Link(all.get(network.supplier[l]), input, network.flow[l]);
                input.links.add(link);
                link.supplier.sales.add(link);
            }
        }
    }

    void week(int period) {
        producers.forEach(firm -> setCapacity(firm, period));
        industries.forEach(this::addUp);
        industries.forEach(industry -> {
            double common = limit(industry);
            industry.members.forEach(firm -> produce(firm, common));
            addUp(industry);
            use(industry);
        });
        producers.forEach(ObjectEconomy::ship);
        industries.forEach(this::addUp);
        baskets.forEach(this::fillBasket);
        receiveAndOrder(producers);
        receiveAndOrder(industries);
        baskets.forEach(this::passOn);
        industries.forEach(ObjectEconomy::collectIndustry);
    }

    private void receiveAndOrder(List<Agent> agents) {
        agents.forEach(this::receiveAndOrder);
    }

    static void setCapacity(Agent firm, int period) {
        firm.planned = firm.demand;
        if (period > 1) {
            double scarcity = firm.planned > 0 ? (firm.planned - firm.output) / firm.planned : 0;
            double pull = scarcity == 0 ? 1 - firm.overproduction : (1.25 - firm.overproduction) * scarcity;
            firm.overproduction = Math.max(1, firm.overproduction + pull / 52);
        }
        firm.capacity = firm.base * (1 - firm.lost) * firm.overproduction;
        firm.desired = Math.min(firm.planned, firm.capacity);
    }

    /** An industry is the sum of its firms. */
    void addUp(Agent industry) {
        industry.capacity = 0;
        industry.desired = 0;
        industry.output = 0;
        industry.fill = 0;
        for (Agent firm : industry.members) {
            industry.capacity += firm.capacity;
            industry.desired += firm.desired;
            industry.output += firm.output;
            industry.fill += firm.size * firm.fill;
        }
    }

    static double limit(Agent agent) {
        double lowest = 1;
        for (Input input : agent.inputs) {
            double need = SENSITIVITY * COVER * input.coefficient * agent.desired;
            boolean material = 52 * input.coefficient > 1e-5;
            if (material && need > input.stock) {
                lowest = Math.min(lowest, 1 - (1 - input.stock / need));
            }
        }
        return lowest;
    }

    static void produce(Agent firm, double common) {
        if (firm.members.isEmpty()) {
            firm.output = firm.desired * Math.min(limit(firm), common);
            use(firm);
        }
    }

    static void use(Agent agent) {
        for (Input input : agent.inputs) {
            input.stock -= Math.min(input.coefficient * agent.output, input.stock);
        }
    }

    static void ship(Agent firm) {
        firm.fill = firm.demand > firm.output ? firm.output / firm.demand : 1;
    }

    void fillBasket(Agent basket) {
        double arriving = 0;
        double ordered = 0;
        double attraction = 0;
        double flow = 0;
        for (Link link : basket.inputs.get(0).links) {
            arriving += link.order * link.supplier.fill;
            ordered += link.order;
            attraction += link.flow * link.supplier.capacity / link.supplier.base;
            flow += link.flow;
        }
        basket.fill = arriving / ordered;
        basket.attraction = attraction / flow;
    }

    static double attraction(Agent supplier) {
        return supplier.base > 0 ? supplier.capacity / supplier.base : supplier.attraction;
    }

    void receiveAndOrder(Agent agent) {
        for (Input input : agent.inputs) {
            double total = 0;
            for (Link link : input.links) {
                input.stock += link.order * link.supplier.fill;
                total += link.flow * attraction(link.supplier);
            }
            double target = COVER * input.coefficient * agent.desired;
            double gap = Math.max(0, target - input.stock) / RESTORATION;
            input.want = gap + input.coefficient * agent.output;
            for (Link link : input.links) {
                link.order = input.want * link.flow * attraction(link.supplier) / total;
            }
        }
    }

    /** What firms order from a basket is what it orders from industries. */
    void passOn(Agent basket) {
        Input input = basket.inputs.get(0);
        double want = sum(basket.sales);
        double total = 0;
        for (Link link : input.links) {
            total += link.flow * attraction(link.supplier);
        }
        for (Link link : input.links) {
            link.order = want * link.flow * attraction(link.supplier) / total;
        }
    }

    static void collectIndustry(Agent industry) {
        double pooled = sum(industry.sales);
        for (Agent firm : industry.members) {
            firm.demand = sum(firm.sales) + pooled * firm.size + firm.finalDemand;
        }
    }

    private static double sum(List<Link> links) {
        double sum = 0;
        for (Link link : links) {
            sum += link.order;
        }
        return sum;
    }
}
