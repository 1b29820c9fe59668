import { standInIds } from '../../../core/lists/heirs.ts';
import { membershipsOf } from '../../../core/lists/memberships.ts';
import type { EscalatedTo } from '../../../core/monitoring/cases/caseEvent.ts';
import { dayNumber } from '../../../core/periods/day.ts';
import { textOf } from '../../../core/records/values.ts';
import type { Ledger } from '../../ledger.ts';
import { publishedLists } from '../lists/publishedLists.ts';
import { placesAbove } from '../placesAbove.ts';
import { registeredLineage } from '../watchedPlaces.ts';

/**
 * Who is told of what is overdue at a place, the nearest first: whoever supervises it, or the place above it, on a list on
 * the day; then the office of each place above.
 */
export async function escalationChains(where: Ledger, day: string): Promise<(place: string) => readonly EscalatedTo[]> {
  const lineage = await placesAbove(where);
  const registered = await registeredLineage(where);
  const supervisors = new Map<string, EscalatedTo[]>();
  for (const list of await publishedLists(where)) {
    for (const { body, place } of list.listings) {
      const party = textOf(body, 'supervisor') ?? textOf(list.body, 'supervisor');
      if (party === null || membershipsOf(body, list, day).length === 0) continue;
      for (const id of standInIds(registered, place, dayNumber(day))) {
        const known = supervisors.get(id) ?? [];
        supervisors.set(id, [...known, { kind: 'supervisor', party, list: list.id }]);
      }
    }
  }
  return (place) => {
    const [, ...above] = lineage(place);
    const offices = above.map((id): EscalatedTo => ({ kind: 'office above', place: id }));
    const nearest = lineage(place).find((id) => supervisors.has(id)) ?? '';
    return [...(supervisors.get(nearest) ?? []), ...offices];
  };
}
