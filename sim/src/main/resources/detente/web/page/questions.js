import { find, make, recall, remember } from './dom.js';
import { amount, supported, unit } from './format.js';
import { said } from './followed.js';
import { isSame } from './state.js';
import { text, w } from './words.js';

/** Guided questions of the model: situation, guess first, move, see, explain. Answers stay in this browser. */
export class Questions {
  #number = 0;
  #answers = null;

  /** @param {import('./state.js').Store} store @param {function(string)} toLever goes to a lever */
  constructor(store, toLever) {
    this.store = store;
    this.toLever = toLever;
    this.place = find('#question');
  }

  #name() {
    return `answers.${this.store.state.model}`;
  }

  /** Opens the question of the state, with the situation that it starts from if the reader has just come to it. */
  open(number) {
    const question = this.store.model.page.questions[number - 1];
    if (!question) {
      this.store.change({ question: 0 });
      return;
    }
    const preset = Object.fromEntries((question.move.set ?? []).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
    const { state } = this.store;
    const begun = {
      scenario: question.move.scenario || this.store.model.usualScenario, against: '', set: {}, setA: preset, setB: { ...preset },
      ...(question.graphs.length ? { graphs: [...question.graphs, ...state.graphs].slice(0, 2) } : {}),
    };
    const differs = (...keys) => keys.some((key) => key in begun && JSON.stringify(begun[key]) !== JSON.stringify(state[key]));
    this.begunBy = number;
    this.begun = [differs('scenario') && 'scenario', differs('set', 'setA', 'setB', 'against') && 'levers', differs('graphs') && 'graphs'].filter(Boolean);
    this.store.change({ question: number, ...begun }, { visit: true });
    this.place.scrollIntoView({ block: 'nearest' });
  }

  /** Shows the question of the state, or nothing. */
  show(answers) {
    const { question: number } = this.store.state;
    const { questions } = this.store.model.page;
    const question = questions[number - 1];
    find('#open-questions').hidden = !questions.length;
    this.place.hidden = !question;
    this.#answers = answers;
    this.#number = question ? number : 0;
    for (const lever of document.querySelectorAll('[data-lever]')) {
      lever.classList.toggle('asked', !!question?.move.levers.includes(lever.dataset.lever));
    }
    if (question) {
      this.#build(question, number, questions.length);
      this.update(answers);
    }
  }

  #kept() {
    return recall(this.#name(), {})[this.#number] ?? {};
  }

  #keep(patch) {
    const all = recall(this.#name(), {});
    remember(this.#name(), { ...all, [this.#number]: { ...all[this.#number], ...patch } });
  }

  #build(question, number, of) {
    const kept = this.#kept();
    this.seen = make('p', { id: 'question-result', role: 'status' });
    this.guess = make('input', { type: 'number', id: 'guess', step: 'any', value: kept.guess ?? '', autocomplete: 'off' });
    this.slide = make('input', { type: 'range', id: 'guess-slider', step: 'any', 'aria-label': w('guessFirst') });
    this.ask = make('label', { htmlFor: 'guess' });
    this.unit = make('span.unit');
    const settle = (from, to) => {
      to.value = from.value;
      this.#keep({ guess: this.guess.value, unit: this.unit.textContent });
      this.update(this.#answers);
    };
    this.guess.addEventListener('change', () => settle(this.guess, this.slide));
    this.slide.addEventListener('input', () => {
      const digits = supported(0, Number(this.slide.max) - Number(this.slide.min)) ?? 0;
      this.slide.value = Number(Number(this.slide.value).toFixed(Math.max(0, digits)));
      settle(this.slide, this.guess);
    });
    const own = make('textarea', { id: 'own-words', rows: 2, value: kept.words ?? '', onchange: () => this.#keep({ words: own.value }) });
    this.explanation = make('details', { id: 'explanation', 'data-keep': `explanation-${this.store.state.model}-${number}` }, make('summary', {}, w('showExplanation')), make('p', {}, text(question.explain)));
    const step = (key, ...children) => make('li', {}, make('h3', {}, w(key)), ...children);
    this.place.replaceChildren(
      make('div.question-head', {}, make('h2', {}, `${w('questionOf', { n: number, of })}: ${text(question.title)}`), make('span.group', {},
        make('button', { type: 'button', id: 'previous-question', disabled: number === 1, onclick: () => this.open(number - 1) }, w('previous')),
        make('button', { type: 'button', id: 'next-question', disabled: number === of, onclick: () => this.open(number + 1) }, w('next')),
        make('button', { type: 'button', id: 'print-answers', onclick: () => this.#print() }, w('printAnswers')),
        make('button', { type: 'button', id: 'forget-answers', onclick: () => this.#forget() }, w('forgetAnswers')),
        make('button', { type: 'button', id: 'close-question', onclick: () => this.store.change({ question: 0 }) }, w('close')))),
      this.#begun(),
      make('p', {}, text(question.situation)),
      make('ol.steps', {},
        step('guessFirst', make('p', {}, text(question.guess.ask)), make('p.guess', {}, this.ask, ' ', this.guess, this.unit, ' ', this.slide)),
        step('moveIt', make('p', {}, text(question.move.ask)), make('p', {}, ...question.move.levers.map((name, i, all) => this.#leverButton(name, all.length === 1)))),
        step('see', make('p', {}, text(question.see)), this.seen),
        step('explain', make('label', { htmlFor: 'own-words' }, w('myExplanation')), own, this.explanation)));
  }

  /** Says what the question has set. */
  #begun() {
    const list = (this.begunBy === this.store.state.question ? this.begun : []).map((what) => (what === 'scenario' ? `${w('scenario')} ${this.store.state.scenario}` : w(`${what}Set`)));
    return list.length ? make('p.note', { id: 'question-set', role: 'status' }, w('setFor', { list: list.join(w('and')) })) : '';
  }

  #leverButton(name, alone) {
    const spec = this.store.model.page.levers.find((l) => l.parameter === name);
    const label = text(spec?.label) || name;
    return make('button', { type: 'button', title: label, onclick: () => this.toLever(name) }, alone ? w('toLever') : `${w('toLever')}: ${label}`);
  }

  /** Nothing runs any more. */
  halt() {
    if (this.seen) {
      this.seen.textContent = '';
    }
  }

  /** Puts in what the runs say, without touching what the reader writes. */
  update(answers) {
    this.#answers = answers;
    const question = this.store.model.page.questions[this.#number - 1];
    if (!question || !answers?.changed) {
      return;
    }
    const outcome = answers.changed.outcomes.find((o) => o.id === question.guess.outcome);
    if (!outcome) {
      return;
    }
    this.unit.textContent = unit(outcome.unit);
    const paired = answers.pairs?.outcomes.find((o) => o.id === outcome.id);
    const one = (answer) => answer?.outcomes.find((o) => o.id === outcome.id)?.value;
    const base = one(isSame(this.store.state) ? answers.changed : answers.baseline);
    const done = paired && answers.pairs.pairs === answers.pairs.of;
    this.ask.textContent = base === undefined ? w('guessPlain') : w('guessNow', { value: said(base, outcome) });
    const span = Math.abs(Number(base)) || 1;
    const [low, high] = Number(base) < 0 ? [-2 * span, span] : [0, 2 * span];
    if (document.activeElement !== this.slide) {
      Object.assign(this.slide, { min: low, max: high, value: this.guess.value === '' ? Number(base) || 0 : this.guess.value });
    }
    if (isSame(this.store.state)) {
      this.seen.textContent = w('moveFirst');
      return;
    }
    const guess = this.guess.value === '' ? '\u2013' : amount(Number(this.guess.value), outcome.unit);
    const of = answers.pairs?.of ?? this.store.state.replications;
    if (!done) {
      // A first figure would be another than that of all pairs: wait.
      this.seen.textContent = w('guessWaits', { guess, n: answers.pairs?.pairs ?? 0, of });
      return;
    }
    const digits = supported(paired.low, paired.high);
    const told = (value) => (typeof value === 'number' ? amount(value, outcome.unit, digits) : said(value, outcome));
    this.seen.textContent = w('youGuessed', { guess, n: of, a: told(paired.a), b: told(paired.b) });
    this.#keep({ result: this.seen.textContent });
  }

  #forget() {
    remember(this.#name(), {});
    this.show(this.#answers);
  }

  /** Prints all answers as one page. */
  #print() {
    const all = recall(this.#name(), {});
    const row = (title, words) => (words ? [make('dt', {}, title), make('dd', {}, words)] : []);
    find('#answers').replaceChildren(make('h1', {}, `${w('answers')}: ${text(this.store.model.title)}`),
      ...this.store.model.page.questions.map((question, i) => {
        const kept = all[i + 1] ?? {};
        return make('article', {}, make('h2', {}, `${i + 1}. ${text(question.title)}`), make('p', {}, text(question.situation)), make('dl', {},
          ...row(w('guessWas'), kept.guess && `${kept.guess} ${kept.unit ?? ''}`), ...row(w('see'), kept.result),
          ...row(w('wordsWere'), kept.words), ...row(w('explanationWas'), kept.result && text(question.explain))));
      }));
    document.body.classList.add('print-answers');
    window.print();
    document.body.classList.remove('print-answers');
    find('#answers').replaceChildren();
  }
}
