package detente.models.rareearths;

import detente.engine.Observer;
import detente.models.rareearths.framework.Framework;
import detente.models.rareearths.framework.FrameworkSeries;
import detente.models.rareearths.framework.Party;
import detente.models.rareearths.framework.Terms;
import detente.models.rareearths.framework.Week;
import detente.models.rareearths.policy.Actor;
import detente.models.rareearths.policy.Clause;
import detente.models.rareearths.policy.Instruments;
import detente.models.rareearths.policy.News;
import detente.models.rareearths.policy.NewsParameters;
import detente.models.rareearths.policy.PolicyBoard;
import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.rareearths.policy.PolicyLevel;
import detente.models.rareearths.policy.Side;
import detente.models.rareearths.states.Decision;
import detente.models.rareearths.states.Observation;
import detente.models.rareearths.states.Positions;
import detente.models.rareearths.states.StateAgent;
import detente.models.rareearths.states.StateSeries;
import detente.models.rareearths.states.States;
import detente.models.strategies.Action;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * The two states and their agreement in a run. At the start of a week the states move their instruments; at its end they
 * learn what it brought, talk, and carry out what they agreed, which acts from the next week on. While policy is scripted
 * they look on.
 */
final class Diplomacy {
    final States states;
    final Framework framework;
    private final PolicyBoard board;
    private final Instruments all;
    private final StateInstruments instruments;
    /** The control that an agreement rolls back, and what it is set to. */
    private final PolicyInstrument rolledBack;

    private final PolicyLevel control;
    /** The same as an instrument of the United States, if they have it. */
    private final Optional<StateInstruments.Held> technology;
    /** China's licensing practice, control by control. */
    private final List<PolicyLevel> licensing;
    /** Whether China grants general licences. */
    private final PolicyLevel generalLicences;

    private final NewsParameters weights;
    private final News news;
    private final Week week = new Week();

    /** Policy as it stands and is known: the board, its levels at base, the news and what a turn weighs in them. */
    record Stage(PolicyBoard board, PolicyBoard.Base base, News news, NewsParameters weights) {}

    Diplomacy(States states, Framework framework, Stage stage) {
        this.states = states;
        this.framework = framework;
        this.board = stage.board;
        this.all = stage.base.instruments();
        this.instruments = new StateInstruments(stage.board, stage.base, states);
        this.rolledBack = all.of(Clause.ROLLBACK).get(0);
        this.control = board.level(rolledBack, Actor.UNITED_STATES);
        this.technology = instruments.of(Side.UNITED_STATES, rolledBack);
        this.generalLicences = board.level(PolicyInstrument.FRAMEWORK, Actor.CHINA);
        this.licensing = all.of(Clause.LICENSING).stream()
                .map(each -> board.level(each, Actor.CHINA))
                .toList();
        this.news = stage.news;
        this.weights = stage.weights;
        for (Side side : Side.BOTH) {
            for (PolicyInstrument each : all.of(side)) {
                board.level(each, side.actor).under(agreed(each.clause, each.neutral(stage.base, side.actor)));
            }
        }
    }

    /** What an agreement makes of the level that a state has set, as it stands week by week. */
    private DoubleUnaryOperator agreed(Clause clause, double neutral) {
        return switch (clause) {
            case LICENSING -> set -> set * (1 - framework.stringencyRelief());
            case PURCHASES -> framework::purchases;
            case PRECURSORS -> framework::precursor;
            case TARIFFS -> set -> set - Math.max(0, set - neutral) * framework.tariffCut();
            // What is rolled back is set anew, so that it stays where it is when the agreement ends.
            case ROLLBACK, NONE -> DoubleUnaryOperator.identity();
        };
    }

    /** Phase: both states decide, if policy is theirs and a decision is due; otherwise they take note of the script. */
    void decide(int period) {
        week.clear();
        if (!board.isEndogenous(period)) {
            states.watch(period);
            takeNote(period);
            return;
        }
        instruments.impose(period, states);
        states.decide(period);
        List<Decision> decisions = states.week();
        for (int i = 0; i < decisions.size(); i++) {
            carryOut(decisions.get(i));
        }
    }

    private void takeNote(int period) {
        for (int i = 0; i < instruments.all().size(); i++) {
            StateInstruments.Held each = instruments.all().get(i);
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
            news.announce(News.worth(weights, decision.move().change()));
            if (!harder && kind == rolledBack) {
                week.easesControl();
            } else if (harder) {
                week.escalate(party, states.of(decision.side()).positions().isCovered(kind));
            }
        }
    }

    /** Phase: statistics are out; the states talk, and carry out what they have agreed. */
    void negotiate(int period, Statistics statistics) {
        statistics.publish(period, states);
        double set = control.asSet(period);
        week.controls(stringency(period), set)
                .cutInEffect(board.isEndogenous(period) && framework.stringencyRelief() > 0)
                .delivered(statistics.deliveredToUnitedStates());
        feel(Side.CHINA);
        feel(Side.UNITED_STATES);
        framework.week(period, week);
        news.announce(framework.newsWeight(weights.escalation(), weights.easing()));
        learn(Side.CHINA);
        learn(Side.UNITED_STATES);
        if (board.isEndogenous(period + 1)) {
            implement(period, set);
            cover();
        }
        promise(Side.CHINA);
        promise(Side.UNITED_STATES);
        states.close(period);
    }

    /** China's most stringent practice as it is set, whatever an agreement makes of it. */
    private double stringency(int period) {
        double most = 0;
        for (int i = 0; i < licensing.size(); i++) {
            most = Math.max(most, licensing.get(i).asSet(period));
        }
        return most;
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

    private void implement(int period, double set) {
        double next = framework.technologyControl(set);
        if (next != set && technology.isPresent()) {
            control.set(next);
            states.impose(Side.UNITED_STATES, rolledBack, technology.get().position(period + 1));
        }
        generalLicences.set(framework.generalLicences() ? 1 : 0);
        for (int i = 0; i < instruments.all().size(); i++) {
            StateInstruments.Held each = instruments.all().get(i);
            states.ease(each.side(), each.kind(), each.eased(period + 1));
        }
    }

    /** What the agreement covers next week. */
    private void cover() {
        for (int i = 0; i < instruments.all().size(); i++) {
            StateInstruments.Held each = instruments.all().get(i);
            states.of(each.side()).positions().cover(each.kind(), covers(each.kind().clause));
        }
    }

    /** Only what stands in the terms is covered. */
    private boolean covers(Clause clause) {
        if (!framework.stands()) {
            return false;
        }
        Terms terms = framework.terms().orElseThrow();
        return switch (clause) {
            // A truce keeps tariffs where they are, also one that cuts none.
            case LICENSING, ROLLBACK, TARIFFS -> true;
            case PURCHASES -> terms.purchases() > 0;
            case PRECURSORS -> terms.precursorControl() > 0;
            case NONE -> false;
        };
    }

    /** What a state may expect of its partner under the agreement, and what binds it. */
    private void promise(Side side) {
        Observation seen = states.of(side).observation();
        Positions partner = states.of(side.partner()).positions();
        seen.due = framework.due(party(side));
        seen.bond = framework.bond(party(side));
        seen.relief = partner.easedLevel()
                + (side == Side.CHINA ? partner.weight(rolledBack) * framework.controlTakenOff() : 0);
    }

    private static Party party(Side side) {
        return side == Side.CHINA ? Party.CHINA : Party.UNITED_STATES;
    }

    void observe(Observer observer) {
        new StateSeries(states, all).observe(observer);
        new FrameworkSeries(framework).observe(observer);
    }
}
