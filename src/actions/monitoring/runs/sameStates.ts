import type { PackedState } from '../../../core/monitoring/machine/packedState.ts';

/** Whether rules carry on what they carried before, to the last place. */
export function sameStates(before: ReadonlyMap<string, PackedState>, after: ReadonlyMap<string, PackedState>): boolean {
  if (before.size !== after.size) return false;
  return [...after].every(([id, state]) => {
    const known = before.get(id);
    return known !== undefined && same(known, state);
  });
}

function same({ columns: some, ...one }: PackedState, { columns: others, ...other }: PackedState): boolean {
  return Buffer.from(some).equals(Buffer.from(others)) && sorted(one) === sorted(other);
}

/** The prints of indicators stand in the order in which rules name them. */
function sorted({ known, ...rest }: Omit<PackedState, 'columns'>): string {
  const { ranOn, ended, due, discoveries, settled, places } = rest;
  const prints = Object.entries(known).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([ranOn, ended, due, discoveries, settled, places, prints]);
}
