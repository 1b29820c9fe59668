/** What a quota ("0.3–0.6 % of fiscal revenue") comes to, by donor and year, beside what is recorded; never a verdict. */
import { Big } from 'big.js';
import { unknownKey } from '../../core/ledger/rollUp.ts';
import { overlap } from '../../core/records/partialDate.ts';
import type { PairingLine } from '../pairingAnswers.ts';
import type { BaseFigure, QuotaLine, QuotaProblem, RecordedAmount, TermLine, TermQuota } from '../termAnswers.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { baseFigures } from './baseFigures.ts';
import { stageOf, yearsOfRound } from './expectedPath.ts';
import type { SentCells } from './programmeMoney.ts';
import { recordedByParty } from './sentByYear.ts';

/** More than this is no table any more. */
const MOST = 600;

export interface QuotaAround {
  /** Of the round. */
  readonly start: string;
  readonly end: string | null;
  readonly thisYear: number;
  readonly lines: readonly PairingLine[];
  readonly series: readonly RecordAnswer[];
  /** What was sent at the stage of the term. */
  readonly sent: SentCells;
}

/**
 * Quota of a year = base × percentage / 100, exact. The base is that of the year itself, of the year before, or of a
 * year that remains it, as the term says. Null for terms that are no quota in percent.
 */
export function termQuota(term: TermLine, around: QuotaAround): TermQuota | null {
  if (term.kind !== 'quota' || !/^(?:%|％|per ?cent)/i.test(term.unit ?? '')) return null;
  const stage = stageOf(term);
  const without = (problem: QuotaProblem): TermQuota => ({ stage, lines: [], leftOut: 0, unshared: [], problem });
  if (term.low === null && term.high === null) return without('no percentage');
  if (term.base === null && term.localBase === null) return without('no base stated');
  const figures = baseFigures(around.series, term);
  if (!figures.known) return without('no series of the base');
  const recorded = recordedByParty(around.sent);
  const years = yearsOfRound(around);
  const all = donorsOf(term, around).flatMap((donor) =>
    years.filter((year) => isBound(donor, year, term, around)).map((year) => ({ donor, year })),
  );
  const lines = all.slice(0, MOST).map(({ donor, year }) =>
    toLine(term, {
      donor,
      year,
      base: figures.of(donor, baseYearOf(term, year)),
      sums: recorded(donor, year),
    }),
  );
  const unshared = years
    .map((year) => ({ year, amounts: recorded(unknownKey, year) }))
    .filter(({ amounts }) => amounts.length > 0);
  return { stage, lines, leftOut: all.length - lines.length, unshared, problem: null };
}

function baseYearOf({ baseIs, baseYear }: Pick<TermLine, 'baseIs' | 'baseYear'>, year: string): string {
  if (baseYear !== null) return baseYear;
  return baseIs === 'year before' ? String(Number(year) - 1) : year;
}

/** Whom the term names, else every donor paired on his own in the round, in the order of the pairings. */
function donorsOf({ who }: TermLine, { lines }: QuotaAround): string[] {
  return who === null ? [...new Set(lines.filter(isWhole).map(({ donor }) => donor))] : [who];
}

/** Parts of a pairing give through the whole of it. */
function isWhole({ status, within }: PairingLine): boolean {
  return status !== 'proposed' && within === null;
}

/** A donor who is not named is bound in the years in which he is paired. */
function isBound(donor: string, year: string, { who }: TermLine, { lines }: QuotaAround): boolean {
  const days = { from: `${year}-01-01`, to: `${year}-12-31` };
  return who !== null || lines.some((line) => line.donor === donor && isWhole(line) && overlap(line.days, days));
}

interface Found {
  readonly donor: string;
  readonly year: string;
  readonly base: BaseFigure | null;
  readonly sums: readonly RecordedAmount[];
}

function toLine(term: TermLine, { donor, year, base, sums }: Found): QuotaLine {
  const part = (percent: string | null): string | null =>
    percent === null || base === null ? null : new Big(base.amount).times(percent).times('0.01').toFixed();
  const isSame = (sum: RecordedAmount): boolean =>
    base !== null && sum.currency === base.currency && sum.priceYear === base.priceYear;
  return {
    donor,
    year,
    base,
    low: part(term.low),
    high: part(term.high),
    recorded: sums.find(isSame)?.amount ?? null,
    // Of another currency or other prices: told, and never compared.
    others: sums.filter((sum) => !isSame(sum)),
  };
}
