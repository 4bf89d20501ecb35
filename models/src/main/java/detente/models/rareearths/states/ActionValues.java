package detente.models.rareearths.states;

import detente.models.rareearths.policy.PolicyInstrument;
import detente.models.strategies.Action;
import detente.models.strategies.Situation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a state expects of each move, equations (33) and (34) of the model description, for each instrument; an action is
 * worth what it is worth with its best instrument, the first of several.
 *
 * <p>A move of an instrument counts in units of the control level: weight × change of position. Talks are also worth the
 * relief that they are believed to bring, as equation (33) defines it.
 */
final class ActionValues {
    private final Preferences preferences;
    private final Positions positions;
    private final double step;
    private final double[] value = new double[Action.ALL.size()];
    private final PolicyInstrument[] instrument = new PolicyInstrument[Action.ALL.size()];
    private boolean talksPossible;

    ActionValues(Preferences preferences, Positions positions, double step) {
        this.preferences = preferences;
        this.positions = positions;
        this.step = step;
    }

    /** Values every action. */
    void appraise(Outlook outlook) {
        Arrays.fill(value, 0);
        Arrays.fill(instrument, null);
        List<PolicyInstrument> own = positions.own();
        for (int i = 0; i < own.size(); i++) {
            PolicyInstrument each = own.get(i);
            double up = positions.room(each, step);
            if (up > Positions.LEAST) {
                consider(Action.ESCALATE, each, escalate(outlook, positions.weight(each) * up));
            }
            double down = positions.room(each, -step);
            if (down < -Positions.LEAST) {
                consider(Action.CONCEDE, each, concede(outlook, positions.weight(each) * down));
            }
        }
        value[Action.HOLD.place] = preferences.common.holdValue();
        value[Action.TALKS.place] = talks(outlook);
        talksPossible = !outlook.talksOpen;
    }

    private void consider(Action action, PolicyInstrument with, double worth) {
        if (instrument[action.place] == null || worth > value[action.place]) {
            instrument[action.place] = with;
            value[action.place] = worth;
        }
    }

    /** V(escalate) for a move of the control level, above 0. */
    double escalate(Outlook outlook, double move) {
        StateParameters common = preferences.common;
        double grievance = Math.max(0, outlook.partnerLevel - positions.level());
        return leverageGained(outlook, move)
                + common.reciprocity() * common.retaliation() * grievance
                - painAdded(outlook, outlook.mirroring * move, move)
                - common.escalationCost()
                - common.escalationRestraint() * outlook.urgency;
    }

    /** V(concede) for a move of the control level, below 0. */
    double concede(Outlook outlook, double move) {
        StateParameters common = preferences.common;
        double goodwill = Math.max(0, Math.max(outlook.deliveriesGained, outlook.partnerSoftened));
        return leverageGained(outlook, move)
                + common.reciprocity() * common.reward() * goodwill
                + common.concessionUrgency() * outlook.urgency
                - painAdded(outlook, outlook.mirroring * move, move)
                - (outlook.frameworkInForce ? 0 : preferences.audienceCost);
    }

    /** V(propose talks). */
    double talks(Outlook outlook) {
        StateParameters common = preferences.common;
        double relief = -outlook.success * common.talksRelief() * Math.max(0, outlook.partnerLevel);
        return common.talksUrgency() * outlook.urgency * outlook.success
                - painAdded(outlook, relief, 0)
                - common.talksCost();
    }

    private double leverageGained(Outlook outlook, double move) {
        double level = positions.level();
        return preferences.leverage(level + move, outlook.partnerLoss)
                - preferences.leverage(level, outlook.partnerLoss);
    }

    /** Believed change of pain, equation (33). */
    private double painAdded(Outlook outlook, double partnerMove, double ownMove) {
        return preferences.patience
                * (preferences.painLoss * outlook.marginalLoss * partnerMove
                        + preferences.painExporters * preferences.exporterLoss * ownMove);
    }

    /** Value of an action; 0 if it is not possible. */
    double of(Action action) {
        return isPossible(action) ? value[action.place] : 0;
    }

    boolean isPossible(Action action) {
        return switch (action) {
            case HOLD -> true;
            case TALKS -> talksPossible;
            case ESCALATE, CONCEDE -> instrument[action.place] != null;
        };
    }

    /** The instrument with which an action is worth most; none for those that move nothing. */
    Optional<PolicyInstrument> instrument(Action action) {
        return Optional.ofNullable(instrument[action.place]);
    }

    /** Lays the actions before whoever chooses. */
    void offer(Situation situation) {
        for (Action action : Action.ALL) {
            if (isPossible(action)) {
                situation.offer(action, of(action));
            } else {
                situation.exclude(action);
            }
        }
    }
}
