/** What the figures of a conflict show: a power of ten between them, a unit that nobody wrote, mere rounding. */
import { Big } from 'big.js';
import { sameScope } from './scopeLabels.ts';
import type { ConflictLabel, Member } from './label.ts';
import { label } from './label.ts';

/** Thousands, 万, millions and 亿 are what gets mixed up; other powers are slips of a digit. */
const powers = [1, 2, 3, 4, 5, 6, 8];

export function figureLabels(members: readonly Member[], slack: string | null): ConflictLabel[] {
  const unstated = members.filter(({ reports }) => reports.some(({ source }) => source.claim.unitInferred));
  return [
    ...unitSlips(members),
    ...(unstated.length > 0 ? [label('unit not stated', unstated)] : []),
    ...(isRounding(members, slack) ? [label('rounding', members)] : []),
  ];
}

/** Of two statements of one sum, one fits the other after a power of ten; of more, one the gap that the others leave. */
function unitSlips(members: readonly Member[]): ConflictLabel[] {
  for (const member of members) {
    if (member.reports.length === 0) continue;
    for (const power of powers) {
      for (const factor of [new Big(10).pow(power), new Big(10).pow(-power)]) {
        const other = members.find((each) => each !== member);
        if (members.length === 2 && other && sameScope(member, other)) {
          if (fits(member, factor, other)) return [label('unit slip', [member, other], factor.toFixed())];
        } else if (wouldResolve(member, factor)) return [label('unit slip', [member], factor.toFixed())];
      }
    }
  }
  return [];
}

function fits({ statement: a }: Member, factor: Big, { statement: b }: Member): boolean {
  if (a.kind !== b.kind) return false;
  if (a.low === null || a.high === null || b.low === null || b.high === null) return false;
  if (new Big(a.low).lte(0) || new Big(b.low).lte(0)) return false;
  return factor.times(a.low).lte(b.high) && factor.times(a.high).gte(b.low);
}

/** Only where the value that would do lies within what the figure allows after the power of ten. */
function wouldResolve({ statement: { low, high }, resolve }: Member, factor: Big): boolean {
  if (low === null || high === null || new Big(low).lte(0)) return false;
  return resolve.some(
    ({ value }) => value !== null && factor.times(low).lte(value) && factor.times(high).gte(value) && !isZero(value),
  );
}

function isZero(value: string): boolean {
  return new Big(value).eq(0);
}

/** The least change that resolves it is within what the least exact of them leaves open, and a twentieth of any. */
function isRounding(members: readonly Member[], slack: string | null): boolean {
  const sums = members.filter(({ statement }) => statement.kind === 'sum');
  const widths = sums.flatMap(({ statement: { low, high } }) =>
    low === null || high === null ? [] : [new Big(high).minus(low)],
  );
  const sizes = sums.flatMap(({ statement: { low, high } }) => new Big(high ?? low ?? 0).abs());
  const [widest] = widths.toSorted((a, b) => b.cmp(a));
  const [least] = sizes.toSorted((a, b) => a.cmp(b));
  if (slack === null) return false;
  return widest !== undefined && least !== undefined && widest.gte(slack) && least.div(20).gte(slack);
}
