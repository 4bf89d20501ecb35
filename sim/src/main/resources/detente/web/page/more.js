import { copy, find, make, say } from './dom.js';
import { day } from './format.js';
import { isSame, write } from './state.js';
import { text, w } from './words.js';

/** Lists all events of a run; the graphs label five of them at most. */
export function showEvents(events) {
  find('#events').hidden = !events.length;
  find('#events .inside').replaceChildren(make('div.scroll', { tabIndex: 0, role: 'region', 'aria-label': w('events') }, make('table', {},
    make('thead', {}, make('tr', {}, ...['date', 'actor', 'whatHappened', 'origin'].map((key) => make('th', { scope: 'col' }, w(key))))),
    make('tbody', {}, ...events.map((e) => make(e.headline ? 'tr.chosen' : 'tr', {}, make('th', { scope: 'row' }, day(e.date, true)),
      make('td', {}, e.actor), make('td', {}, text(e.label)), make('td', {}, w(e.simulated ? 'simulated' : 'scripted'))))))));
}

/** Says what the model is and what it leaves out. */
export function showAbout(model, scenario) {
  const chosen = model.scenarios.find((s) => s.name === scenario);
  find('#about .inside').replaceChildren(
    make('p', {}, make('strong', {}, text(model.title)), ': ', text(model.about)),
    chosen ? make('p', {}, make('strong', {}, `${w('scenario')} ${scenario}`), ': ', text(chosen.description)) : '',
    model.limits.length ? make('h3', {}, w('leavesOut')) : '', make('ul', {}, ...model.limits.map((limit) => make('li', {}, text(limit)))));
}

/** What a menu of downloads offers: the run, its charts, the comparison. All links are the link of the page. */
export function showDownloads(state, model) {
  const link = write(state, model, true);
  const item = (href, label) => make('li', {}, make('a', { href, download: '' }, label));
  const charts = state.graphs.map((id) => model.page.graphs.find((g) => g.id === id)).filter(Boolean);
  const list = (title, items) => [make('p.menu-head', {}, title), make('ul', {}, ...items)];
  find('#downloads .sheet').replaceChildren(
    ...list(w('run'), ['csv', 'json', 'yaml', 'html'].map((form) => item(`run.${form}${link}`, form.toUpperCase()))),
    ...charts.flatMap((graph) => list(`${w('chart')}: ${text(graph.subject)}`,
      ['svg', 'png', 'pdf'].map((form) => item(`run.${form}${link}&graph=${encodeURIComponent(graph.id)}`, form.toUpperCase())))),
    ...(isSame(state) ? [] : list(w('comparison'), ['csv', 'html'].map((form) => item(`compare.${form}${link}`, form.toUpperCase())))));
}

/**
 * Says once what went wrong in the language of the page, below it what the server says, and offers to try again.
 * @param {?{words: string, problems: object[], retry: ?function()}} trouble null takes it away
 */
export function showTrouble(trouble) {
  const place = find('#problems');
  place.hidden = !trouble;
  if (!trouble) {
    place.replaceChildren();
    return;
  }
  const { words, problems, retry } = trouble;
  const lines = [...new Set(problems.map(({ file, line, message, maybe }) => [line > 0 ? `${file}, ${w('line')} ${line}: ` : '', text(message),
    maybe ? ` ${w('maybe', { name: maybe })}` : ''].join('')))];
  place.replaceChildren(make('p', {}, make('strong', {}, words)), ...lines.map((line) => make('p', {}, line)), make('p.group', {},
    retry ? make('button', { type: 'button', id: 'retry', onclick: retry }, w('tryAgain')) : '',
    make('button', { type: 'button', id: 'close-problems', onclick: () => showTrouble(null) }, w('close'))));
}

/** Tells the reader something that is no fault. */
export function showNotices(notices) {
  const place = find('#notices');
  place.hidden = !notices.length;
  place.replaceChildren(...notices.map((notice) => make('p', {}, notice)));
}

/** Copies from a button and says on the button what it did. */
export async function copyFrom(button, words, done = 'copied') {
  button.textContent = w(await copy(words) ? done : 'copyFailed');
  say(button.textContent);
  setTimeout(() => {
    button.textContent = w(button.dataset.w);
  }, done === 'copied' ? 1500 : 4000);
}

/** Explains words: those of the page, and those of the model. */
export function showGlossary(model) {
  const own = ['baseline', 'pair', 'seed'].map((key) => [w(`${key}Word`), w(`${key}Means`)]);
  const terms = [...model.page.glossary.map((term) => [text(term.word), text(term.means)]), ...own];
  find('#glossary .sheet').replaceChildren(make('dl', {}, ...terms.flatMap(([word, means]) => [make('dt', {}, word), make('dd', {}, means)])));
}
