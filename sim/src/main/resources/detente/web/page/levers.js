import { find, make } from './dom.js';
import { equal, Lever } from './lever.js';
import { text, w } from './words.js';

const GROUPS = ['policy', 'assumption', 'method'];
const RESET = { policy: 'resetPolicy', assumption: 'resetAssumption', method: 'resetMethod' };

/** How many of the parameters that a search finds are shown. */
const SHOWN = 25;

/** All levers of the page: the three groups, and every other parameter behind a fold. */
export class Levers {
  #levers = [];
  #found = [];

  /** @param {import('./state.js').Store} store @param {function(string): string} baselineValue value in the baseline's scenario */
  constructor(store, baselineValue) {
    this.store = store;
    this.baselineValue = baselineValue;
    find('#search').addEventListener('input', () => this.#search());
    find('#all').addEventListener('toggle', () => this.#search());
  }

  /** The values of a parameter: now, in the scenario, in the baseline. */
  values(parameter) {
    const { set, setA, setB } = this.store.state;
    const name = parameter.name;
    return {
      now: setA[name] ?? set[name] ?? parameter.value,
      usual: parameter.value,
      base: setB[name] ?? set[name] ?? this.baselineValue(name) ?? parameter.value,
    };
  }

  /** Makes the levers of a model anew. */
  build(model) {
    this.model = model;
    const state = this.store.state;
    const specs = model.page.levers.filter((spec) => !state.embed || state.levers.includes(spec.parameter));
    this.#levers = [];
    find('#groups').replaceChildren(...GROUPS.map((group) => {
      const levers = specs.filter((spec) => spec.group === group).map((spec) => this.#lever(spec)).filter(Boolean);
      this.#levers.push(...levers);
      const extra = group === 'method' && !state.embed ? this.#method() : [];
      return levers.length + extra.length ? make('details.levers', { open: group !== 'method' || levers.length + extra.length < 3, 'data-group': group, 'data-keep': `levers-${model.model}-${group}` },
        make('summary', {}, w(group)), make('div.set', {}, ...levers.map((lever) => lever.element), ...extra),
        make('button.quiet', { type: 'button', 'data-reset': group, onclick: () => this.reset(group) }, w(RESET[group]))) : '';
    }), state.embed ? '' : make('button.quiet', { type: 'button', id: 'reset-all', onclick: () => this.reset('all') }, w('resetAll')));
    this.#search();
  }

  /** Shows the values of the state. */
  update() {
    [...this.#levers, ...this.#found].forEach((lever) => lever.update());
    for (const name of ['seed', 'periods', 'replications']) {
      const field = find(`#method-${name}`);
      if (field && document.activeElement !== field) {
        field.value = this.store.state[name] || this.model.periods;
      }
    }
  }

  /** Takes back what was set in a group, or everywhere. Method is not taken back with the rest of a group. */
  reset(group) {
    const groups = new Map(this.model.page.levers.map((spec) => [spec.parameter, spec.group]));
    // What stands in no group is an assumption: a parameter from behind the fold.
    const keep = (map) => Object.fromEntries(Object.entries(map).filter(([name]) => group !== 'all' && (groups.get(name) ?? 'assumption') !== group));
    const { set, setA, setB } = this.store.state;
    const method = group === 'all' || group === 'method' ? { seed: '1', periods: '', replications: '20' } : {};
    const scenario = group === 'all' ? { scenario: this.model.usualScenario, against: '', setB: {} } : { setB };
    this.store.change({ set: keep(set), setA: keep(setA), ...scenario, ...method });
  }

  #lever(spec, prefix) {
    const parameter = this.model.parameters.find((p) => p.name === spec.parameter);
    return parameter && new Lever(parameter, spec, {
      values: (p) => this.values(p),
      move: (value, drag) => this.#move(parameter, spec.group === 'method' ? 'set' : 'setA', value, drag),
    }, prefix);
  }

  #move(parameter, side, value, drag) {
    if (value === undefined) {
      this.store.change({});
      return;
    }
    const inherited = side === 'setA' ? this.store.state.set[parameter.name] : undefined;
    const usual = value === null || (inherited === undefined && equal(value, parameter.value));
    this.store.set(side, parameter.name, usual ? null : value, { drag });
  }

  /** Seed, length and pairs: not parameters of the model, but of how it is run. */
  #method() {
    const field = (name, label, unit, min) => make('div.lever', { 'data-lever': name }, make('div.lever-head', {},
      make('label', { htmlFor: `method-${name}` }, label),
      make('input', {
        type: 'number', id: `method-${name}`, min, step: 1, autocomplete: 'off',
        onchange: (event) => this.store.change({ [name]: this.#methodValue(name, event.target) }),
      }), make('span.unit', {}, unit)));
    return [field('seed', w('seed'), '', null), field('periods', w('periods'), w(this.model.period), 1), field('replications', w('replications'), w('pairsUnit'), 2)];
  }

  #methodValue(name, input) {
    const whole = /^-?\d+$/.test(input.value) ? input.value : '';
    const usual = { seed: '1', periods: '', replications: '20' }[name];
    return name === 'periods' && Number(whole) === this.model.periods ? '' : whole || usual;
  }

  #search() {
    if (!find('#all').open || !this.model) {
      return;
    }
    const wanted = find('#search').value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const hits = this.model.parameters.filter((p) => wanted.every((word) => `${p.name} ${p.about} ${text(p.about)}`.toLowerCase().includes(word)));
    this.#found = hits.slice(0, SHOWN).map((p) => this.#lever({ parameter: p.name, label: `${text(p.about)} (${p.name})`, group: 'assumption', low: p.min, high: p.max }, 'all'));
    find('#found').replaceChildren(
      make('p.note', { role: 'status' }, hits.length ? w('manyFound', { n: hits.length, shown: this.#found.length }) : w('none')),
      ...this.#found.map((lever) => lever.element));
  }
}
