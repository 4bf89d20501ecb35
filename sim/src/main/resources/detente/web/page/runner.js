import { Latest, stream } from './api.js';
import { isSame, settings } from './state.js';

/** How long nothing must move until pairs are run. */
const STILL = 300;

/** How many baselines are kept. */
const KEPT = 12;

const whole = (words) => (Number.isSafeInteger(Number(words)) ? Number(words) : words);

/** What one run is ordered with. */
export function orderOf(state, side, series, model) {
  const own = side === 'a' ? state.setA : state.setB;
  return {
    model: state.model,
    scenario: side === 'a' ? state.scenario : state.against || state.scenario,
    set: settings({ ...state.set, ...own }),
    seed: whole(state.seed),
    periods: Number(state.periods || model.periods),
    series,
    decisions: false,
  };
}

/**
 * Gets the numbers of a state: the changed run while a lever moves, the baseline once, pairs as soon as all is still.
 * Answers are told as they come; what a later change made stale is dropped.
 */
export class Runner {
  #timer = 0;
  #stop = null;
  #due = false;
  #arrived = false;
  #kept = new Map();

  /** @param {function(string)} tell what came: changed, baseline, pairs, done, overlays, decisions @param {function(Error)} refuse */
  constructor(tell, refuse) {
    const client = Math.random().toString(36).slice(2, 12);
    this.client = client;
    this.tell = tell;
    this.refuse = refuse;
    this.answers = { changed: null, baseline: null, pairs: null, overlays: [], decisions: [], same: true, steady: false, command: '' };
    this.changed = new Latest(`${client}-a`, (order, answer, problem) => this.#got('changed', order, answer, problem));
    this.baseline = new Latest(`${client}-b`, (order, answer, problem) => this.#got('baseline', order, answer, problem));
    this.overlay = new Latest(`${client}-o`, (order, answer, problem) => this.#got('overlays', order, answer, problem));
    this.weighing = new Latest(`${client}-d`, (order, answer, problem) => this.#got('decisions', order, answer, problem));
  }

  /**
   * Asks for everything that the state needs.
   * @param {string[]} series that are shown
   * @param {boolean} drag whether a lever is being moved
   * @param {{name: string, state: object}[]} overlays saved runs to lay over
   */
  refresh(state, model, series, { drag = false, overlays = [] } = {}) {
    const answers = this.answers;
    const orderA = orderOf(state, 'a', series, model);
    const orderB = orderOf(state, 'b', series, model);
    const all = JSON.stringify([orderA, orderB, settings(state.set), state.replications, overlays]);
    if (!drag && all === this.settled) {
      // Nothing that changes a number: what is there is shown in other words.
      Object.assign(this, { state, model });
      this.tell(answers.same ? 'still' : 'done');
      return;
    }
    this.#halt();
    Object.assign(this, { state, model, series, laidOver: overlays, all, settled: '' });
    this.keyA = JSON.stringify(orderA);
    this.keyB = JSON.stringify(orderB);
    Object.assign(answers, { same: isSame(state), steady: drag, pairs: null, command: '' });
    this.changed.ask(orderA);
    if (this.keyA !== this.keyB) {
      this.#keep(this.keyB, 'baseline', () => this.baseline.ask(orderB));
    }
    this.#overlays(overlays, series, model);
    this.#arrived = false;
    this.#due = false;
    this.orderA = orderA;
    this.#timer = setTimeout(() => this.#settle(true), STILL);
  }

  #overlays(overlays, series, model) {
    this.answers.overlays = [];
    this.wanted = overlays.map(({ name, state }) => ({ name, order: orderOf(state, 'a', series, model) }));
    this.#layOver();
  }

  #layOver() {
    this.answers.overlays = this.wanted.map(({ name, order }) => ({ name, answer: this.#kept.get(JSON.stringify(order)) })).filter((o) => o.answer);
    const missing = this.wanted.find(({ order }) => !this.#kept.has(JSON.stringify(order)));
    if (missing) {
      this.overlay.ask(missing.order);
    }
  }

  #keep(key, name, ask) {
    if (this.#kept.has(key)) {
      this.answers[name] = this.#kept.get(key);
    } else {
      ask();
    }
  }

  #remember(key, answer) {
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    if (this.#kept.size > KEPT) {
      this.#kept.delete(this.#kept.keys().next().value);
    }
  }

  #got(name, order, answer, problem) {
    if (problem) {
      this.settled = '';
      this.refuse(problem);
      return;
    }
    const key = JSON.stringify(order);
    if (name === 'changed') {
      this.answers.changed = answer;
      if (key === this.keyB) {
        this.#remember(key, answer);
        this.answers.baseline = answer;
      }
      this.#arrived = key === this.keyA;
    } else if (name === 'decisions') {
      this.answers.decisions = key === this.keyD ? answer.decisions ?? [] : this.answers.decisions;
    } else {
      this.#remember(key, answer);
      if (name === 'overlays') {
        this.#layOver();
      } else if (key === this.keyB) {
        this.answers.baseline = answer;
      }
    }
    this.tell(name);
    if (name === 'changed') {
      this.#settle(false);
    }
  }

  #halt() {
    clearTimeout(this.#timer);
    this.#stop?.abort();
    this.#stop = null;
  }

  /** All is still and the run is there: what each state weighed, and the pairs. Before that they would hold the run up. */
  #settle(due) {
    this.#due ||= due;
    if (!this.#due || !this.#arrived) {
      return;
    }
    this.#due = false;
    this.answers.steady = false;
    this.tell('still');
    const weighing = { ...this.orderA, series: this.series.slice(0, 1), decisions: true };
    this.keyD = JSON.stringify(weighing);
    this.weighing.ask(weighing);
    if (this.answers.same) {
      this.settled = this.all;
    } else {
      this.#compare();
    }
  }

  async #compare() {
    const stop = new AbortController();
    this.#stop = stop;
    const { state, model } = this;
    const body = {
      model: state.model, scenario: state.scenario, set: settings(state.set), 'set-a': settings(state.setA),
      against: [state.against || state.scenario], 'set-b': settings(state.setB), seed: whole(state.seed),
      periods: Number(state.periods || model.periods), replications: Number(state.replications),
      series: this.series, ...this.changed.claim(),
    };
    this.tell('pairs');
    try {
      for await (const { event, data } of stream('api/compare', body, stop.signal)) {
        if (stop.signal.aborted) {
          return;
        }
        if (event === 'problems') {
          this.refuse({ problems: data.problems ?? [], status: 422 });
          return;
        }
        this.answers.pairs = data;
        this.answers.command = data.command ?? '';
        this.settled = event === 'done' ? this.all : '';
        this.tell(event === 'done' ? 'done' : 'pairs');
      }
    } catch (problem) {
      if (!stop.signal.aborted && !problem.superseded) {
        this.refuse(problem);
      }
    }
  }

  /** Asks again for the same, as after the server was busy. */
  again() {
    if (this.state) {
      this.refresh(this.state, this.model, this.series, { overlays: this.laidOver });
    }
  }
}
