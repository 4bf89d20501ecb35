import { find, make } from './dom.js';
import { day, number, percent } from './format.js';
import { language, text, w } from './words.js';

/** Why the states moved: a list of their decisions, and what lay behind the chosen one. */
export class Decisions {
  #all = [];
  #index = 0;

  constructor() {
    this.only = make('input', { type: 'checkbox', id: 'only-acts', checked: true, onchange: () => this.#list() });
    this.select = make('select', { id: 'decision', size: 8, onchange: () => this.show(Number(this.select.value)) });
    this.detail = make('div', { id: 'decision-detail', tabIndex: -1 });
    this.onlyLabel = make('label', { htmlFor: 'only-acts' });
    this.selectLabel = make('label', { htmlFor: 'decision' });
    find('#decisions .inside').replaceChildren(
      make('div.pick', {}, make('p', {}, this.only, ' ', this.onlyLabel), this.selectLabel, this.select), this.detail);
    find('#decisions').hidden = true;
  }

  /** Takes over the decisions of a run. */
  update(decisions) {
    this.#all = decisions;
    find('#decisions').hidden = !decisions.length;
    this.onlyLabel.textContent = w('onlyActs');
    this.selectLabel.textContent = w('choose');
    if (decisions.length) {
      const first = decisions.findIndex((d) => d.acts);
      this.#index = this.#index < decisions.length && decisions[this.#index].acts ? this.#index : Math.max(0, first);
      this.#list();
    }
  }

  /** Shows one decision; a mark on a graph was chosen. */
  open(index) {
    find('#decisions').open = true;
    this.show(index);
    this.select.value = index;
    this.detail.focus({ preventScroll: true });
    this.detail.scrollIntoView({ block: 'nearest' });
  }

  #list() {
    const acts = this.#all.some((d) => d.acts);
    const rows = this.#all.map((d, index) => ({ d, index })).filter(({ d }) => !this.only.checked || !acts || d.acts);
    this.select.replaceChildren(...rows.map(({ d, index }) => make('option', { value: index }, `${day(d.date, true)}: ${chosen(d)}`)));
    if (!rows.some(({ index }) => index === this.#index)) {
      this.#index = rows[0]?.index ?? 0;
    }
    this.select.value = this.#index;
    this.show(this.#index);
  }

  /** Says what the state saw, what each action was worth, and what chance did. */
  show(index) {
    const decision = this.#all[index];
    if (!decision) {
      return;
    }
    this.#index = index;
    const option = decision.options.find((o) => o.action === decision.chosen);
    const best = Math.max(...decision.options.map((o) => o.value ?? -Infinity));
    this.detail.replaceChildren(
      make('h3', {}, `${day(decision.date)}: ${chosen(decision)}`),
      make('p', {}, language() === 'en' && decision.why ? decision.why
        : `${(option?.value ?? best) >= best - 1e-12 ? w('best') : w('notBest')} ${reasons(option)} ${tip(decision)}`),
      moved(decision),
      make('div.scroll', { tabIndex: 0, role: 'region', 'aria-label': w('worth') }, make('table', {}, make('caption', {}, w('worth')),
        make('thead', {}, make('tr', {}, ...['action', 'value', 'odds'].map((key) => make('th', { scope: 'col' }, w(key))))),
        make('tbody', {}, ...decision.options.map((o) => make(o === option ? 'tr.chosen' : 'tr', {},
          make('th', { scope: 'row' }, text(o.words || o.action)),
          make('td', {}, o.value === null ? w('impossible') : number(o.value, 2)),
          make('td', {}, percent(o.probability), make('meter', { min: 0, max: 1, value: o.probability, 'aria-label': w('odds') }))))))),
      make('details', {}, make('summary', {}, w('saw')), make('dl', {}, ...decision.saw.filter((s) => s.value !== null)
        .map((s) => make('div', {}, make('dt', {}, text(s.name)), make('dd', {}, number(s.value)))))));
  }
}

/** What was done, in words: the server's in English, the words of the option in another language. */
function chosen(decision) {
  const words = decision.options.find((o) => o.action === decision.chosen)?.words || decision.chosen;
  return language() === 'en' ? decision.did || words : text(words);
}

/** The three weightiest reasons each way. */
function reasons(option) {
  const parts = [...(option?.parts ?? [])].filter((p) => Math.abs(p.value) >= 0.005).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const list = (sign) => parts.filter((p) => Math.sign(p.value) === sign).slice(0, 3).map((p) => `${text(p.name)} ${p.value > 0 ? '+' : ''}${number(p.value, 2)}`).join(', ');
  const [spoke, against] = [list(1), list(-1)];
  return [spoke && w('spokeFor', { list: spoke }), against && w('spokeAgainst', { list: against })].filter(Boolean).join('. ') + (spoke || against ? '.' : w('nothingWeighed'));
}

function tip({ tip: what, options }) {
  return what?.reading ? w('tip', {
    reading: text(what.reading), needed: number(what.needed), was: number(what.was),
    alternative: text(options.find((o) => o.action === what.alternative)?.words || what.alternative),
  }) : '';
}

function moved({ instrument, before, after }) {
  return instrument ? make('p', {}, w('moved', { instrument: text(instrument), before: number(before), after: number(after) })) : '';
}
