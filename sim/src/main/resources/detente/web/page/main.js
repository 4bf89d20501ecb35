import { get } from './api.js';
import { Decisions } from './decisions.js';
import { fillWords, language, learn, speak, text, w } from './words.js';
import { Figure } from './figure.js';
import { choose, find, keepingFolds, make, recall, remember, say } from './dom.js';
import { showChanged, showFollowed, showPairs } from './followed.js';
import { Levers } from './levers.js';
import { describe } from './model.js';
import { copyFrom, showAbout, showDownloads, showEvents, showGlossary, showNotices, showTrouble } from './more.js';
import { Questions } from './questions.js';
import { Runner } from './runner.js';
import { Runs } from './runs.js';
import { changeOf, isSame, read, settings, Store, write } from './state.js';
import { replay, windows } from './windows.js';

const store = new Store(read(location.search));
const figures = [];
let health;
let models;
let notices = [];
let baselineModel = null;
let baselineName = '';
let again = 0;
let shift = null;

const levers = new Levers(store, (name) => baselineModel?.parameters.find((p) => p.name === name)?.value);
const runner = new Runner(arrived, refused);
const decisions = new Decisions();
const questions = new Questions(store, toLever);
const runs = new Runs(store, () => refresh({}));
const linked = windows(store);

/** Shows what the server or the network found wrong; a busy server is asked again. Nothing runs any more; settings stay. */
function refused(problem, words = w('runRefused')) {
  clearTimeout(again);
  const trouble = { words, problems: problem.problems ?? [], retry };
  if (problem.retryAfter || problem.status === 503) {
    const seconds = problem.retryAfter || 2;
    Object.assign(trouble, { words: w('retry', { n: seconds }), problems: [] });
    again = setTimeout(retry, seconds * 1000);
  } else if (!problem.problems) {
    trouble.words = problem instanceof TypeError ? w('unreachable') : String(problem);
  }
  showTrouble(trouble);
  showPairs(store.state, null, false);
  questions.halt();
  document.body.dataset.state = 'refused';
}

/** Tries again with the settings that there are. */
function retry() {
  clearTimeout(again);
  showTrouble(null);
  changed({ detail: { keys: [], replaced: true } });
}

/** Something came from the server: paints what shows it. */
function arrived(what) {
  const { answers } = runner;
  if (what === 'changed') {
    showTrouble(null);
  }
  if (answers.changed) {
    showGraphs();
  }
  if (what === 'decisions') {
    decisions.update(answers.decisions);
    return;
  }
  showFollowed(store.model, store.state, answers);
  showPairs(store.state, answers.pairs, what === 'pairs' || what === 'still');
  questions.update(answers);
  if (what === 'changed' && !answers.steady || what === 'still') {
    showEvents(answers.changed?.events ?? []);
    showNotices([...notices, ...(answers.changed?.warnings ?? [])]);
  }
  document.body.dataset.state = what === 'done' || (isSame(store.state) && what !== 'pairs' && answers.changed) ? 'done' : 'running';
  if (what === 'done') {
    say([...document.querySelectorAll('#followed [data-seen="true"]')].map((item) => item.textContent).join('. ') || w('noDifference', { n: answers.pairs.pairs }));
  }
}

function showGraphs() {
  const { question: number } = store.state;
  const asked = { number, line: store.model.page.questions[number - 1]?.line };
  figures.forEach((figure, slot) => figure.show(store.model, graphOf(slot), shown(), asked));
}

/** Says again what the answers that there are say, in the language that is spoken now. */
function repaint() {
  const { answers } = runner;
  if (answers.changed?.model === store.state.model) {
    showGraphs();
    showFollowed(store.model, store.state, answers);
    showEvents(answers.changed.events);
    decisions.update(answers.decisions);
  }
}

/** The answers as the graphs want them: without a change there is nothing to hold against. */
function shown() {
  const answers = { ...runner.answers, baselineName: store.state.against || store.state.scenario };
  return answers.same ? { ...answers, baseline: answers.changed } : answers;
}

const graphOf = (slot) => store.model.page.graphs.find((g) => g.id === store.state.graphs[slot]) ?? store.model.page.graphs[0];

const slots = () => (store.state.embed || store.state.alone ? 1 : Math.min(2, store.model.page.graphs.length));

/** The state has changed: levers, words, and new numbers. */
function refresh({ drag = false, visit = false }) {
  const { state, model } = store;
  const series = [...new Set(figures.flatMap((_, slot) => graphOf(slot).lines.map((line) => line.series)))].sort();
  levers.update();
  showChanged(model, state, (p) => levers.values(p));
  for (const [id, may] of [['undo', store.canUndo()], ['redo', store.canRedo()], ['replay', store.canUndo()]]) {
    find(`#${id}`).disabled = !may;
  }
  nameStep('undo', store.last());
  nameStep('redo', store.next());
  document.body.dataset.state = 'running';
  showPairs(state, null, true);
  runner.refresh(state, model, series, { drag, overlays: runs.overlays() });
  linked.publish(visit);
  find('#whole').href = write({ ...state, embed: false, levers: [] }, model);
}

const labelOf = (name) => text(store.model.page.levers.find((spec) => spec.parameter === name)?.label) || name;

/** Says on a button what it takes back or brings again. */
function nameStep(id, other) {
  const change = other && changeOf(other, store.state);
  const button = find(`#${id}`);
  button.textContent = change ? w('stepOf', { step: w(id), what: w(`${change.key}Step`) }) : w(id);
  button.title = change?.key === 'lever' ? labelOf(change.names[0]) : '';
}

/** Goes a step and shows where it was. */
function step(other, go) {
  if (!other) {
    return;
  }
  const change = changeOf(other, store.state);
  const slot = [0, 1].find((i) => other.graphs[i] !== store.state.graphs[i]) ?? 0;
  shift = change && ({ graph: `[data-slot="${slot}"]`, lever: `[data-lever="${CSS.escape(change.names[0] ?? '')}"]`, levers: `[data-lever="${CSS.escape(change.names[0] ?? '')}"]`,
    method: '[data-lever="seed"]', question: '#question' }[change.key] ?? '#head');
  go();
}

/** Brings what has just changed into view. */
function reveal() {
  const place = shift && find(shift);
  shift = null;
  if (place && !place.hidden) {
    place.closest('details.levers')?.setAttribute('open', '');
    place.scrollIntoView({ block: 'nearest' });
  }
}

/** Loads the descriptions that the state needs, and fills in what a link leaves to the model. */
async function load() {
  const { model: known, state } = store;
  if (known?.model === state.model && known.scenario === (state.scenario || known.usualScenario) && baselineName === (state.against || known.scenario)) {
    fill();
    return;
  }
  const usual = await describe(state.model);
  store.state.scenario ||= usual.scenario;
  const { scenario, against } = store.state;
  const [model, base] = await Promise.all([scenario === usual.scenario ? usual : describe(store.state.model, scenario),
    describe(store.state.model, against || scenario)]);
  store.model = { ...model, usualScenario: usual.scenario };
  baselineModel = base;
  baselineName = against || scenario;
  fill();
}

function fill() {
  const { state, model } = store;
  state.scenario ||= model.usualScenario;
  const known = state.graphs.filter((id) => model.page.graphs.some((g) => g.id === id));
  state.graphs = [...known, ...model.page.show.filter((id) => !known.includes(id))].slice(0, state.alone || state.embed ? 1 : 2);
}

/** Takes out settings of parameters that are no longer there, and says so. */
function leaveOutUnknown() {
  const known = new Set(store.model.parameters.map((p) => p.name));
  const unknown = [];
  for (const side of ['set', 'setA', 'setB']) {
    unknown.push(...Object.keys(store.state[side]).filter((name) => !known.has(name)));
    store.state[side] = Object.fromEntries(Object.entries(store.state[side]).filter(([name]) => known.has(name)));
  }
  const then = store.state.version;
  store.state.version = '';
  return [
    then && then !== health.version ? w('otherVersion', { then, now: health.version }) : '',
    unknown.length ? w('unknownNames', { names: [...new Set(unknown)].join(', ') }) : '',
  ].filter(Boolean);
}

/** Builds all that depends on the model, the scenario or the language. */
function build() {
  const { state, model } = store;
  built = frame(state);
  learn(model.page.words);
  dressWords();
  document.title = `${text(model.title)} \u2013 D\u00e9tente`;
  find('#foot').textContent = w('footnote', { version: health.version });
  fillSelect('#model', models.map((m) => [m.model, text(m.title)]), state.model);
  const scenarios = model.scenarios.map((s) => [s.name, `${s.name}: ${text(s.description)}`]);
  fillSelect('#scenario', scenarios, state.scenario);
  fillSelect('#against', [['', w('sameScenario')], ...scenarios.filter(([name]) => name !== state.scenario)], state.against === state.scenario ? '' : state.against);
  keepingFolds(() => {
    levers.build(model);
    questions.show(runner.answers);
  });
  while (figures.length < slots()) {
    const figure = new Figure(figures.length, { pick: pickGraph, decide: (index) => decisions.open(index), apart: linked.open });
    figures.push(figure);
    find('#graphs').append(figure.element);
  }
  while (figures.length > slots()) {
    figures.pop().element.remove();
  }
  figures.forEach((figure, slot) => figure.speak(model, graphOf(slot)));
  showAbout(model, state.scenario);
  showGlossary(model);
  runs.show();
  document.body.classList.toggle('embed', state.embed);
  document.body.classList.toggle('alone', state.alone);
  repaint();
}

function fillSelect(selector, options, value) {
  find(selector).replaceChildren(...options.map(([name, label]) => make('option', { value: name }, label)));
  choose(find(selector), value);
}

function pickGraph(slot, id) {
  const graphs = [...store.state.graphs];
  graphs[slot] = id;
  store.change({ graphs }, { visit: true });
}

function toLever(name) {
  const input = find(`[data-lever="${CSS.escape(name)}"] input, [data-lever="${CSS.escape(name)}"] select`);
  if (input) {
    const lever = input.closest('.lever');
    const panel = find('#levers');
    input.closest('details').open = true;
    input.focus({ preventScroll: true });
    // Where the levers scroll by themselves, the question above them stays in view.
    panel.scrollTop += lever.getBoundingClientRect().top - panel.getBoundingClientRect().top - 8;
    lever.scrollIntoView({ block: 'nearest' });
  }
}

/** What the built page depends on; all else only moves values. */
const frame = ({ model, scenario, against, lang, question, embed, alone }) => JSON.stringify([model, scenario, against, lang, question, embed, alone]);

let built = '';
let loads = 0;

async function changed({ detail }) {
  const mine = ++loads;
  if (detail.keys.includes('model') && !detail.replaced) {
    Object.assign(store.state, { scenario: '', against: '', set: {}, setA: {}, setB: {}, graphs: [], question: 0, periods: '' });
  }
  if (!built) {
    await start();
    return;
  }
  speakAs(store.state.lang);
  dressWords();
  try {
    await load();
  } catch (problem) {
    refused(problem, w('modelBroken'));
    return;
  }
  if (mine !== loads) {
    return;
  }
  if (built !== frame(store.state)) {
    build();
  }
  refresh(detail);
  reveal();
}

const speakAs = (lang) => speak(lang || recall('language', navigator.language.startsWith('zh') ? 'zh' : 'en'));

/** Puts the words of the language in, those of the button that changes it, and what a screen reader is to speak. */
function dressWords() {
  fillWords();
  find('#language').textContent = language() === 'zh' ? 'English' : '\u4e2d\u6587';
  find('#language').lang = language() === 'zh' ? 'en' : 'zh';
}

function dress(theme) {
  document.documentElement.dataset.theme = theme;
}

/** The link to give away: with the version, so that a later one can say what changed. */
const shared = () => new URL(write({ ...store.state, version: health?.version ?? '', alone: false }, store.model), location.href).href;

function command() {
  const { answers } = runner;
  return isSame(store.state) ? answers.changed?.command ?? '' : answers.command || answers.changed?.command || '';
}

function listen() {
  store.addEventListener('change', changed);
  const on = (id, tell, event = 'click') => find(`#${id}`).addEventListener(event, tell);
  const undo = () => step(store.last(), () => store.undo());
  const redo = () => step(store.next(), () => store.redo());
  on('undo', undo);
  on('redo', redo);
  on('replay', () => replay(store));
  on('copy-link', ({ target }) => copyFrom(target, shared(), store.state.question ? 'copiedQuestion' : 'copiedLink'));
  on('copy-command', ({ target }) => copyFrom(target, command()));
  on('downloads', () => store.model && showDownloads(store.state, store.model), 'toggle');
  on('open-questions', () => store.model && questions.open(store.state.question || 1));
  on('model', ({ target }) => store.change({ model: target.value }, { visit: true }), 'change');
  on('scenario', ({ target }) => store.change({ scenario: target.value, against: store.state.against === target.value ? '' : store.state.against }, { visit: true }), 'change');
  on('against', ({ target }) => store.change({ against: target.value }, { visit: true }), 'change');
  on('make-baseline', () => store.change({ against: '', setB: { ...store.state.setA } }, { visit: true }));
  on('language', () => {
    const lang = language() === 'zh' ? 'en' : 'zh';
    remember('language', lang);
    store.change({ lang });
  });
  on('theme', () => {
    const dark = getComputedStyle(document.documentElement).colorScheme === 'dark' || (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
    dress(dark ? 'light' : 'dark');
    remember('theme', dark ? 'light' : 'dark');
  });
  addEventListener('keydown', (event) => {
    const writes = event.target.matches('textarea, input[type=number], input[type=text], input[type=search]');
    if ((event.ctrlKey || event.metaKey) && !writes && ['z', 'y'].includes(event.key.toLowerCase())) {
      event.preventDefault();
      event.key.toLowerCase() === 'y' || event.shiftKey ? redo() : undo();
    }
    if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open]').forEach((menu) => {
        menu.open = false;
        menu.querySelector('summary').focus();
      });
    }
  });
  addEventListener('popstate', () => store.visit(location.search));
}

async function start() {
  speakAs(store.state.lang);
  dressWords();
  try {
    const [h, m] = await Promise.all([get('api/health'), get('api/models')]);
    health = h;
    models = m.models;
    store.state.model ||= m.usual ?? models[0].model;
    fillSelect('#model', models.map((known) => [known.model, text(known.title)]), store.state.model);
    await load();
  } catch (problem) {
    refused(problem, w('modelBroken'));
    return;
  }
  notices = leaveOutUnknown();
  // A teacher's link may name a question and nothing else: then the question says where to start.
  const { question, set, setA, setB } = store.state;
  const bare = question && !settings({ ...set, ...setA, ...setB }).length && !new URLSearchParams(location.search).has('scenario');
  build();
  showNotices(notices);
  if (bare) {
    questions.open(question);
  } else {
    refresh({});
  }
}

dress(recall('theme', ''));
listen();
start();
