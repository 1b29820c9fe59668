import type { NamedRef } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import { overlaps } from '../../../core/claims/span.ts';
import { clauseAt } from '../sentenceView.ts';
import type { SentenceView } from '../sentenceView.ts';

/** "central enterprises", "Department of Human Resources and Social Security": an organisation's name gives no sector. */
function isInsideName(view: SentenceView, word: Span): boolean {
  return (
    view.parties.some((party) => party.kind !== 'unknown' && overlaps(party, word)) ||
    view.persons.some((person) => overlaps(person.whole, word)) ||
    (!view.cjk && /^\p{Lu}/u.test(view.text.slice(word.start, word.end)) && word.start > view.span.start)
  );
}

/** Sectors that the clause of a figure names, each once, with the words that name it. */
export function sectorsOf(view: SentenceView, figure: Span): NamedRef[] {
  const clause = clauseAt(view, figure.start);
  const found = new Map<string, NamedRef>();
  for (const { roles, start, end } of view.marks) {
    const id = roles.sector;
    if (id === undefined || found.has(id) || start < clause.start || end > clause.end) continue;
    if (isInsideName(view, { start, end })) continue;
    found.set(id, { name: view.text.slice(start, end), id: `sector:${id}`, start, end });
  }
  return [...found.values()];
}
