import { recall, remember } from './dom.js';

/** What a page without any link shows. Numbers that were not said are empty texts: then the model decides. */
const EMPTY = {
  model: '', scenario: '', against: '', set: {}, setA: {}, setB: {}, seed: '1', periods: '', replications: '20',
  graphs: [], lang: '', question: 0, embed: false, alone: false, levers: [], version: '',
};

const PAIRS = { set: 'set', 'set-a': 'setA', 'set-b': 'setB' };

/** Reads a link into a state. What it does not say keeps its default. */
export function read(search) {
  const query = new URLSearchParams(search);
  const state = structuredClone(EMPTY);
  for (const name of ['model', 'scenario', 'against', 'seed', 'periods', 'replications', 'lang', 'version']) {
    state[name] = query.get(name) ?? state[name];
  }
  for (const [name, key] of Object.entries(PAIRS)) {
    for (const pair of query.getAll(name)) {
      const at = pair.indexOf('=');
      if (at > 0) {
        state[key][pair.slice(0, at)] = pair.slice(at + 1);
      }
    }
  }
  state.graphs = query.getAll('graph').slice(0, 2);
  state.question = Number(query.get('question')) || 0;
  state.embed = query.get('embed') === '1';
  state.alone = query.get('alone') === '1';
  state.levers = (query.get('levers') ?? '').split(',').filter(Boolean).slice(0, 3);
  return state;
}

/** Settings as the server and the command line want them: NAME=VALUE, in order of the names. */
export const settings = (map) => Object.keys(map).sort().map((name) => `${name}=${map[name]}`);

/**
 * Writes a state as a link: the model, and what differs from its defaults.
 * @param {object} state
 * @param {?object} model description of the model; without it everything that was said is written
 * @param {boolean} [objectOnly] leaves out what does not change numbers: language, question, layout
 */
export function write(state, model, objectOnly = false) {
  const query = new URLSearchParams();
  const add = (name, value, usual) => {
    if (value !== '' && value !== usual) {
      query.append(name, value);
    }
  };
  add('model', state.model);
  add('scenario', state.scenario, model?.usualScenario);
  for (const [name, key] of Object.entries(PAIRS)) {
    settings(state[key]).forEach((pair) => query.append(name, pair));
  }
  add('against', state.against, state.scenario || model?.usualScenario);
  add('seed', state.seed, '1');
  add('periods', state.periods, '');
  add('replications', state.replications, '20');
  if (!objectOnly) {
    if (state.graphs.join() !== model?.page.show.join()) {
      state.graphs.forEach((graph) => query.append('graph', graph));
    }
    add('lang', state.lang, '');
    add('question', state.question ? String(state.question) : '');
    add('embed', state.embed ? '1' : '');
    add('alone', state.alone ? '1' : '');
    add('levers', state.levers.join());
    add('version', state.version);
  }
  return `?${query.toString().replaceAll('%3D', '=').replaceAll('%2F', '/').replaceAll('%2C', ',')}`;
}

/** Whether the changed run and the baseline are the same. */
export function isSame(state) {
  return (!state.against || state.against === state.scenario)
    && settings(state.setA).join('&') === settings(state.setB).join('&');
}

/**
 * What differs between two states: {key, names}; key is a word of the page, names are the parameters that differ.
 * @returns {?{key: string, names: string[]}} null if nothing does
 */
export function changeOf(from, to) {
  const differs = (name) => JSON.stringify(from[name]) !== JSON.stringify(to[name]);
  const names = [...new Set(['set', 'setA', 'setB'].flatMap((side) => [...Object.keys(from[side]), ...Object.keys(to[side])]
    .filter((name) => from[side][name] !== to[side][name])))];
  const keys = { model: ['model'], question: ['question'], scenario: ['scenario'], against: ['against'], graph: ['graphs'], method: ['seed', 'periods', 'replications'] };
  const found = Object.keys(keys).find((key) => keys[key].some(differs));
  return found || names.length ? { key: found ?? (names.length === 1 ? 'lever' : 'levers'), names } : null;
}

/**
 * The state of the page, and the way back. A change is either part of a drag, which is one step however many moves it has,
 * or done at once. Steps survive a reload within the tab.
 */
export class Store extends EventTarget {
  constructor(state) {
    super();
    this.state = state;
    this.model = null;
    const kept = recall('steps', null, () => sessionStorage);
    this.steps = kept?.at === location.search ? kept : { past: [], future: [] };
    this.before = null;
  }

  /** The link of the state. */
  link() {
    return write(this.state, this.model);
  }

  /** Changes what {@code patch} says. A drag ends with a change that is none. */
  change(patch, { drag = false, visit = false } = {}) {
    if (!drag && this.before === null && !Object.keys(patch).length) {
      return;
    }
    const before = this.before ?? this.link();
    this.state = { ...this.state, ...patch };
    this.before = drag ? before : null;
    if (!drag && this.#differs(before)) {
      this.steps.past = [...this.steps.past.slice(-199), before];
      this.steps.future = [];
    }
    this.#tell(patch, { drag, visit });
  }

  /** Sets one parameter of a side; a value of null takes the setting away. */
  set(side, name, value, how) {
    const map = { ...this.state[side] };
    if (value === null) {
      delete map[name];
    } else {
      map[name] = value;
    }
    this.change({ [side]: map }, how);
  }

  /** Whether a drag has begun that is no step yet. */
  #moving() {
    return this.before !== null && this.#differs(this.before);
  }

  /** Whether a link differs from the state in more than the language, which is no step. */
  #differs(link) {
    return write({ ...read(link), lang: '' }, this.model) !== write({ ...this.state, lang: '' }, this.model);
  }

  canUndo() {
    return this.steps.past.length > 0 || this.#moving();
  }

  canRedo() {
    return this.steps.future.length > 0;
  }

  undo() {
    this.#step('past', 'future');
  }

  redo() {
    this.#step('future', 'past');
  }

  /** Goes to the state of a link without a step: back and forward of the browser, a linked window. */
  visit(search) {
    this.before = null;
    this.state = { ...read(search) };
    this.#tell(this.state, { replaced: true });
  }

  /** The state before the last step, or null. */
  last() {
    return this.canUndo() ? this.#full(this.#moving() ? this.before : this.steps.past.at(-1)) : null;
  }

  /** The state that redo goes to, or null. */
  next() {
    return this.canRedo() ? this.#full(this.steps.future.at(-1)) : null;
  }

  /** A link of this model with what it leaves to the model. */
  #full(link) {
    const state = read(link);
    if (this.model && (!state.model || state.model === this.model.model)) {
      state.scenario ||= this.model.usualScenario;
      state.graphs = state.graphs.length ? state.graphs : [...this.model.page.show];
    }
    return state;
  }

  #step(from, to) {
    if (this.#moving()) {
      this.steps.past = [...this.steps.past, this.before];
      this.steps.future = [];
    }
    if (!this.steps[from].length) {
      return;
    }
    const link = this.steps[from].at(-1);
    this.steps[from] = this.steps[from].slice(0, -1);
    this.steps[to] = [...this.steps[to], this.link()];
    this.before = null;
    this.state = { ...read(link), lang: this.state.lang };
    this.#tell(this.state, { replaced: true });
  }

  #tell(patch, how) {
    this.dispatchEvent(new CustomEvent('change', { detail: { keys: Object.keys(patch), ...how } }));
  }

  /** Writes the link into the address bar; a visit can be gone back to. */
  publish(visit = false) {
    const link = this.link();
    if (link !== location.search) {
      history[visit ? 'pushState' : 'replaceState'](null, '', link + (location.hash.startsWith('#room=') ? location.hash : ''));
    }
    remember('steps', { ...this.steps, at: location.search }, () => sessionStorage);
  }
}
