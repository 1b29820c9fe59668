/** Lights up a claim's words and its note together, so that the eye finds one from the other. */
function lit(claim: string | null): void {
  for (const element of document.querySelectorAll('.lit')) element.classList.remove('lit');
  if (claim === null) return;
  const id = CSS.escape(claim);
  for (const element of document.querySelectorAll(`[data-mark="${id}"], #note-${id}`)) element.classList.add('lit');
}

function claimOf(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  const marked = target.closest('[data-mark]')?.getAttribute('data-mark');
  return marked ?? target.closest('.note')?.id.replace(/^note-/, '') ?? null;
}

for (const kind of ['pointerover', 'focusin'] as const)
  document.addEventListener(kind, (event) => lit(claimOf(event.target)));

/** A permalink lights every piece of its words, also where another claim's words cut them in two. */
function followAddress(): void {
  const name = decodeURIComponent(location.hash.slice(1));
  if (!name.startsWith('claim-')) return;
  const claim = name.slice('claim-'.length);
  lit(claim);
  // Only the note's own list moves; the page stays where the address put it.
  const note = document.getElementById(`note-${claim}`);
  const list = note?.parentElement;
  if (note && list) list.scrollTop = note.offsetTop - list.offsetTop;
}
addEventListener('hashchange', followAddress);
followAddress();
