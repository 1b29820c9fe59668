/** The conflicts of one component that are told, and the statements left out so that the rest has a common solution. */
import { byId } from '../system/ground.ts';
import type { Statement } from '../statement.ts';
import { allConflicts, mostEnumerated } from './enumerate.ts';
import type { Searched } from './search.ts';
import { Search } from './search.ts';

export interface Wanted {
  /** All conflicts rather than enough of them. */
  readonly all: boolean;
  /** Where to stop. */
  readonly limit: number;
}

export interface FoundConflicts {
  /** Ids in order; by size, then by ids. */
  readonly conflicts: readonly (readonly string[])[];
  /** Switched off in the live system. */
  readonly dropped: readonly string[];
  /** There may be more than were looked for. */
  readonly stopped: boolean;
  /** Whether the system is known to be consistent without those; else the limit of work was reached before. */
  readonly settled: boolean;
}

/** All statements of the system must be on. Enough are told that dropping one of each leaves the rest consistent. */
export function findConflicts(searched: Searched, wanted: Wanted): FoundConflicts {
  const { live } = searched;
  const { statements } = live.system;
  if (statements.length > mostEnumerated) return new Search(searched, wanted).run();
  if (live.contradiction() === null) return { conflicts: [], dropped: [], stopped: false, settled: true };
  const ids = statements.toSorted(byId).map(({ id }) => id);
  const every = allConflicts(live, ids);
  const chosen = choose(every);
  for (const id of chosen.dropped) live.switchOff(id);
  return {
    conflicts: (wanted.all ? every : chosen.told).slice(0, wanted.limit),
    dropped: chosen.dropped,
    stopped: wanted.all && every.length > wanted.limit,
    settled: true,
  };
}

/** What is new where one more statement has come to a system whose conflicts are known. */
export interface Further extends Wanted {
  readonly known: FoundConflicts;
  readonly added: Statement;
}

export function findFurther(searched: Searched, { known, added, ...wanted }: Further): FoundConflicts {
  const { live } = searched;
  if (live.system.statements.length > mostEnumerated) return new Search(searched, wanted).resume(known, added);
  for (const id of live.off) live.switchOn(id);
  return findConflicts(searched, wanted);
}

/**
 * Of all conflicts, smallest first: one of those that are left, then those through the statement that it loses which
 * have nothing else in common with what is told.
 */
function choose(every: readonly (readonly string[])[]): {
  readonly told: readonly (readonly string[])[];
  readonly dropped: readonly string[];
} {
  const told = new Set<readonly string[]>();
  const dropped: string[] = [];
  for (const conflict of every) {
    if (conflict.some((id) => dropped.includes(id))) continue;
    told.add(conflict);
    dropped.push(mostNamed(conflict, every));
  }
  for (const id of dropped) {
    const partners = new Set([...told].filter((one) => one.includes(id)).flat());
    for (const conflict of every) {
      const others = conflict.filter((one) => one !== id);
      if (others.length === conflict.length || others.some((one) => dropped.includes(one) || partners.has(one)))
        continue;
      told.add(conflict);
      for (const one of others) partners.add(one);
    }
  }
  return { told: every.filter((conflict) => told.has(conflict)), dropped };
}

/** The member that most conflicts name; the last of several. */
function mostNamed(conflict: readonly string[], conflicts: readonly (readonly string[])[]): string {
  const count = (id: string): number => conflicts.filter((one) => one.includes(id)).length;
  return conflict.reduce((best, id) => (count(id) >= count(best) ? id : best), conflict[0] ?? '');
}
