/**
 * Makes an element. Properties that the element knows are set as such, others as attributes; null is left out.
 * @param {string} name tag, with classes after dots: {@code 'p.note'}
 * @param {Object<string, *>} [properties]
 * @param {...(Node|string|null)} children
 */
export function make(name, properties = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length) {
    element.className = classes.join(' ');
  }
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined) {
      continue;
    }
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else if (key in element && key !== 'list' && !key.includes('-')) {
      element[key] = value;
    } else {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

/** Chooses in a menu; its title says the name whole where a closed menu cuts it. */
export function choose(menu, value) {
  menu.value = value;
  menu.title = menu.selectedOptions[0]?.textContent ?? '';
}

/** Calls back when nothing has come for a while; {@code cancel} forgets what waits. */
export function pause(ms, tell) {
  let timer = 0;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, ms);
  };
  later.cancel = () => clearTimeout(timer);
  return later;
}

/** Builds anew and leaves folds as the reader left them; a fold is known by its {@code data-keep}. */
export function keepingFolds(build) {
  const folds = () => document.querySelectorAll('details[data-keep]');
  const open = new Map([...folds()].map((fold) => [fold.dataset.keep, fold.open]));
  build();
  for (const fold of folds()) {
    fold.open = open.get(fold.dataset.keep) ?? fold.open;
  }
}

/** The one element that a selector names. */
export const find = (selector, root = document) => root.querySelector(selector);

/** Text that is safe inside markup. */
export function escape(value) {
  return String(value).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** Says something to those who do not see the page. */
export function say(words) {
  find('#said').textContent = words;
}

/** Puts text on the clipboard; true if the browser allowed it. */
export async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    // Without a secure context there is no clipboard: the old way still works from a click.
    const area = make('textarea', { value: words, readOnly: true });
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}

/** What the browser remembers under a name; {@code otherwise} if nothing, or if it may not remember. */
export function recall(name, otherwise, storage = () => localStorage) {
  try {
    return JSON.parse(storage().getItem(`detente.${name}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Remembers something under a name. A full or forbidden store costs the memory, not the page. */
export function remember(name, value, storage = () => localStorage) {
  try {
    storage().setItem(`detente.${name}`, JSON.stringify(value));
  } catch (problem) {
    console.warn('not remembered:', name, problem);
  }
}
