/** How many sources that do not depend on each other give a figure that can be the same one. */
import { Big } from 'big.js';
import type { Interval } from '../../claims/interval.ts';
import { areDisjoint } from '../../claims/interval.ts';
import type { SourcedClaim } from '../../claims/origins.ts';
import { origins } from '../../claims/origins.ts';
import type { Voice } from '../../claims/voice.ts';

export interface Told {
  readonly source: SourcedClaim;
  readonly interval: Interval;
  readonly voice: Voice;
}

export interface Corroboration {
  /** The most origins that can all be right at once; copies of one text, and one speaker on one occasion, are one. */
  readonly origins: number;
  /** Of these, by where the first report of each stands. */
  readonly byVoice: Readonly<Record<Voice, number>>;
  /** Origins of which every report gives a figure that those cannot be. */
  readonly contrary: number;
}

/** `told` are reports of one figure, the earliest first. Null where there are none. */
export function corroboration(told: readonly Told[]): Corroboration | null {
  if (told.length === 0) return null;
  const toldOf = new Map(told.map((one) => [one.source.id, one]));
  const groups = origins(told.map(({ source }) => source)).map((ids) => ids.flatMap((id) => toldOf.get(id) ?? []));
  // Intervals that all meet have a common point at the start of the one that begins last.
  const meeting = told.map(({ interval }) => {
    const together = new Set(
      told.filter((each) => beginsBy(each.interval, interval) && !areDisjoint(each.interval, interval)),
    );
    return groups.filter((group) => group.some((each) => together.has(each)));
  });
  const most = meeting.reduce((best, each) => (each.length > best.length ? each : best), []);
  const byVoice: Record<Voice, number> = { official: 0, independent: 0, international: 0, unknown: 0 };
  for (const group of most) {
    const first = told.find((each) => group.includes(each));
    if (first) byVoice[first.voice] += 1;
  }
  return { origins: most.length, byVoice, contrary: groups.length - most.length };
}

/** Whether an interval has begun where the other begins. */
function beginsBy(one: Interval, other: Interval): boolean {
  if (one.low === null || other.low === null) return one.low === null;
  const order = new Big(one.low).cmp(other.low);
  return order < 0 || (order === 0 && (!one.lowOpen || other.lowOpen));
}
