import type { Claim } from '../../../core/claims/claim.ts';
import { draftClaim } from '../draft.ts';
import type { EventSources } from '../events/events.ts';
import { dueDate } from '../figures/dueDate.ts';
import { scopeOf } from '../scope/scope.ts';

/** Targets without a figure: what is to be reached by a day that the sentence names, or "as scheduled". */
export function targetClaim(sources: EventSources, documentDate: string | null): Claim | null {
  const { view, groups, memory, document, attribute, reports } = sources;
  const mark = view.marks.find((other) => other.roles.target || other.roles.future);
  if (!mark) return null;
  const due = dueDate(view, { start: mark.start, end: mark.start }, documentDate);
  if (!(due && view.quantities.length === 0) && !view.marks.some((other) => other.roles.punctual)) return null;
  const said = reports.find((report) => report.content.start <= mark.start && mark.end <= report.content.end)?.content;
  let { start, end } = said ?? view.span;
  while (start < end && /\s/.test(view.text.charAt(start))) start += 1;
  while (end > start && /[.。！!\s”」"]/u.test(view.text.charAt(end - 1))) end -= 1;
  const span = { start, end };
  const scope = scopeOf(view, groups, mark, memory);
  return draftClaim(view, document, span, {
    kind: 'target',
    measure: 'target',
    period: due ? { start: null, end: due.period.end } : null,
    ...(scope.places.length > 0 ? { places: scope.places } : {}),
    attribution: attribute(span),
    score: 0.5,
  });
}
