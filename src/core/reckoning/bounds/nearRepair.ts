/**
 * Bounds in a large component whose statements cannot all hold, over all ways in which its ends give way by the least total
 * there is: those of what is left on the face of these ways, where statements have common solutions again.
 */
import type { Multiplier, Objective } from '../solver/linearProgram.ts';
import type { StatementRow, System } from '../space/system.ts';
import { fraction } from '../system/figure.ts';
import { elasticOf } from '../system/elastic.ts';
import type { Ground } from '../system/ground.ts';
import { reducedCosts } from '../system/optimalFace.ts';
import { completed } from './completed.ts';
import type { EasedEnd, EasedExtreme, EasedSystem } from './easedSystem.ts';
import type { Which } from './extremes.ts';
import type { LeastChange } from './leastChange.ts';
import { leastChange } from './leastChange.ts';
import type { NearExtreme } from './nearBounds.ts';
import { NearBounds } from './nearBounds.ts';
import type { SystemPart } from './partOf.ts';
import { partOf } from './partOf.ts';
import type { End, Face } from './whole.ts';
import { Whole } from './whole.ts';

/** In entries of vectors: for the least total change, and for one end of a sum. */
export interface Limits {
  readonly change: number;
  readonly end: number;
}

/** An end, in rows of a system of few statements. */
export interface RepairedExtreme extends EasedExtreme {
  readonly system: System;
  /** Whether a way to change ends as little as possible was shown in which all statements then allow it. */
  readonly isShown: boolean;
}

export class NearRepair {
  readonly #whole: Whole;
  /** Null where no least total change was proven. */
  readonly #change: LeastChange | null;
  /** Null where no way to change ends as little as possible was shown. */
  readonly #bounds: NearBounds | null;

  /** `suspects`: statements of conflicts, as far as these are known. */
  constructor(ground: Ground, system: System, suspects: Iterable<string> = [], work?: Limits) {
    const whole = Whole.of(system);
    const change = leastChange(ground, whole, suspects, work?.change);
    this.#whole = whole;
    this.#change = change;
    this.#bounds = change?.start
      ? new NearBounds(ground, whole.on(change.face), { start: change.start, hint: onFace(change) }, work?.end)
      : null;
  }

  /** By how much all ends give way together; that it is no more is known where `isShown`. */
  get total(): EasedSystem['total'] {
    return this.#change?.eased.total ?? fraction(0n);
  }

  /** Which ends can be among those that give way, as far as the statements tell that the least change rests on. */
  ends(): readonly EasedEnd[] {
    return this.#change?.eased.ends() ?? [];
  }

  /** Whether it is plain that nothing limits a sum. */
  isUnlimited(objective: Objective): boolean {
    return this.#whole.isUnlimited(objective);
  }

  /** Null where no limit was found: there may be one nevertheless. */
  extreme(objective: Objective, which: Which): RepairedExtreme | null {
    const found = this.#bounds?.extreme(objective, which);
    const change = this.#change;
    if (!found || !change) return null;
    const used = found.because.flatMap(({ row }) => found.layout.meaningOf(row)?.statement ?? []);
    const part = partOf(this.#whole, new Set([...change.ids, ...used]), objective);
    const { system } = part;
    const because = inPart(found, system, { whole: this.#whole, change });
    return { value: found.value, isShown: found.isShown, system, ...completedBy(change, part, { which, because }) };
  }
}

/** Ends of rows of the face are those that were stated. */
function inPart(
  { because, layout }: NearExtreme,
  system: System,
  { whole, change }: { readonly whole: Whole; readonly change: LeastChange },
): Multiplier[] {
  return because.flatMap(({ row, end, times }) => {
    const meaning = layout.meaningOf(row);
    const own = meaning && rowIn(system, meaning);
    if (!own) return [];
    const { held, eased } = change.face;
    const number = whole.rowsOf(own.statement).find((one) => whole.meanings[one]?.end === own.end) ?? -1;
    return [{ row: own.row, end: held.get(number) ?? eased.get(number) ?? end, times }];
  });
}

function completedBy(
  { eased }: LeastChange,
  { system, objective }: SystemPart,
  { which, because }: { readonly which: Which; readonly because: readonly Multiplier[] },
): Pick<EasedExtreme, 'because' | 'change'> {
  const { programme, total } = elasticOf(system);
  const repair = eased.because.flatMap(({ row, end, times }): Multiplier[] => {
    const meaning = eased.system.meaningOf(row);
    const own = meaning && rowIn(system, meaning);
    return own ? [{ row: own.row, end, times }] : [];
  });
  return completed({
    programme,
    columns: system.size.columns,
    question: { objective, which, because },
    repair: { because: repair, costs: reducedCosts(programme, total, repair) },
  });
}

/** What is likely of the ways to change ends as little as possible, where so much is known of them. */
function onFace({ face, nearFace }: LeastChange): Face {
  const held = new Map<number, End>();
  for (const [row, end] of nearFace.held) {
    const beyond = face.eased.get(row);
    // Of a row that is at its low end or below, that is the high end.
    if (!face.held.has(row)) held.set(row, beyond ? (beyond === 'low' ? 'high' : 'low') : end);
  }
  return { held, eased: new Map(), empty: nearFace.empty, isStrict: false };
}

function rowIn(system: System, { statement, end }: Pick<StatementRow, 'statement' | 'end'>): StatementRow | undefined {
  return system.rowsOf(statement).find((row) => row.end === end);
}
