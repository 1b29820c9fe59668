/** Joins neighbouring Chinese quantities into ranges, and lends units within lists. */
import { movePoint } from '../decimal.ts';
import type { Quantity } from '../quantity.ts';

/** 20亿至25亿元, 5%-7%: two neighbours with 至, 到 or a dash between them become one range; a list lends its unit. */
export function joinRanges(folded: string, found: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const next of found) {
    const before = joined.at(-1);
    const gap = before ? folded.slice(before.end, Math.min(next.start, before.end + 3)) : '';
    const near = before !== undefined && next.start - before.end <= 2 && next.start > before.end;
    if (before && near && /^(?:至|到|-{1,2}|~)$/.test(gap) && isRange(folded, before, next))
      joined[joined.length - 1] = range(folded, before, next);
    else joined.push(next);
  }
  for (let at = joined.length - 2; at >= 0; at -= 1) {
    const [before, next] = [joined[at], joined[at + 1]];
    if (!before || !next || before.unit !== null || before.value === null || next.start - before.end !== 1) continue;
    if (/[、和与及]/.test(folded.charAt(before.end))) joined[at] = lend(before, next);
  }
  return joined;
}

function isRange(folded: string, a: Quantity, b: Quantity): boolean {
  if (a.value === null || b.value === null || (a.unit !== null && b.unit !== null && a.unit !== b.unit)) return false;
  const from = folded[a.start - 1];
  if ((from === '由' || from === '从') && a.unit !== null && !folded.startsWith('-', a.end)) return false;
  return Number(lift(folded, a, b)) < Number(b.value);
}

/** 3-5万: the lower end takes the magnitude of the upper one. */
function lift(folded: string, a: Quantity, b: Quantity): string {
  const x = a.value ?? '0';
  if (a.unit !== null || a.number.end - a.number.start > 4 || Number(x) >= 1000) return x;
  const power = /[万亿]$/.exec(folded.slice(b.number.start, b.number.end))?.[0];
  return power === undefined ? x : movePoint(x, power === '亿' ? 8 : 4);
}

function range(folded: string, a: Quantity, b: Quantity): Quantity {
  return {
    ...b,
    start: a.start,
    number: { start: a.number.start, end: b.number.end },
    value: null,
    low: lift(folded, a, b),
    high: b.value,
    lowOpen: false,
    highOpen: false,
    qualifier: 'range',
    change: a.change ?? b.change,
    per: b.per ?? a.per,
  };
}

function lend(a: Quantity, b: Quantity): Quantity {
  return { ...a, kind: b.kind, unit: b.unit, unitSpan: b.unitSpan };
}
