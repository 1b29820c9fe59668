/**
 * The form of a record, quicker: names are offered while one types, lines are added without asking the server, rows
 * pasted from a spreadsheet fill several lines, and shares show their sum. Without scripts the form works by itself.
 */
const waitBeforeAsking = 180;
const mostPastedRows = 500;

interface Item {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

/** One form, or a page with several. */
const form = document.querySelector<HTMLElement>('[data-record-form]');

function byName(name: string): HTMLInputElement | null {
  const found = form instanceof HTMLFormElement ? form.elements.namedItem(name) : null;
  return found instanceof HTMLInputElement ? found : null;
}

/** The list of offers of an input, made when it is first needed. */
function offersOf(input: HTMLInputElement): HTMLDataListElement {
  const list = document.createElement('datalist');
  const known = input.getAttribute('list');
  const before = known === null ? null : document.getElementById(known);
  if (before instanceof HTMLDataListElement) return before;
  list.id = `${input.id}-offers`;
  input.after(list);
  input.setAttribute('list', list.id);
  return list;
}

/** Two offers of one name are told apart by their id in brackets, which the server understands too. */
function valueOf(item: Item, items: readonly Item[]): string {
  return items.filter(({ name }) => name === item.name).length > 1 ? `${item.name} [${item.id}]` : item.name;
}

/** Remembers the id behind a name that was chosen from the offers. */
function link(input: HTMLInputElement, items: readonly Item[]): void {
  const path = input.name.slice('f.'.length);
  const chosen = items.find((item) => valueOf(item, items) === input.value);
  const [id, was] = [byName(`id.${path}`), byName(`was.${path}`)];
  if (!chosen || !id || !was) return;
  id.value = chosen.id;
  was.value = input.value;
}

const offered = new WeakMap<HTMLInputElement, readonly Item[]>();
let asking: ReturnType<typeof setTimeout> | undefined;

function isItem(part: unknown): part is Item {
  return typeof part === 'object' && part !== null && 'id' in part && 'name' in part && 'detail' in part;
}

function itemsIn(answer: unknown): readonly Item[] {
  const items = typeof answer === 'object' && answer !== null && 'items' in answer ? answer.items : [];
  return Array.isArray(items) ? items.filter((item) => isItem(item)) : [];
}

async function offer(input: HTMLInputElement): Promise<void> {
  const text = input.value.trim();
  if (text.length < (/[^\x20-\x7e]/.test(text) ? 1 : 2)) return;
  const query = new URLSearchParams({ kind: input.dataset['lookup'] ?? '', of: input.dataset['of'] ?? '', q: text });
  const answer = await fetch(`/lookup?${query.toString()}`);
  if (!answer.ok || input.value.trim() !== text) return;
  const items = itemsIn(await answer.json());
  offered.set(input, items);
  offersOf(input).replaceChildren(
    ...items.map((item) => {
      const option = document.createElement('option');
      option.value = valueOf(item, items);
      option.label = item.detail === '' ? option.value : `${option.value} – ${item.detail}`;
      return option;
    }),
  );
}

/** A blank copy of a line, renumbered. */
function blankCopy(line: Element, list: string, index: number): Element | null {
  const copy = line.cloneNode(true);
  if (!(copy instanceof Element)) return null;
  const renumber = (text: string, mark: string): string =>
    text.replace(new RegExp(`(${list}${mark})\\d+`), (_whole, head: string) => head + String(index));
  for (const part of copy.querySelectorAll('.field-problem, .which, datalist')) part.remove();
  for (const part of copy.querySelectorAll('*')) {
    for (const name of ['name', 'id', 'for', 'aria-describedby']) {
      const value = part.getAttribute(name);
      if (value !== null) part.setAttribute(name, renumber(value, name === 'name' ? '\\.' : '-'));
    }
    for (const name of ['aria-invalid', ...(part.getAttribute('list') === 'currencies' ? [] : ['list'])])
      part.removeAttribute(name);
    if (part instanceof HTMLInputElement || part instanceof HTMLTextAreaElement) part.value = '';
    if (part instanceof HTMLInputElement) part.setAttribute('value', '');
    if (part instanceof HTMLSelectElement) part.value = '';
    part.classList.remove('has-problem');
    if (part.classList.contains('label') && line.classList.contains('line-share'))
      part.classList.add('visually-hidden');
  }
  const label = copy.getAttribute('aria-label');
  if (label !== null) copy.setAttribute('aria-label', label.replace(/\d+(?!.*\d)/, String(index + 1)));
  return copy;
}

function addLines(group: Element, count: number): Element | null {
  const list = group.getAttribute('data-lines') ?? '';
  const holder = group.querySelector('.line-list');
  const first = holder?.querySelector('.line');
  if (!holder || !first) return null;
  let added: Element | null = null;
  for (let n = 0; n < count; n += 1) {
    const copy = blankCopy(first, list, holder.children.length);
    if (copy) holder.append(copy);
    added ??= copy;
  }
  return added;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(line: Element): Control[] {
  return [...line.querySelectorAll<Control>('input:not([type="hidden"]):not([type="radio"]), textarea, select')];
}

function fill(control: Control, text: string): void {
  if (control instanceof HTMLSelectElement) {
    const wanted = text.trim().toLowerCase();
    const option = [...control.options].find(
      ({ value, label }) => value.toLowerCase() === wanted || label.toLowerCase() === wanted,
    );
    if (option) control.value = option.value;
  } else control.value = text.trim();
}

/** Rows copied from a spreadsheet go into this line and those below it. */
function paste(event: ClipboardEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const line = target?.closest('.line');
  const group = line?.closest('[data-lines]');
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!target || !line || !group || !/[\t\n]/.test(text.trim()) || target instanceof HTMLTextAreaElement) return;
  const rows = text
    .replaceAll('\r', '')
    .split('\n')
    .filter((row) => row.trim() !== '')
    .slice(0, mostPastedRows);
  const lines = (): Element[] => [...group.querySelectorAll('.line')];
  const start = lines().indexOf(line);
  const column = controlsOf(line).findIndex((control) => control === target);
  if (start < 0 || column < 0) return;
  event.preventDefault();
  addLines(group, Math.max(0, start + rows.length - lines().length));
  rows.forEach((row, index) => {
    const at = lines()[start + index];
    const controls = at ? controlsOf(at) : [];
    row.split('\t').forEach((cell, offset) => {
      const control = controls[column + offset];
      if (control) fill(control, cell);
    });
  });
  showSum(group);
}

/** Hundredths of a percent in whole numbers, for a hint only; the server adds up exactly. */
function showSum(group: Element): void {
  const cells = [...group.querySelectorAll<HTMLInputElement>('.line-share input[name$=".percent"]')];
  const given = cells.map((cell) => cell.value.replace(/[%％]\s*$/, '').trim()).filter((value) => value !== '');
  const place = group.querySelector('.line-tools');
  if (cells.length === 0 || !place) return;
  const sum = given.reduce((all, value) => all + Number(value), 0);
  let hint = place.querySelector<HTMLElement>('.share-sum');
  if (!hint) {
    hint = document.createElement('span');
    hint.className = 'share-sum';
    hint.setAttribute('role', 'status');
    place.append(hint);
  }
  const text = Number.isFinite(sum) ? String(Number(sum.toFixed(6))) : '?';
  hint.textContent = given.length === 0 ? '' : `Σ ${text} / 100`;
  hint.toggleAttribute('data-off', given.length > 0 && text !== '100');
}

if (form) {
  form.addEventListener('input', (event) => {
    const target = event.target;
    if (!(target instanceof HTMLInputElement)) return;
    const group = target.closest('[data-lines]');
    if (group && target.name.endsWith('.percent')) showSum(group);
    if (target.dataset['lookup'] === undefined) return;
    link(target, offered.get(target) ?? []);
    clearTimeout(asking);
    asking = setTimeout(() => {
      offer(target).catch(() => undefined);
    }, waitBeforeAsking);
  });
  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[name="add"]') : null;
    const group = button?.closest('[data-lines]');
    const added = group ? addLines(group, 3) : null;
    if (!added) return;
    event.preventDefault();
    controlsOf(added)[0]?.focus();
  });
  form.addEventListener('paste', paste);
  for (const group of form.querySelectorAll('[data-lines]')) showSum(group);
  for (const hint of form.querySelectorAll('.line-box, .line-share')) {
    hint.closest('[data-lines]')?.querySelector('.paste-hint')?.removeAttribute('hidden');
  }
}
