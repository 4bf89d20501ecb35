import { choose, copy, make, say } from './dom.js';
import { amount, day, month, number, percent, unit } from './format.js';
import { description, Graph } from './graph.js';
import { fitOf, pictureOf } from './picture.js';
import { text, w } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';

function svg(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children);
  return element;
}

/** A graph with all that belongs to it: the picker, the cursor, the table of numbers, the fit, the copies. */
export class Figure {
  #at = null;
  #line = 0;

  /**
   * @param {number} slot 0 or 1
   * @param {object} page what the figure asks of the page: pick(slot, id), decide(index), apart(slot)
   */
  constructor(slot, page) {
    this.slot = slot;
    this.page = page;
    const id = `graph-${slot + 1}`;
    this.picker = make('select', { id: `${id}-picker`, onchange: () => page.pick(slot, this.picker.value) });
    this.lineChoice = make('select', { id: `${id}-line`, onchange: () => {
      this.#line = Number(this.lineChoice.value);
      this.draw();
    } });
    this.lineLabel = make('label.line-choice', { htmlFor: `${id}-line` }, make('span'), this.lineChoice);
    this.title = svg('title', { id: `${id}-title` });
    this.desc = svg('desc', { id: `${id}-desc` });
    this.svg = svg('svg', { id, role: 'img', 'aria-labelledby': `${id}-title ${id}-desc` },
      this.title, this.desc, svg('g', { class: 'ink' }), svg('g', { class: 'cursor' }));
    this.plot = make('div.plot', { tabIndex: 0, role: 'application', 'aria-describedby': `${id}-keys` }, this.svg);
    this.keys = make('p.unseen', { id: `${id}-keys` });
    this.readout = make('p.readout', { id: `${id}-readout` });
    this.legend = make('ul.legend', { id: `${id}-legend` });
    this.fit = make('p.fit', { id: `${id}-fit` });
    this.table = make('details.numbers', { ontoggle: () => this.#fillTable() }, make('summary'), make('div.scroll', { tabIndex: 0, role: 'region' }));
    this.copyButton = make('button', { type: 'button', onclick: () => this.#copy() });
    this.apartButton = make('button', { type: 'button', onclick: () => page.apart(slot) });
    this.heading = make('h2.unseen');
    this.element = make('article.figure', { 'data-slot': String(slot) }, this.heading,
      make('div.figure-head', {}, make('label', { htmlFor: this.picker.id }, make('span.unseen'), this.picker), this.lineLabel, this.legend),
      this.plot, this.keys, this.readout,
      make('div.figure-foot', {}, this.fit, make('span.group', {}, this.copyButton, this.apartButton)), this.table);
    this.drawing = new Graph(this.svg);
    this.#listen();
    new ResizeObserver(() => this.draw()).observe(this.plot);
  }

  /** Puts the words in, in the language that is spoken, and the name of the graph before its numbers are there. */
  speak(model, graph) {
    this.element.querySelector('label .unseen').textContent = `${w('graphOf')} ${this.slot + 1}`;
    this.lineLabel.firstChild.textContent = w('differenceOf');
    this.keys.textContent = w('keys');
    this.table.firstChild.textContent = w('numbers');
    this.copyButton.textContent = w('copyData');
    this.apartButton.textContent = w('secondWindow');
    this.lineLabel.hidden = graph.lines.length < 2;
    const subjects = grouped(model.page.graphs);
    this.picker.replaceChildren(...[...subjects].map(([subject, graphs]) => make('optgroup', { label: text(subject) },
      ...graphs.map((g) => make('option', { value: g.id }, graphs.length > 1 || g.title !== subject ? `${text(subject)}: ${text(g.title)}` : text(g.title))))));
    choose(this.picker, graph.id);
  }

  /**
   * Shows a graph with the answers that there are.
   * @param {{number: number, line: string}} asked question that is open, and the line whose difference it looks at
   */
  show(model, graph, answers, asked) {
    const about = `${model.model} ${graph.id} ${asked.number}`;
    if (this.about !== about) {
      this.about = about;
      this.#line = Math.max(0, graph.lines.findIndex((line) => line.label === asked.line));
      this.#at = null;
      this.readout.textContent = '';
    }
    Object.assign(this, { model, graph, answers });
    choose(this.picker, graph.id);
    this.lineLabel.hidden = graph.lines.length < 2;
    if (this.lineChoice.dataset.of !== `${graph.id} ${document.documentElement.lang}`) {
      this.lineChoice.dataset.of = `${graph.id} ${document.documentElement.lang}`;
      this.lineChoice.replaceChildren(...graph.lines.map((line, i) => make('option', { value: i }, text(line.label))));
    }
    this.lineChoice.value = this.#line;
    this.draw();
  }

  /** Draws again, as after a change of size. */
  draw() {
    const width = this.plot.clientWidth;
    if (!this.answers?.changed || !width) {
      return;
    }
    const picture = pictureOf(this.model, this.graph, this.answers, this.#line);
    this.picture = picture;
    this.drawing.draw(picture, width, this.plot.clientHeight);
    this.svg.dataset.turn = this.answers.changed.turn ?? 0;
    this.svg.dataset.pairs = this.answers.pairs?.pairs ?? 0;
    if (!picture.steady) {
      this.#words(picture);
    }
    if (this.#at !== null) {
      this.#read(this.#at, false);
    }
  }

  #words(picture) {
    const name = `${text(this.graph.subject)}: ${picture.title}`;
    this.title.textContent = name;
    this.heading.textContent = name;
    this.desc.textContent = description(picture);
    this.plot.setAttribute('aria-label', `${w('drawing')}: ${name}`);
    this.table.lastChild.setAttribute('aria-label', `${w('numbers')}: ${name}`);
    const legend = [];
    if (!this.drawing.endLabels) {
      legend.push(...picture.lines.map((line, i) => [`line-${i}`, line.label]).filter(([, label]) => label));
    }
    if (picture.lines.length === 1) {
      legend.push(['line-0', w('changedRun')]);
    }
    legend.push(['base', `${w('baseline')} (${this.answers.baselineName})`], ...this.answers.overlays.map((o, i) => [`over-${i}`, o.name]));
    if (picture.lines.some((line) => line.observed.length)) {
      legend.push(['dot', w('observed')]);
    }
    this.legend.replaceChildren(...legend.map(([kind, label]) => make(`li.key.${kind}`, {}, label)));
    const fit = fitOf(this.graph, this.answers.changed);
    this.fit.textContent = fit ? w('fit', { share: percent(fit.share), n: fit.count }) : w('noFit');
    this.#fillTable();
  }

  #listen() {
    const move = (event) => {
      const box = this.plot.getBoundingClientRect();
      const place = this.drawing.place;
      if (place && this.picture) {
        const share = (event.clientX - box.left - place.box.left) / (place.box.right - place.box.left);
        this.#read(this.#nearest(this.picture.from + share * (this.picture.to - this.picture.from)), false);
      }
    };
    this.plot.addEventListener('pointermove', move);
    this.plot.addEventListener('pointerdown', move);
    this.plot.addEventListener('click', (event) => {
      const mark = event.target.closest('[data-decision]');
      if (mark) {
        this.page.decide(Number(mark.dataset.decision));
      }
    });
    this.plot.addEventListener('keydown', (event) => {
      const dots = this.#dots();
      const last = dots.length - 1;
      const now = this.#at ?? last;
      const next = { ArrowLeft: now - 1, ArrowRight: now + 1, PageUp: now - 10, PageDown: now + 10, Home: 0, End: last }[event.key];
      if (next !== undefined && dots.length) {
        event.preventDefault();
        this.#read(Math.max(0, Math.min(last, next)), true);
      }
    });
  }

  #dots() {
    return (this.picture?.lines[0].changed ?? []).filter((d) => d.at >= this.picture.from && d.at <= this.picture.to);
  }

  #nearest(at) {
    const dots = this.#dots();
    return dots.reduce((best, dot, i) => (Math.abs(dot.at - at) < Math.abs((dots[best]?.at ?? Infinity) - at) ? i : best), 0);
  }

  /** Reads the numbers at the cursor; aloud if the keyboard moved it. */
  #read(index, aloud) {
    const dot = this.#dots()[index];
    if (!dot) {
      return;
    }
    this.#at = index;
    const { lines, unit: name, difference } = this.picture;
    const at = (dots) => dots.find((d) => d.at === dot.at)?.value ?? null;
    const values = [];
    const parts = lines.map((line, i) => {
      values.push({ value: at(line.baseline), kind: 'base' }, { value: at(line.changed), kind: `line-${i}` });
      const base = at(line.baseline);
      return `${line.label ? `${line.label} ` : ''}${amount(at(line.changed), name)}${base === null ? '' : ` (${w('baseline')} ${number(base)})`}`;
    });
    const gap = difference?.dots.findLast((d) => d.at <= dot.at && d.value !== null);
    if (gap) {
      const band = gap.low === null ? '' : ` (${number(gap.low)} \u2013 ${number(gap.high)})`;
      parts.push(`${w('difference')}${difference.label ? ` ${difference.label}` : ''} ${amount(gap.value, difference.unit)}${band}`);
    }
    const words = `${this.graph.frequency === 'month' ? month(dot.date) : day(dot.date)}: ${parts.join('; ')}`;
    this.drawing.point(dot.at, values);
    this.readout.textContent = words;
    if (aloud) {
      say(words);
    }
  }

  /** The numbers of the graph as rows, the head first. */
  #rows() {
    const { lines, unit: name, difference } = this.picture;
    const behind = unit(name) && ` [${unit(name)}]`;
    const head = [w('date'), ...lines.flatMap((line) => [`${line.label} ${w('changedRun')}${behind}`.trim(), `${line.label} ${w('baseline')}${behind}`.trim()])];
    const monthly = this.graph.frequency === 'month';
    const pairs = difference?.dots;
    if (pairs) {
      head.push(`${w('difference')} ${difference.label}`.trim(), w('low'), w('high'));
    }
    const rows = this.#dots().map((dot) => {
      const row = [monthly ? dot.date.slice(0, 7) : dot.date];
      lines.forEach((line) => row.push(...[line.changed, line.baseline].map((dots) => dots.find((d) => d.at === dot.at)?.value ?? null)));
      if (pairs) {
        const gap = pairs.find((d) => d.at === dot.at);
        row.push(gap?.value ?? null, gap?.low ?? null, gap?.high ?? null);
      }
      return row;
    });
    return [head, ...rows];
  }

  #fillTable() {
    if (!this.table.open || !this.picture) {
      return;
    }
    const [head, ...rows] = this.#rows();
    this.table.lastChild.replaceChildren(make('table', {},
      make('thead', {}, make('tr', {}, ...head.map((cell) => make('th', { scope: 'col' }, cell)))),
      make('tbody', {}, ...rows.map(([date, ...cells]) => make('tr', {}, make('th', { scope: 'row' }, date),
        ...cells.map((cell) => make('td', {}, number(cell))))))));
  }

  async #copy() {
    const done = await copy(this.#rows().map((row) => row.map((cell) => cell ?? '').join('\t')).join('\n'));
    this.copyButton.textContent = w(done ? 'copied' : 'copyFailed');
    say(this.copyButton.textContent);
    setTimeout(() => {
      this.copyButton.textContent = w('copyData');
    }, 1500);
  }
}

function grouped(graphs) {
  const map = new Map();
  graphs.forEach((g) => map.set(g.subject, [...(map.get(g.subject) ?? []), g]));
  return map;
}
