/**
 * Opens the stub of a number as a card. Every number is a link already, so nothing here is required for reading:
 * where the browser lacks popovers, or the stub cannot be fetched, the link simply leads to the claim's page.
 */
const gap = 10;
const phone = 480;

const card = document.createElement('div');
card.className = 'stub-card';
card.popover = 'auto';
card.tabIndex = -1;
card.setAttribute('role', 'dialog');

const close = document.createElement('button');
close.type = 'button';
close.className = 'stub-close';
close.textContent = '×';
close.setAttribute('aria-label', document.documentElement.lang === 'zh' ? '关闭' : 'Close');
close.addEventListener('click', () => card.hidePopover());

let opener: Element | null = null;
const fetched = new Map<string, Promise<string>>();

/** The stub's HTML from our own server, where it was escaped. A failed fetch may be tried again. */
function stubOf(claim: string): Promise<string> {
  const known = fetched.get(claim);
  if (known) return known;
  const asked = fetch(`/claims/${encodeURIComponent(claim)}/stub`, { headers: { accept: 'text/html' } }).then(
    (response) => {
      if (!response.ok) throw new Error(`stub answered ${response.status}`);
      return response.text();
    },
  );
  asked.catch(() => fetched.delete(claim));
  fetched.set(claim, asked);
  return asked;
}

/** Below the number where there is room, else above it, else beside it; a phone shows it at the bottom by its style sheet. */
function place(): void {
  card.style.removeProperty('left');
  card.style.removeProperty('top');
  if (!opener || innerWidth <= phone) return;
  const number = opener.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  const left = Math.max(gap, Math.min(number.left - 20, innerWidth - size.width - gap));
  const below = number.bottom + gap;
  const above = number.top - gap - size.height;
  const fitsBelow = below + size.height <= innerHeight - gap;
  const top = fitsBelow || above < gap ? below : above;
  // Where neither fits, the card moves beside the number, so that the number stays in sight.
  const beside = number.right + gap;
  const moves = !fitsBelow && above < gap && beside + size.width <= innerWidth - gap;
  card.style.left = `${moves ? beside : left}px`;
  card.style.top = `${Math.max(gap, Math.min(top, innerHeight - size.height - gap))}px`;
}

async function open(link: Element, claim: string, href: string): Promise<void> {
  try {
    const parsed = new DOMParser().parseFromString(await stubOf(claim), 'text/html');
    const paper = parsed.querySelector('.stub-paper');
    if (!paper) throw new Error('no stub in the answer');
    opener = link;
    const heading = paper.querySelector('h2');
    if (heading) heading.id = 'stub-heading';
    card.setAttribute('aria-labelledby', 'stub-heading');
    card.replaceChildren(close, paper);
    if (!card.isConnected) document.body.append(card);
    card.showPopover();
    place();
    link.setAttribute('aria-expanded', 'true');
    card.focus();
  } catch {
    location.assign(href);
  }
}

card.addEventListener('toggle', (event) => {
  if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
  const returnTo = opener;
  opener?.removeAttribute('aria-expanded');
  opener = null;
  const focusIsLost = document.activeElement === document.body || card.contains(document.activeElement);
  if (focusIsLost && (returnTo instanceof HTMLElement || returnTo instanceof SVGElement)) returnTo.focus();
});

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a[data-claim]') : null;
  const claim = link?.getAttribute('data-claim');
  if (!link || !claim || card.contains(link) || !('showPopover' in card)) return;
  event.preventDefault();
  void open(link, claim, link.getAttribute('href') ?? '/');
});

addEventListener('resize', place);
addEventListener(
  'scroll',
  () => {
    if (opener) place();
  },
  { passive: true },
);
