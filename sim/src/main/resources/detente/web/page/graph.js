import { escape } from './dom.js';
import { amount, number, unit } from './format.js';
import { range, round, time, timeTicks } from './scale.js';
import { w } from './words.js';

const ROW = 15;
const GAP = 40;

/** Pairs below which an interval is too wide to draw whole. */
const FEW = 6;

const pen = document.createElement('canvas').getContext('2d');

/** Width of words in pixels, in the type of the graph. */
function wide(words) {
  pen.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(words).width;
}

/**
 * What a graph draws: a picture of numbers, without any request.
 * @typedef {object} Picture
 * @property {string} title
 * @property {string} unit
 * @property {boolean} step
 * @property {number} from milliseconds @property {number} to
 * @property {{label: string, changed: Dot[], baseline: Dot[], overlays: Dot[][], observed: Dot[]}[]} lines
 * @property {?{label: string, unit: string, dots: {at: number, value: number, low: number, high: number}[]}} difference
 * @property {{date: string, label: string, headline: boolean}[]} events
 * @property {{date: string, actor: string, index: number, chosen: string, row: number}[]} marks decisions on the time line
 * @property {boolean} steady keeps the axes while a lever moves
 *
 * @typedef {{at: number, value: ?number}} Dot
 */

/** Draws pictures into an SVG of real pixels, so that text stays as large as it is. */
export class Graph {
  #axis = null;
  #axisDifference = null;

  /** @param {SVGElement} svg with a group .ink for the picture and a group .cursor over it */
  constructor(svg) {
    this.svg = svg;
    this.ink = svg.querySelector('.ink');
    this.cursor = svg.querySelector('.cursor');
  }

  /** Draws a picture and returns where it is: x(ms), the panel's top and bottom. */
  draw(picture, width, height) {
    const inside = picture.lines.length > 1 || picture.lines[0]?.label
      ? Math.max(...picture.lines.map((line) => wide(line.label))) + 18 : 0;
    this.endLabels = picture.lines.length <= 5 && inside <= width * 0.24;
    const heads = headlines(picture, width);
    const low = Math.max(46, Math.round((height - 60) * 0.24));
    const top = 22 + heads.length * ROW;
    const bottom = height - 22 - low - GAP;
    const axis = this.#main(picture, bottom - top);
    const second = this.#second(picture, low);
    const left = 14 + Math.max(...[axis, second].flatMap((a) => a.ticks.map((t) => wide(number(t, a.digits)))));
    const box = { left, right: width - (this.endLabels ? inside : 14), width, top, bottom, low: height - 22 - low, end: height - 22 };
    const x = (ms) => box.left + (ms - picture.from) / (picture.to - picture.from) * (box.right - box.left);
    const y = (value) => box.bottom - (value - axis.low) / (axis.high - axis.low) * (box.bottom - box.top);
    const z = (value) => box.end - (value - second.low) / (second.high - second.low) * (box.end - box.low);
    this.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.svg.setAttribute('width', width);
    this.svg.setAttribute('height', height);
    this.ink.innerHTML = [
      grid(axis, y, box, false), grid(second, z, box, true), this.#time(picture, x, box), eventMarks(picture, heads, x, box),
      this.#lines(picture, x, y, box), marks(picture, x, box), difference(picture, x, z, box),
      words(4, 12, unitWords(picture.unit, axis), 'unit'),
      words(4, box.low - 12, `${w('difference')}${picture.difference?.label ? ` (${picture.difference.label})` : ''}${unit(picture.difference?.unit) && `, ${unit(picture.difference.unit)}`}; ${w('band95')}`, 'unit'),
    ].join('');
    this.place = { x, y, z, box };
    return this.place;
  }

  /** Moves the cursor to a time; null takes it away. */
  point(at, values = []) {
    if (at === null || !this.place) {
      this.cursor.innerHTML = '';
      return;
    }
    const { x, y, box } = this.place;
    const dots = values.filter((v) => v.value !== null && v.value !== undefined)
      .map((v) => `<circle class="${v.kind}" cx="${fix(x(at))}" cy="${fix(y(v.value))}" r="4"/>`);
    this.cursor.innerHTML = `<path d="M${fix(x(at))} ${box.top}V${box.end}"/>${dots.join('')}`;
  }

  #main(picture, height) {
    const all = picture.lines.flatMap((line) => [line.changed, line.baseline, line.observed, ...line.overlays])
      .flatMap((dots) => dots.filter((d) => d.at >= picture.from && d.at <= picture.to).map((d) => d.value));
    let [low, high] = range(all);
    // A range that is a small part of the numbers would blow up noise.
    const least = Math.max(Math.abs(low), Math.abs(high)) * 0.01 || 1;
    if (high - low < least) {
      low -= (least - (high - low)) / 2;
      high = low + least;
    }
    if (low > 0 && low < high * 0.7) {
      low = 0;
    } else if (high < 0 && high > low * 0.7) {
      high = 0;
    }
    this.#axis = this.#keep(this.#axis, low, high, picture, Math.max(2, height / 44));
    return this.#axis;
  }

  #second(picture, height) {
    const dots = picture.difference?.dots.filter((d) => d.at >= picture.from && d.at <= picture.to) ?? [];
    let [low, high] = range([0, ...dots.flatMap((d) => [d.value, d.low, d.high])]);
    if (picture.difference?.pairs < FEW) {
      // The interval of two or three pairs says that little is known yet; it shall not flatten the line.
      const [least, most] = range([0, ...dots.map((d) => d.value)]);
      const size = 2 * (most - least);
      [low, high] = [Math.max(low, least - size), Math.min(high, most + size)];
    }
    const visible = Math.max(Math.abs(this.#axis.low), Math.abs(this.#axis.high)) * 0.001 || 1;
    const pad = Math.max(0, visible - (high - low)) / 2;
    this.#axisDifference = this.#keep(this.#axisDifference, low - pad, high + pad, picture, Math.max(2, height / 36));
    return this.#axisDifference;
  }

  /** While a lever moves an axis only grows: a curve that stands still while the axis moves says nothing. */
  #keep(axis, low, high, picture, wanted) {
    if (picture.steady && axis?.title === picture.title) {
      low = Math.min(low, axis.low);
      high = Math.max(high, axis.high);
    }
    return { ...round(low, high, wanted), title: picture.title };
  }

  #time(picture, x, box) {
    const ticks = timeTicks(picture.from, picture.to, box.right - box.left);
    return [
      `<path class="frame" d="M${box.left} ${box.bottom}H${box.right}M${box.left} ${box.end}H${box.right}"/>`,
      ...ticks.map((t) => `<path class="frame" d="M${fix(x(t.at))} ${box.end}v5M${fix(x(t.at))} ${box.bottom}v5"/>`),
      ...ticks.map((t) => words(x(t.at), box.end + 18, t.label, t.large ? 'tick year' : 'tick', 'middle')),
    ].join('');
  }

  #lines(picture, x, y, box) {
    const parts = [];
    picture.lines.forEach((line, i) => {
      parts.push(`<path class="baseline dash-${i}" data-line="baseline" data-series="${i}" d="${path(line.baseline, x, y, picture)}"/>`);
      line.overlays.forEach((dots, k) => parts.push(`<path class="overlay over-${k}" data-line="overlay" d="${path(dots, x, y, picture)}"/>`));
      parts.push(`<path class="changed line-${i}" data-line="changed" data-series="${i}" d="${path(line.changed, x, y, picture)}"/>`);
    });
    picture.lines.forEach((line) => line.observed.filter((d) => d.at >= picture.from && d.at <= picture.to)
      .forEach((d) => parts.push(`<circle class="observed" data-line="observed" cx="${fix(x(d.at))}" cy="${fix(y(d.value))}" r="4"/>`)));
    return parts.join('') + (this.endLabels ? ends(picture, x, y, box) : '');
  }
}

const fix = (value) => value.toFixed(1);

const words = (x, y, content, kind, anchor = 'start') => `<text class="${kind}" x="${fix(x)}" y="${fix(y)}" text-anchor="${anchor}" paint-order="stroke">${escape(content)}</text>`;

function unitWords(name, axis) {
  const behind = unit(name);
  const zero = axis.low > 0 || axis.high < 0 ? w('notFromZero') : '';
  return [behind, zero].filter(Boolean).join('. ');
}

function grid(axis, y, box, second) {
  return axis.ticks.map((t) => `<path class="${t === 0 && second ? 'zero' : 'grid'}" d="M${box.left} ${fix(y(t))}H${box.right}"/>`
    + words(box.left - 7, y(t) + 4, number(t, axis.digits), 'tick', 'end')).join('');
}

/** The line through the dots; it breaks where a value is missing, and stops at the ends of the axis. */
function path(dots, x, y, picture) {
  let d = '';
  let pen = false;
  let last = null;
  for (const dot of dots) {
    if (dot.value === null || dot.at < picture.from || dot.at > picture.to) {
      pen = false;
    } else {
      d += picture.step && pen ? `H${fix(x(dot.at))}V${fix(y(dot.value))}` : `${pen ? 'L' : 'M'}${fix(x(dot.at))} ${fix(y(dot.value))}`;
      pen = true;
      last = dot;
    }
  }
  return last ? d : '';
}

function lastOf(dots, picture) {
  return dots.findLast((d) => d.value !== null && d.at >= picture.from && d.at <= picture.to);
}

/** Labels at the ends of the lines, pushed apart so that they do not touch. */
function ends(picture, x, y, box) {
  const labels = picture.lines.map((line, i) => ({ i, label: line.label, dot: lastOf(line.changed, picture) }))
    .filter((l) => l.dot && l.label).map((l) => ({ ...l, y: y(l.dot.value) })).sort((a, b) => a.y - b.y);
  labels.forEach((l, i) => {
    l.at = Math.max(l.y, i ? labels[i - 1].at + ROW : box.top + 4);
  });
  for (let i = labels.length - 1, limit = box.bottom; i >= 0; i--, limit = labels[i + 1].at - ROW) {
    labels[i].at = Math.min(labels[i].at, limit);
  }
  return labels.map((l) => `<path class="leader line-${l.i}" d="M${fix(x(l.dot.at) + 2)} ${fix(l.y)}L${box.right + 9} ${fix(l.at)}"/>`
    + words(box.right + 12, l.at + 4, l.label, `end line-${l.i}`)).join('');
}

/** At most five events in words, each with the row that it stands in; fewer where there is little room. */
function headlines(picture, width) {
  const most = width < 400 ? 0 : width < 560 ? 4 : 5;
  return picture.events.filter((e) => e.headline && inside(e, picture)).slice(0, most);
}

/** As much of the words as there is room for, fifty letters at most. */
function fitting(label, room) {
  const most = Math.min(50, Math.floor(room / wide(label) * label.length));
  return label.length > most ? `${label.slice(0, Math.max(0, most - 1))}\u2026` : label;
}

const inside = (event, picture) => time(event.date) >= picture.from && time(event.date) <= picture.to;

function eventMarks(picture, heads, x, box) {
  const ticks = [...new Set(picture.events.filter((e) => inside(e, picture)).map((e) => e.date))]
    .map((date) => `<path class="event" d="M${fix(x(time(date)))} ${box.top}v-7"/>`);
  const labels = heads.map((event, i) => {
    const at = x(time(event.date));
    const [before, behind] = [at - 8, box.width - at - 8];
    const right = wide(event.label) > behind && before > behind;
    const row = 28 + i * ROW;
    return `<path class="event" d="M${fix(at)} ${row - 8}V${box.bottom}" stroke-dasharray="2 3"/>`
      + words(at + (right ? -5 : 5), row, fitting(event.label, right ? before : behind), 'headline', right ? 'end' : 'start');
  });
  return ticks.join('') + labels.join('');
}

/** Decisions of the states: a row of marks for each actor, just above the time axis. */
function marks(picture, x, box) {
  return picture.marks.filter((m) => inside(m, picture)).map((m) => {
    const at = x(time(m.date));
    const row = box.bottom - 8 - m.row * 12;
    const shape = m.row % 2 ? `M${fix(at - 4.5)} ${row - 4}h9l-4.5 8z` : `M${fix(at - 4.5)} ${row + 4}h9l-4.5 -8z`;
    return `<path class="mark actor-${m.row}" data-decision="${m.index}" d="${shape}"><title>${escape(`${m.actor}: ${m.words}`)}</title></path>`;
  }).join('');
}

function difference(picture, x, z, box) {
  const all = picture.difference?.dots.filter((d) => d.at >= picture.from && d.at <= picture.to) ?? [];
  const dots = all.filter((d) => d.value !== null && d.value !== undefined);
  if (!dots.length) {
    return `<path class="zero" d="M${box.left} ${fix(z(0))}H${box.right}"/>${words((box.left + box.right) / 2, z(0) - 6, picture.difference === null ? w('noDifferenceYet') : '', 'note', 'middle')}`;
  }
  const inBox = (value) => fix(Math.max(box.low - 4, Math.min(box.end, z(value))));
  const banded = dots.filter((d) => Number.isFinite(d.low) && Number.isFinite(d.high) && d.low !== null);
  const band = banded.length ? `M${banded.map((d) => `${fix(x(d.at))} ${inBox(d.high)}`).join('L')}L${banded.reverse().map((d) => `${fix(x(d.at))} ${inBox(d.low)}`).join('L')}Z` : '';
  return `<path class="band" data-line="band" d="${band}"/><path class="zero" d="M${box.left} ${fix(z(0))}H${box.right}"/>`
    + `<path class="difference" data-line="difference" d="M${dots.map((d) => `${fix(x(d.at))} ${fix(z(d.value))}`).join('L')}"/>`;
}

/** What a screen reader hears of a picture. */
export function description(picture) {
  return picture.lines.map((line) => {
    const first = line.changed.find((d) => d.value !== null && d.at >= picture.from);
    const last = lastOf(line.changed, picture);
    const base = lastOf(line.baseline, picture);
    return first && last ? `${line.label || picture.title}: ${amount(first.value, picture.unit)} \u2013 ${amount(last.value, picture.unit)}`
      + (base ? ` (${w('baseline')}: ${amount(base.value, picture.unit)})` : '') : '';
  }).filter(Boolean).join('; ');
}
