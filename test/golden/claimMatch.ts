/** Subset matching of claims for golden documents: an expectation names only what matters about a claim. */
import type { Claim, NamedRef } from '../../src/core/claims/claim.ts';

export interface ExpectedClaim {
  /** Words that the quote holds, or that hold the quote. */
  readonly quote?: string;
  readonly kind?: Claim['kind'];
  readonly measure?: string;
  readonly value?: string | null;
  readonly low?: string;
  readonly high?: string;
  readonly qualifier?: string;
  readonly unit?: string | null;
  readonly stage?: Claim['stage'];
  readonly basis?: Claim['basis'];
  readonly change?: string;
  readonly period?: { readonly start: string | null; readonly end: string | null };
  readonly periodEnd?: string;
  /** Each string must occur in the name of one of the refs, or be its id. An empty list wants none. */
  readonly donors?: readonly string[];
  readonly recipients?: readonly string[];
  readonly places?: readonly string[];
  readonly participants?: readonly string[];
  /** Sector ids without their prefix. */
  readonly sectors?: readonly string[];
  /** Name of any speaker or reporter in the chain. */
  readonly speaker?: string;
  readonly office?: string;
  readonly topic?: string;
}

function holdsNames(refs: readonly NamedRef[] | undefined, wanted: readonly string[] | undefined): boolean {
  if (wanted === undefined) return true;
  if (wanted.length === 0) return (refs ?? []).length === 0;
  return wanted.every((name) => (refs ?? []).some((ref) => ref.id === name || ref.name.includes(name)));
}

function holdsVoice(claim: Claim, { speaker, office }: ExpectedClaim): boolean {
  if (speaker === undefined && office === undefined) return true;
  return claim.attribution.some(
    (voice) =>
      (speaker === undefined || voice.name.includes(speaker)) &&
      (office === undefined || (voice.office ?? '').includes(office)),
  );
}

const plain = ['kind', 'measure', 'value', 'low', 'high', 'qualifier', 'unit', 'stage', 'basis', 'change'] as const;

/** Whether a claim has everything that an expectation names. */
export function matches(claim: Claim, expected: ExpectedClaim): boolean {
  if (
    expected.quote !== undefined &&
    !claim.quote.includes(expected.quote) &&
    !(claim.kind !== 'event' && expected.quote.includes(claim.quote))
  )
    return false;
  if (!plain.every((key) => expected[key] === undefined || (claim[key] ?? null) === expected[key])) return false;
  if (
    expected.period !== undefined &&
    (claim.period?.start !== expected.period.start || claim.period?.end !== expected.period.end)
  )
    return false;
  if (expected.periodEnd !== undefined && claim.period?.end !== expected.periodEnd) return false;
  if (expected.topic !== undefined && !(claim.topic ?? '').includes(expected.topic)) return false;
  const sectors = claim.sectors.map((sector) => ({ ...sector, name: (sector.id ?? '').replace('sector:', '') }));
  return (
    holdsNames(claim.donors, expected.donors) &&
    holdsNames(claim.recipients, expected.recipients) &&
    holdsNames(claim.places, expected.places) &&
    holdsNames(claim.participants, expected.participants) &&
    holdsNames(sectors, expected.sectors) &&
    holdsVoice(claim, expected)
  );
}

/** The claims that come nearest to an expectation, in one line each, for a failing test's message. */
export function nearMisses(claims: readonly Claim[], expected: ExpectedClaim): string {
  const about = claims.filter(
    (claim) =>
      expected.quote !== undefined && (claim.quote.includes(expected.quote) || expected.quote.includes(claim.quote)),
  );
  const names = (refs: readonly NamedRef[] | undefined): string => (refs ?? []).map((ref) => ref.name).join('; ');
  return (about.length > 0 ? about : claims)
    .map((claim) =>
      JSON.stringify({
        quote: claim.quote,
        kind: claim.kind,
        measure: claim.measure,
        value: claim.value,
        low: claim.low,
        high: claim.high,
        qualifier: claim.qualifier,
        unit: claim.unit,
        stage: claim.stage,
        basis: claim.basis,
        change: claim.change,
        period: claim.period,
        donors: names(claim.donors),
        recipients: names(claim.recipients),
        places: names(claim.places),
        with: names(claim.participants),
        topic: claim.topic,
        by: claim.attribution.map((voice) => voice.name).join(' > '),
      }),
    )
    .join('\n');
}
