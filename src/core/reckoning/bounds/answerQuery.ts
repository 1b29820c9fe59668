import type { Answer, CertificateLine, ChangeLine, Relaxation } from '../findings.ts';
import type { Objective } from '../solver/linearProgram.ts';
import { figureOf, fraction, plus } from '../system/figure.ts';
import type { Askable, Extreme, Which } from './extremes.ts';

/** A component that a query reaches into, and what it sums there. */
export interface Reached {
  readonly askable: Askable;
  readonly objective: Objective;
}

/** `isOpen`: the query has cells that no statement speaks of, so that nothing limits it above. */
export function answerQuery(query: string, reached: readonly Reached[], isOpen: boolean): Answer {
  const low = total(reached, 'least');
  const above = isOpen ? null : total(reached, 'most');
  if (!low || low === 'unsettled') throw new Error('a sum is never below zero');
  const high = above === 'unsettled' ? null : above;
  const isOuter = low.isOuter || above === 'unsettled' || high?.isOuter === true;
  const relaxed = relaxationsOf(reached);
  const [least, most] = [figureOf(low.value, 'below'), high && figureOf(high.value, 'above')];
  return {
    query,
    low: least.value,
    ...(least.exact !== undefined && { lowExact: least.exact }),
    high: most?.value ?? null,
    ...(most?.exact !== undefined && { highExact: most.exact }),
    ...(low.isOpen && { lowOpen: true }),
    ...(high?.isOpen === true && { highOpen: true }),
    pinnedLow: pinned(low.certificate),
    pinnedHigh: pinned(high?.certificate ?? []),
    certificateLow: low.certificate,
    certificateHigh: high?.certificate ?? [],
    ...(low.change.length > 0 && { changeLow: low.change }),
    ...(high && high.change.length > 0 && { changeHigh: high.change }),
    ...(isOuter && { outer: true }),
    ...(relaxed && { repaired: true, relaxed }),
  };
}

/** An end over all components. */
interface Total extends Omit<Extreme, 'change'> {
  readonly change: readonly ChangeLine[];
}

/** Components share nothing, so that their ends add up. Null when nothing limits one of them. */
function total(reached: readonly Reached[], which: Which): Total | null | 'unsettled' {
  let value = fraction(0n);
  let [isOpen, isOuter, isSettled] = [false, false, true];
  const certificate: CertificateLine[] = [];
  const change: ChangeLine[] = [];
  for (const { askable, objective } of reached) {
    const extreme = askable.extreme(objective, which);
    if (!extreme) return null;
    if (extreme === 'unsettled') {
      isSettled = false;
      continue;
    }
    value = plus(value, extreme.value);
    isOpen ||= extreme.isOpen;
    isOuter ||= extreme.isOuter;
    certificate.push(...extreme.certificate);
    if (extreme.change) change.push(extreme.change);
  }
  return isSettled ? { value, isOpen, isOuter, certificate, change } : 'unsettled';
}

function relaxationsOf(reached: readonly Reached[]): readonly Relaxation[] | null {
  const found = reached.map(({ askable }) => askable.relaxed()).filter((each) => each !== null);
  return found.length === 0 ? null : found.flat();
}

function pinned(certificate: readonly CertificateLine[]): readonly string[] {
  return [...new Set(certificate.map(({ claim }) => claim))].toSorted();
}
