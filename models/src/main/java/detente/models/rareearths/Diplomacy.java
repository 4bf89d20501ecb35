package detente.models.rareearths;

import detente.engine.Observer;
import detente.models.rareearths.framework.Framework;
import detente.models.rareearths.framework.FrameworkSeries;
import detente.models.rareearths.framework.Party;
import detente.models.rareearths.framework.Week;
import detente.models.rareearths.policy.News;
import detente.models.rareearths.policy.NewsParameters;
import detente.models.rareearths.policy.PolicyBoard;
import detente.models.rareearths.states.Decision;
import detente.models.rareearths.states.PolicyInstrument;
import detente.models.rareearths.states.Side;
import detente.models.rareearths.states.StateAgent;
import detente.models.rareearths.states.StateSeries;
import detente.models.rareearths.states.States;
import detente.models.strategies.Action;
import java.util.List;
import java.util.Optional;

/**
 * The two states and their agreement in a run. At the start of a week the states move their instruments; at its end they
 * learn what it brought, talk, and carry out what they agreed, which acts from the next week on. While policy is scripted
 * they look on.
 */
final class Diplomacy {
    final States states;
    final Framework framework;
    private final PolicyBoard board;
    private final StateInstruments instruments;
    private final Optional<StateInstruments.Instrument> technology;
    private final NewsParameters weights;
    private final News news;
    private final Week week = new Week();

    /** Policy as it stands and is known: the board, its levels at base, the news and what a turn weighs in them. */
    record Stage(PolicyBoard board, PolicyBoard.Base base, News news, NewsParameters weights) {}

    Diplomacy(States states, Framework framework, Stage stage) {
        this.states = states;
        this.framework = framework;
        this.board = stage.board;
        this.instruments = new StateInstruments(stage.board, stage.base, states);
        this.technology = instruments.of(Side.UNITED_STATES, PolicyInstrument.TECH_CONTROL);
        this.news = stage.news;
        this.weights = stage.weights;
        double base = stage.base.americanTariff();
        board.licences.under(set -> set * (1 - framework.stringencyRelief()));
        board.purchases.under(framework::purchases);
        board.precursorControl.under(framework::precursor);
        board.americanTariff.under(set -> set - Math.max(0, set - base) * framework.tariffCut());
    }

    /** Phase: both states decide, if policy is theirs and a decision is due; otherwise they take note of the script. */
    void decide(int period) {
        week.clear();
        if (!board.isEndogenous(period)) {
            states.watch(period);
            takeNote(period);
            return;
        }
        states.decide(period);
        List<Decision> decisions = states.week();
        for (int i = 0; i < decisions.size(); i++) {
            carryOut(decisions.get(i));
        }
    }

    private void takeNote(int period) {
        for (int i = 0; i < instruments.all().size(); i++) {
            StateInstruments.Instrument each = instruments.all().get(i);
            states.impose(each.side(), each.kind(), each.position(period));
        }
    }

    private void carryOut(Decision decision) {
        Party party = party(decision.side());
        if (decision.action() == Action.TALKS) {
            week.propose(party);
        } else if (decision.move().instrument().isPresent()) {
            PolicyInstrument kind = decision.move().instrument().get();
            instruments
                    .of(decision.side(), kind)
                    .orElseThrow()
                    .move(decision.move().after());
            boolean harder = decision.move().change() > 0;
            news.announce(harder ? weights.escalation() : -weights.easing());
            if (!harder && kind == PolicyInstrument.TECH_CONTROL) {
                week.easesControl();
            } else if (harder) {
                // No framework says anything of market access.
                week.escalate(party, kind != PolicyInstrument.MARKET_ACCESS);
            }
        }
    }

    /** Phase: statistics are out; the states talk, and carry out what they have agreed. */
    void negotiate(int period, Statistics statistics) {
        statistics.publish(period, states);
        double control = board.technology.asSet(period);
        week.controls(board.licences.asSet(period), control)
                .cutInEffect(board.isEndogenous(period) && framework.stringencyRelief() > 0)
                .delivered(statistics.deliveredToUnitedStates());
        feel(Side.CHINA);
        feel(Side.UNITED_STATES);
        framework.week(period, week);
        news.announce(framework.newsWeight(weights.escalation(), weights.easing()));
        learn(Side.CHINA);
        learn(Side.UNITED_STATES);
        if (board.isEndogenous(period + 1)) {
            implement(period, control);
        }
        states.close(period);
    }

    private void feel(Side side) {
        StateAgent agent = states.of(side);
        double stay = Math.max(agent.value(Action.HOLD), agent.value(Action.CONCEDE));
        week.pain(party(side), agent.pain()).keep(party(side), stay > agent.value(Action.ESCALATE));
    }

    /** What a state makes of the week of talks. */
    private void learn(Side side) {
        StateAgent agent = states.of(side);
        agent.observation().frameworkInForce = framework.status().inForce();
        agent.observation().talksOpen = framework.talks().open() || !framework.talksPossible();
        if (framework.takeBlame(party(side))) {
            agent.charge();
        }
        if (framework.talks().roundHeld()) {
            agent.talked(framework.talks().roundSucceeded());
        }
    }

    private void implement(int period, double control) {
        double next = framework.technologyControl(control);
        if (next != control && technology.isPresent()) {
            technology.get().level().set(next);
            states.impose(
                    Side.UNITED_STATES,
                    PolicyInstrument.TECH_CONTROL,
                    technology.get().position(period + 1));
        }
        board.chineseAgreement.set(framework.generalLicences() ? 1 : 0);
        for (int i = 0; i < instruments.all().size(); i++) {
            StateInstruments.Instrument each = instruments.all().get(i);
            states.ease(each.side(), each.kind(), each.eased(period + 1));
        }
    }

    private static Party party(Side side) {
        return side == Side.CHINA ? Party.CHINA : Party.UNITED_STATES;
    }

    void observe(Observer observer) {
        new StateSeries(states).observe(observer);
        new FrameworkSeries(framework).observe(observer);
    }
}
