import type { Claim } from '../core/claims/claim.ts';

/** Longer quotes are cut in names; the page of the claim has all of it. */
const longest = 160;

/** Who is quoted first, with the office where the text names one; null where it names nobody. */
export function speakerOf({ attribution: [first] }: Pick<Claim, 'attribution'>): string | null {
  if (first === undefined) return null;
  return first.office === null ? first.name : `${first.name}, ${first.office}`;
}

/** What a claim is called where something rests on it: “nearly 200 billion yuan” – China Tibet Online. */
export function nameOfClaim(claim: Pick<Claim, 'quote' | 'attribution'>): string {
  const line = claim.quote.replaceAll(/\s+/g, ' ').trim();
  const quote = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  const speaker = speakerOf(claim);
  return speaker === null ? `“${quote}”` : `“${quote}” – ${speaker}`;
}
