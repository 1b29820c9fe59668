import type { NamedRef } from '../../../core/claims/claim.ts';
import type { Span } from '../../../core/claims/span.ts';
import { clauseAt } from '../sentenceView.ts';
import type { SentenceView } from '../sentenceView.ts';

/** Sectors that the clause of a figure names, each once, with the words that name it. */
export function sectorsOf(view: SentenceView, figure: Span): NamedRef[] {
  const clause = clauseAt(view, figure.start);
  const found = new Map<string, NamedRef>();
  for (const { roles, start, end } of view.marks) {
    const id = roles.sector;
    if (id === undefined || found.has(id) || start < clause.start || end > clause.end) continue;
    found.set(id, { name: view.text.slice(start, end), id: `sector:${id}`, start, end });
  }
  return [...found.values()];
}
