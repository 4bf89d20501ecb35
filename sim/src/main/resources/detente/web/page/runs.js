import { find, make, recall, remember } from './dom.js';
import { read } from './state.js';
import { w } from './words.js';

const MOST = 5;

/** Up to five runs by name, kept in the browser. Any two can be laid over the graphs, or compared with each other. */
export class Runs {
  #chosen = [];

  /** @param {import('./state.js').Store} store @param {function()} changed told when what is laid over changes */
  constructor(store, changed) {
    this.store = store;
    this.changed = changed;
    this.name = make('input', { type: 'text', id: 'run-name', maxLength: 40, autocomplete: 'off' });
  }

  #name() {
    return `runs.${this.store.state.model}`;
  }

  #all() {
    return recall(this.#name(), []);
  }

  /** The runs that are laid over the graphs: {name, state}. */
  overlays() {
    return this.#all().filter((run) => this.#chosen.includes(run.name)).map((run) => ({ name: run.name, state: { ...this.#whole(run) } }));
  }

  #whole(run) {
    const state = read(run.link);
    return { ...state, scenario: state.scenario || this.store.model.usualScenario };
  }

  /** Shows the list. */
  show() {
    const runs = this.#all();
    this.#chosen = this.#chosen.filter((name) => runs.some((run) => run.name === name));
    this.note = make('p.note', { role: 'status' }, runs.length ? '' : w('noRuns'));
    find('#runs .inside').replaceChildren(
      make('p', {}, make('label', { htmlFor: 'run-name' }, w('runName')), ' ', this.name, ' ',
        make('button', { type: 'button', id: 'save-run', onclick: () => this.#save() }, w('saveRun'))),
      make('ul.runs', {}, ...runs.map((run) => this.#row(run))),
      make('button', { type: 'button', id: 'compare-runs', hidden: this.#chosen.length !== 2, onclick: () => this.#compare() }, w('compareTwo')),
      this.note);
  }

  #row(run) {
    const id = `run-${this.#all().findIndex((r) => r.name === run.name)}`;
    return make('li', {},
      make('input', { type: 'checkbox', id, checked: this.#chosen.includes(run.name), onchange: (event) => this.#choose(run, event.target) }),
      make('label', { htmlFor: id }, `${w('overlay')}: ${run.name}`),
      make('button', { type: 'button', 'aria-label': `${w('open')}: ${run.name}`, onclick: () => this.store.change(this.#numbers(run), { visit: true }) }, w('open')),
      make('button', { type: 'button', 'aria-label': `${w('remove')}: ${run.name}`, onclick: () => this.#remove(run) }, w('remove')));
  }

  #numbers(run) {
    const { scenario, against, set, setA, setB, seed, periods, replications } = this.#whole(run);
    return { scenario, against, set, setA, setB, seed, periods, replications };
  }

  #save() {
    const runs = this.#all();
    const name = this.name.value.trim() || `${this.store.state.scenario} ${runs.length + 1}`;
    const others = runs.filter((run) => run.name !== name);
    if (others.length >= MOST) {
      this.note.textContent = w('runsFull');
      return;
    }
    remember(this.#name(), [...others, { name, link: this.store.link() }]);
    this.name.value = '';
    this.show();
  }

  #remove(run) {
    remember(this.#name(), this.#all().filter((r) => r.name !== run.name));
    this.show();
    this.changed();
  }

  #choose(run, box) {
    if (box.checked && this.#chosen.length === 2) {
      box.checked = false;
      this.note.textContent = w('chooseTwo');
      return;
    }
    this.#chosen = box.checked ? [...this.#chosen, run.name] : this.#chosen.filter((name) => name !== run.name);
    this.show();
    this.changed();
    find(`#${box.id}`)?.focus();
  }

  /** The first becomes the changed run, the second the baseline. Firms, seed and length are those of the first. */
  #compare() {
    const [a, b] = this.#chosen.map((name) => this.#whole(this.#all().find((run) => run.name === name)));
    this.store.change({
      scenario: a.scenario, against: b.scenario, set: a.set, setA: a.setA, setB: b.setA,
      seed: a.seed, periods: a.periods, replications: a.replications,
    }, { visit: true });
  }
}
