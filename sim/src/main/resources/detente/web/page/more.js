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
    model.limits.length ? make('h3', {}, w('leaversOut')) : '', make('ul', {}, ...model.limits.map((limit) => make('li', {}, text(limit)))));
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

/** Shows what was wrong with a request, as the command line prints it; nothing takes the words away. */
export function showProblems(problems) {
  const place = find('#problems');
  place.hidden = !problems.length;
  place.replaceChildren(...problems.map(({ message, maybe }) => make('p', {}, text(message), maybe ? ` ${w('maybe', { name: maybe })}` : '')));
}

/** Tells the reader something that is no fault. */
export function showNotices(notices) {
  const place = find('#notices');
  place.hidden = !notices.length;
  place.replaceChildren(...notices.map((notice) => make('p', {}, notice)));
}

/** Copies from a button and says on the button that it did. */
export async function copyFrom(button, words) {
  const before = button.textContent;
  button.textContent = w(await copy(words) ? 'copied' : 'copyFailed');
  say(button.textContent);
  setTimeout(() => {
    button.textContent = before;
  }, 1500);
}
