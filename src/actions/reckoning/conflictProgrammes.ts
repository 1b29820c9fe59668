import { textOf } from '../../core/records/values.ts';
import { lineages } from '../../store/analytics/lineages.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import { programmeChoices } from '../programme/programmeChoices.ts';
import type { ConflictAnswer, ConflictsProgramme } from '../reckoningAnswers.ts';

/** The published programmes that help where statements of these conflicts say that help went; others are left out. */
export async function conflictProgrammes(
  ledger: Ledger,
  conflicts: readonly ConflictAnswer[],
): Promise<readonly ConflictsProgramme[]> {
  permit(ledger, 'read the ledger');
  if (conflicts.length === 0) return [];
  const { items } = await programmeChoices(ledger, 'published');
  const placesOf = (conflict: ConflictAnswer): string[] =>
    conflict.members.flatMap(({ about }) => about.recipients.flatMap(({ id }) => id ?? []));
  const lineageOf = await lineages(ledger.db, ledger.ledgerId, [...new Set(conflicts.flatMap(placesOf))]);
  return items.flatMap((programme) => {
    const place = textOf(programme.body, 'place');
    const within = conflicts.filter((each) => placesOf(each).some((id) => lineageOf(id).includes(place ?? '')));
    return within.length === 0 ? [] : [{ programme, conflicts: within.map(({ id }) => id) }];
  });
}
