/**
 * Arrow keys in lists of work: up and down go from one item to the next, left and right from one column of a board to the
 * next that holds something. Only while an item has the focus, so that no key is taken from anything else.
 */
const items = '.card-title a, tbody th a';
const lists = '.board-column, table';
const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

function linksIn(list: Element | null | undefined): HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>(items)] : [];
}

document.addEventListener('keydown', (event) => {
  const step = steps[event.key];
  const link = event.target instanceof HTMLElement && event.target.matches(items) ? event.target : null;
  const list = link?.closest(lists);
  if (!step || !link || !list || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const [down, right] = step;
  const at = linksIn(list).indexOf(link);
  const others = [...document.querySelectorAll(lists)].filter((each) => linksIn(each).length > 0);
  const beside = linksIn(others[others.indexOf(list) + right]);
  const next = right === 0 ? linksIn(list)[at + down] : beside[Math.min(at, beside.length - 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
});
