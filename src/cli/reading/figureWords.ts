/** A claim's figure in words that a person reads at a glance; nothing is rounded. */
import type { Claim, NamedRef, Period } from '../../core/claims/claim.ts';
import { qualifierWords } from '../../core/claims/qualifierWords.ts';
import { numberText } from '../../core/money/amountText.ts';

/** "nearly 120 billion CNY · money disbursed", "1,935 projects", "0.3–0.6 % · share"; the measure where there is no figure. */
export function headWords(claim: Claim): string {
  const number = numberWords(claim);
  if (number === null) return claim.measure;
  const { unit, per, measure } = claim;
  const rate = per ? ` per ${per}` : '';
  const inferred = claim.unitInferred && unit !== null ? ' (unit inferred)' : '';
  if (unit === null) return `${number}${rate} · ${measure}`;
  if (claim.kind === 'count' && claim.change === undefined && !sameNoun(unit, measure))
    return `${number} ${measure}${rate} (unit: ${unit})`;
  return sameNoun(unit, measure) ? `${number} ${measure}${rate}` : `${number} ${unit}${rate}${inferred} · ${measure}`;
}

/** Whether the measure is the counted noun itself, in the singular or the plural ("county", "counties"). */
function sameNoun(unit: string, measure: string): boolean {
  const stem = unit.length > 3 ? unit.slice(0, -1) : unit;
  return measure.startsWith(stem) && measure.length <= unit.length + 3;
}

function numberWords({ value, low, high, qualifier, change }: Claim): string | null {
  const figure = value === null ? boundsWords(low, high) : inFigures(value);
  if (figure === null) return null;
  const direction = change === 'up' ? 'up ' : change === 'down' ? 'down ' : '';
  return `${direction}${value === null ? '' : qualifierWords[qualifier ?? 'exact']}${figure}`;
}

function boundsWords(low: string | null, high: string | null): string | null {
  if (low !== null && high !== null) return `${inFigures(low)}–${inFigures(high)}`;
  if (low !== null) return `from ${inFigures(low)}`;
  return high === null ? null : `up to ${inFigures(high)}`;
}

function inFigures(decimal: string): string {
  return numberText(decimal, 'en');
}

/** "2019", "since 2010", "2019-07-14 to 2019-07-16"; whole years and months are named short. */
export function periodWords(period: Period | null): string | null {
  if (!period || (period.start === null && period.end === null)) return null;
  const { start, end } = period;
  if (start === null) return `until ${end}`;
  if (end === null) return `since ${start.endsWith('-01-01') ? start.slice(0, 4) : start}`;
  if (start === end) return start;
  const wholeYears = start.endsWith('-01-01') && end.endsWith('-12-31');
  if (wholeYears)
    return start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : `${start.slice(0, 4)} to ${end.slice(0, 4)}`;
  return `${start} to ${end}`;
}

/** "Jiangxi → Akto, Kizilsu"; more than `most` names are counted. */
export function scopeWords(claim: Claim, most = 6): string | null {
  const names = (refs: readonly NamedRef[]): string => {
    const listed = refs
      .slice(0, most)
      .map((ref) => ref.name)
      .join(', ');
    return refs.length > most ? `${listed} and ${refs.length - most} more` : listed;
  };
  const { donors, recipients, sectors, places = [] } = claim;
  const pair =
    donors.length > 0 && recipients.length > 0
      ? `${names(donors)} → ${names(recipients)}`
      : donors.length > 0
        ? `from ${names(donors)}`
        : recipients.length > 0
          ? `to ${names(recipients)}`
          : null;
  const parts = [
    pair,
    places.length > 0 ? `in ${names(places)}` : null,
    sectors.length > 0 ? `for ${names(sectors)}` : null,
  ];
  const known = parts.filter((part) => part !== null);
  return known.length > 0 ? known.join(' · ') : null;
}

const roleWords = { speaker: 'said by', reporter: 'reported by', compiler: 'compiled by' } as const;
type Role = keyof typeof roleWords;
const MAX_OFFICE = 70;

/** "said by the governor (office) · reported by A, B": closest to the words first; `roles` limits what is told. */
export function attributionWords(claim: Claim, roles: readonly Role[] = ['speaker', 'reporter', 'compiler']): string {
  const parts = roles.flatMap((role) => {
    const names = claim.attribution.filter((link) => link.role === role).map(personWords);
    return names.length > 0 ? [`${roleWords[role]} ${[...new Set(names)].join(', ')}`] : [];
  });
  return parts.join(' · ');
}

/** A name with its office, long offices cut. */
export function personWords({ name, office }: { readonly name: string; readonly office: string | null }): string {
  if (!office) return name;
  return `${name} (${office.length > MAX_OFFICE ? `${office.slice(0, MAX_OFFICE).trimEnd()}…` : office})`;
}
