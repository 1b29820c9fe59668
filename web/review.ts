/** Keys of the review room. Each one presses what is on the page anyway; without scripts the page works by itself. */
const forms = 'input, select, textarea, [contenteditable]';

function control(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}

/** Moves the focus to the first control of a part and brings it into view. */
function goInto(selector: string): void {
  const part = document.querySelector<HTMLElement>(selector);
  const first = part?.querySelector<HTMLElement>('input:not([type="hidden"]), select, summary, button') ?? part;
  first?.focus({ preventScroll: true });
  // Only the desk moves; the page and the text stay. A phone has no desk that scrolls by itself.
  const desk = document.querySelector<HTMLElement>('.desk');
  if (!part || !desk) return;
  if (desk.scrollHeight > desk.clientHeight) {
    desk.scrollTop += part.getBoundingClientRect().top - desk.getBoundingClientRect().top - 12;
  } else part.scrollIntoView({ block: 'nearest' });
}

function openDetails(selector: string): void {
  const details = document.querySelector<HTMLElement>(selector);
  if (!details) return;
  if (details instanceof HTMLDetailsElement) details.open = true;
  goInto(selector === '.reject' ? '.reject-form' : selector);
}

const actions: Readonly<Record<string, () => void>> = {
  j: () => control('j')?.click(),
  k: () => control('k')?.click(),
  a: () => control('a')?.click(),
  s: () => control('s')?.click(),
  n: () => control('n')?.click(),
  e: () => goInto('#correct'),
  r: () => openDetails('.reject'),
  m: () => openDetails('#names'),
  '?': () => openDetails('#keys'),
};

/** Single keys can be switched off, as WCAG 2.1.4 asks, because speech input types them by accident. */
const setting = 'counterfoil.keys';
const keysOn = document.querySelector<HTMLInputElement>('#keys-on');
if (keysOn) {
  keysOn.checked = localStorage.getItem(setting) !== 'off';
  keysOn.closest('label')?.removeAttribute('hidden');
  keysOn.addEventListener('change', () => localStorage.setItem(setting, keysOn.checked ? 'on' : 'off'));
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const target = event.target instanceof Element ? event.target : null;
  if (event.key === 'Escape' && target?.closest(forms)) {
    document.querySelector<HTMLElement>('.review-text')?.focus();
    return;
  }
  if (target?.closest(forms) || document.querySelector('.stub-card:popover-open')) return;
  if (keysOn && !keysOn.checked) return;
  const act = actions[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

/** The claim on the desk stands in the middle of the text, whatever the text's length. */
const words = document.querySelector<HTMLElement>('.mark-current');
const text = document.querySelector<HTMLElement>('.review-text');
if (words && text) {
  const offset = words.getBoundingClientRect().top - text.getBoundingClientRect().top;
  text.scrollTop += offset - text.clientHeight / 3;
}
