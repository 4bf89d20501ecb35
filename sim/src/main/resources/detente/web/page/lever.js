import { choose, make, pause } from './dom.js';
import { number, unit } from './format.js';
import { text, w } from './words.js';

/** Positions of a lever whose bounds are far apart run over powers of ten. */
const FAR = 500;

/** How long nothing is typed until a number counts [ms]. */
const TYPED = 600;

/** Steps over the whole track. */
const STEPS = 200;

/** How the track of a parameter maps to its values. */
export function track(parameter) {
  const low = parameter.min === '' ? Math.min(0, 2 * Number(parameter.value)) : Number(parameter.min);
  const high = parameter.max === '' ? Math.max(1, 2 * Math.abs(Number(parameter.value))) : Number(parameter.max);
  const whole = parameter.type === 'integer';
  const far = low > 0 && high / low > FAR;
  const raw = (high - low) / STEPS;
  const power = 10 ** Math.floor(Math.log10(raw));
  const nice = Math.max([1, 2, 5, 10].find((f) => f * power >= raw * 0.999) * power, whole ? 1 : 0);
  const clamp = (value) => Math.min(high, Math.max(low, value));
  const tidy = (value) => Number(clamp(whole ? Math.round(value) : value).toPrecision(12));
  return {
    low, high, whole, far,
    min: far ? 0 : low,
    max: far ? STEPS : high,
    step: far ? 1 : nice,
    position: (value) => (far ? Math.log(clamp(value) / low) / Math.log(high / low) * STEPS : value),
    value: (at) => tidy(far ? Number((low * (high / low) ** (at / STEPS)).toPrecision(2)) : Math.round(at / nice) * nice),
    share: (value) => (far ? Math.log(clamp(value) / low) / Math.log(high / low) : (clamp(value) - low) / (high - low)),
  };
}

const safe = (name) => name.replaceAll(/[^\w-]/g, '-');

/**
 * One parameter that can be moved: a slider with a number field, a box to tick, or a choice.
 * @param {object} parameter description from the server
 * @param {object} spec label, low, high, group
 * @param {object} hands what the lever asks for: values(parameter) and move(value, drag); value null is back to the default
 * @param {string} [prefix] of the ids, where a parameter stands on the page twice
 */
export class Lever {
  constructor(parameter, spec, hands, prefix = 'lever') {
    Object.assign(this, { parameter, spec, hands });
    this.id = `${prefix}-${safe(parameter.name)}`;
    const kind = { boolean: 'box', choice: 'choice' }[parameter.type] ?? 'slider';
    this.note = make('p.lever-note', { id: `${this.id}-note`, hidden: true });
    this.resetButton = make('button.reset', { type: 'button', onclick: () => hands.move(null, false) }, '\u21ba');
    this.element = make('div.lever', { 'data-lever': parameter.name, 'data-kind': kind }, ...this[kind]());
    this.speak();
    this.update();
  }

  slider() {
    this.track = track(this.parameter);
    const { min, max } = this.track;
    this.range = make('input', {
      type: 'range', id: this.id, min, max, step: 'any', 'aria-describedby': `${this.id}-ends`,
      oninput: () => this.hands.move(String(this.track.value(Number(this.range.value))), true),
      onchange: () => this.hands.move(undefined, false),
      ondblclick: () => this.hands.move(null, false),
      onkeydown: (event) => this.#key(event),
      // A held key is one step back, as a drag is.
      onkeyup: () => this.hands.move(undefined, false),
      onblur: () => this.hands.move(undefined, false),
    });
    const typed = pause(TYPED, () => this.#typed(true));
    this.field = make('input', {
      type: 'number', id: `${this.id}-value`, step: 'any', min: this.track.low, max: this.track.high, autocomplete: 'off',
      'aria-describedby': `${this.id}-note`, oninput: typed,
      onchange: () => {
        typed.cancel();
        this.#typed(false);
      },
      onfocus: () => this.field.select(),
      onblur: () => {
        typed.cancel();
        this.hands.move(undefined, false);
        if (this.field.value === '') {
          this.update();
        }
      },
    });
    this.marks = { base: make('span.mark.mark-base'), usual: make('span.mark.mark-usual') };
    this.label = make('label', { htmlFor: this.id });
    this.low = make('span');
    this.high = make('span');
    return [
      make('div.lever-head', {}, this.label, this.resetButton, this.field, make('span.unit', {}, unit(this.parameter.unit))),
      make('div.track', {}, this.range, this.marks.usual, this.marks.base),
      make('div.ends', { id: `${this.id}-ends` }, this.low, this.#source(), this.high), this.note,
    ];
  }

  box() {
    this.input = make('input', { type: 'checkbox', id: this.id, onchange: () => this.hands.move(String(this.input.checked), false) });
    this.label = make('label', { htmlFor: this.id });
    return [make('div.lever-head', {}, this.input, this.label, this.resetButton), make('div.ends', {}, this.#source()), this.note];
  }

  choice() {
    this.input = make('select', { id: this.id, onchange: () => this.hands.move(this.input.value, false) },
      ...(this.parameter.choices ?? [this.parameter.value]).map((c) => make('option', { value: c }, text(c))));
    this.label = make('label', { htmlFor: this.id });
    return [make('div.lever-head', {}, this.label, this.resetButton, this.input), make('div.ends', {}, this.#source()), this.note];
  }

  /** Where the value comes from: an assumption is marked as one. */
  #source() {
    this.assumed = /^(assumption|convention|switch|method)/.test(this.parameter.source ?? 'assumption');
    this.origin = make('summary');
    return make('details.source', { 'data-keep': `source-${this.id}` }, this.origin, make('p', {}, `${text(this.parameter.about)}. `, make('code', {}, this.parameter.name),
      this.parameter.source ? ` ${this.parameter.source}` : ''));
  }

  /** Puts the words in. */
  speak() {
    const name = text(this.spec.label) || this.parameter.about;
    this.label.textContent = name;
    this.origin.textContent = w(this.assumed ? 'isAssumption' : 'isSourced');
    if (this.range) {
      this.low.textContent = text(this.spec.low);
      this.high.textContent = text(this.spec.high);
      this.field.setAttribute('aria-label', w('valueOf', { name }));
    }
    this.resetButton.setAttribute('aria-label', `${name}: ${w('backToDefault', { value: this.parameter.value })}`);
    this.resetButton.title = w('backToDefault', { value: this.parameter.value });
  }

  /** Shows the values of the state. */
  update() {
    const { now, usual, base } = this.hands.values(this.parameter);
    const moved = !equal(now, usual);
    this.element.classList.toggle('moved', moved);
    this.resetButton.hidden = !moved;
    if (this.range) {
      if (document.activeElement !== this.field || (this.field.value !== '' && Number(this.field.value) !== Number(now))) {
        this.field.value = now;
      }
      this.field.removeAttribute('aria-invalid');
      const position = this.track.position(Number(now));
      if (Math.abs(Number(this.range.value) - position) > this.track.step / 2 || document.activeElement !== this.range) {
        this.range.value = position;
      }
      this.range.setAttribute('aria-valuetext', `${number(Number(now))} ${unit(this.parameter.unit)}`.trim());
      this.#mark(this.marks.usual, usual, 'defaultMark');
      this.#mark(this.marks.base, base, 'baselineMark');
    } else if (this.input.type === 'checkbox') {
      this.input.checked = now === 'true';
    } else {
      choose(this.input, now);
    }
    this.#say(moved && !this.assumed ? w('beyond', { value: `${usual} ${unit(this.parameter.unit)}`.trim() }) : '');
  }

  #mark(mark, value, words) {
    mark.style.left = `calc(8px + ${this.track.share(Number(value))} * (100% - 16px))`;
    mark.title = `${w(words)}: ${value}`;
  }

  #say(words) {
    this.note.textContent = words;
    this.note.hidden = !words;
  }

  /** Takes the number that was typed; with {@code more} as one step with what is typed after it. */
  #typed(more) {
    const value = Number(this.field.value);
    const { low, high, whole } = this.track;
    if (this.field.value === '') {
      return; // somebody is about to write; if not, the value comes back when the field is left
    }
    if (!(value >= low && value <= high)) {
      this.field.setAttribute('aria-invalid', 'true');
      this.#say(w('bounds', { min: number(low), max: number(high) }));
    } else if (whole && !Number.isInteger(value)) {
      this.field.setAttribute('aria-invalid', 'true');
      this.#say(w('wholeNumber'));
    } else {
      this.hands.move(String(value), more);
    }
  }

  /** Arrow keys move by a round step: with step "any" every browser has its own. */
  #key(event) {
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[event.key];
    if (event.key === 'Delete') {
      this.hands.move(null, false);
    } else if (steps) {
      event.preventDefault();
      const at = this.track.position(Number(this.hands.values(this.parameter).now)) + steps * this.track.step;
      this.hands.move(String(this.track.value(Math.min(this.track.max, Math.max(this.track.min, at)))), true);
    }
  }
}

/** Whether two written values are the same: 0.50 is 0.5. */
export const equal = (a, b) => a === b || (a !== '' && b !== '' && Number(a) === Number(b));
