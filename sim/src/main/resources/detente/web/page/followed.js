import { find, make } from './dom.js';
import { amount, number, supported, unit } from './format.js';
import { equal } from './lever.js';
import { isSame } from './state.js';
import { text, w } from './words.js';

const sentence = (about) => text(about).split(/[;；]/)[0];

/** Names of all parameters that differ between the changed run and the baseline, or from the scenario. */
function differing(model, state, values) {
  const names = new Set([...Object.keys(state.setA), ...Object.keys(state.setB), ...Object.keys(state.set)]);
  return model.parameters.filter((p) => names.has(p.name)).filter((p) => {
    const { now, base, usual } = values(p);
    return !equal(now, base) || !equal(now, usual);
  });
}

/** Says what was changed: old and new value with unit, one line each. */
export function showChanged(model, state, values) {
  const label = (p) => text(model.page.levers.find((spec) => spec.parameter === p.name)?.label) || text(p.about);
  const rows = differing(model, state, values).map((p) => {
    const { now, base, usual } = values(p);
    const old = equal(now, base) ? usual : base;
    return make('li', { 'data-changed': p.name }, `${label(p)}: ${old} \u2192 `, make('strong', {}, `${now}${unit(p.unit) && `\u00a0${unit(p.unit)}`}`));
  });
  if (state.against && state.against !== state.scenario) {
    rows.unshift(make('li', { 'data-changed': 'scenario' }, `${w('scenarioChanged')}: ${state.against} \u2192 `, make('strong', {}, state.scenario)));
  }
  find('#changed ul').replaceChildren(...(rows.length ? rows : [make('li.note', {}, w('nothingChanged'))]));
}

const plain = (value) => (typeof value === 'number' ? value : null);

/** What one outcome did: words, and whether there is a difference. */
function verdict(outcome, a, b, paired, pairs) {
  if (paired) {
    const { difference, low, high } = paired;
    if (low === null || high === null || difference === null) {
      return { words: w('meanOf', { a: said(paired.a, outcome), b: said(paired.b, outcome) }), seen: false };
    }
    const digits = supported(low, high);
    const values = w('meanOf', { a: amount(paired.a, outcome.unit, digits), b: amount(paired.b, outcome.unit, digits) });
    if (low <= 0 && high >= 0) {
      return { values, words: w('noDifference', { n: pairs }), seen: false };
    }
    const up = difference > 0;
    const [near, far] = up ? [low, high] : [-high, -low];
    return {
      values, seen: true,
      words: w(up ? 'higher' : 'lower', { d: amount(Math.abs(difference), outcome.unit, digits), low: number(near, digits), high: number(far, digits) }),
    };
  }
  return a === undefined ? { words: '\u2026', seen: false } : { words: w('oneRun', { a: said(a, outcome), b: said(b, outcome) }), seen: false };
}

/** A value of an outcome in words: a number with unit, "never", or none. */
export function said(value, outcome) {
  if (value === 'never') {
    return w('never');
  }
  const numeric = plain(value) ?? (value === null || value === undefined || value === '' || Number.isNaN(Number(value)) ? null : Number(value));
  return numeric === null ? w('undefinedValue') : amount(numeric, outcome.unit);
}

/** Says what followed: the headline outcomes with change and interval, a sentence each. */
export function showFollowed(model, state, { changed, baseline, pairs }) {
  const one = (answer, id) => answer?.outcomes.find((o) => o.id === id)?.value;
  const same = isSame(state);
  find('#followed ul').replaceChildren(...model.page.headline.map((id) => {
    const outcome = changed?.outcomes.find((o) => o.id === id) ?? model.outcomes.find((o) => o.id === id);
    if (!outcome) {
      return '';
    }
    const paired = same ? null : pairs?.outcomes.find((o) => o.id === id);
    const result = same
      ? { words: changed ? w('asBaseline', { a: said(one(changed, id), outcome) }) : '\u2026', seen: false }
      : verdict(outcome, one(changed, id), one(baseline, id), paired, pairs?.pairs);
    return make('li', { 'data-outcome': id, 'data-seen': String(result.seen) },
      make('span.about', {}, sentence(outcome.about)), ' ', make(result.seen ? 'strong' : 'span', {}, result.words),
      result.values ? make('small', {}, ` ${result.values}`) : '');
  }));
}

/** Counts the pairs. */
export function showPairs(state, pairs, running) {
  const words = isSame(state) ? w('same') : pairs ? w('pairs', { n: pairs.pairs, of: pairs.of }) : running ? `${w('running')}\u2026` : '';
  const place = find('#pairs');
  if (place.textContent !== words) {
    place.textContent = words;
  }
  find('#pair-note').hidden = isSame(state);
  place.dataset.pairs = String(isSame(state) ? 0 : pairs?.pairs ?? 0);
}
