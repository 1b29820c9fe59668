import type { z } from 'zod';
import type { Claim, NamedRef } from '../core/claims/claim.ts';
import { claimInterval, isInverted } from '../core/claims/interval.ts';
import { ownScopes } from '../core/reckoning/claims/relativeLinks.ts';
import { listClaimRows } from '../store/records/claims.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import { canonicalJson } from '../store/history/canonicalJson.ts';
import type { ClaimAnswer } from './answers.ts';
import type { ClaimChanges } from './claimSchema.ts';
import { changesSchema, claimSchema, parseInput } from './claimSchema.ts';
import { INPUT_INVALID } from './errors.ts';
import type { Ledger } from './ledger.ts';
import type { Seen } from './reviewClaim.ts';
import { publishedSeries, seriesNamed } from './reckoning/seriesFigures.ts';
import { latest, reviewClaim } from './reviewClaim.ts';

export type { ClaimChanges } from './claimSchema.ts';

/**
 * The words are right and the reading was not: a new version with the changed fields, written by the reviewer. The quote
 * and its place never change. Errors: INPUT_INVALID, NOT_ALLOWED, CLAIM_NOT_FOUND, CLAIM_STALE.
 */
export async function correctClaim(
  ledger: Ledger,
  { changes, ...seen }: Seen & { readonly changes: ClaimChanges },
): Promise<ClaimAnswer> {
  const parsed = parseInput(changesSchema, changes);
  await checkLinks(ledger, parsed, seen.claimId);
  return reviewClaim(ledger, seen, 'correct a claim', (versions, at) => {
    const before = latest(versions).claim;
    const claim = withChanges(before, parsed);
    if (canonicalJson({ ...claim, by: before.by }) === canonicalJson(before)) {
      throw new CounterfoilError(INPUT_INVALID, 'changes: nothing differs from the claim as it is; accept it instead');
    }
    const interval = claimInterval(claim);
    if (interval && isInverted(interval)) {
      throw new CounterfoilError(INPUT_INVALID, `low: ${claim.low} is more than the upper bound ${claim.high}`);
    }
    const by = ledger.actor.name;
    return { claim, author: by, state: 'corrected', change: 'corrected', reviewed: { by, at } };
  });
}

/** What a claim is said to be relative to, or to revise, is another claim, or to be relative to a series, that there is. */
async function checkLinks(
  ledger: Ledger,
  { relativeTo, revises }: z.output<typeof changesSchema>,
  claimId: string,
): Promise<void> {
  const isOwnScope = ownScopes.some((scope) => scope === relativeTo);
  for (const [field, id] of Object.entries({ relativeTo: isOwnScope ? null : relativeTo, revises })) {
    if (id === null || id === undefined) continue;
    if (id === claimId) throw new CounterfoilError(INPUT_INVALID, `${field}: a claim is not linked to itself`);
    const [found] = await listClaimRows(ledger.db, ledger.ledgerId, { ids: [id], offset: 0, limit: 1 });
    const [series] = found || field === 'revises' ? [] : await publishedSeries(ledger, [seriesNamed(id).id]);
    if (!found && !series) throw new CounterfoilError(INPUT_INVALID, `${field}: there is no claim ${id}`);
  }
}

const names = ['donors', 'recipients', 'sectors', 'places', 'participants'] as const;

function withChanges(before: Claim, changes: z.output<typeof changesSchema>): Claim {
  const changed: Record<string, unknown> = { ...before, ...changes, by: 'person' };
  for (const field of names) {
    if (changes[field]) changed[field] = changes[field].map((ref) => withPlace(ref, before[field] ?? []));
  }
  // Null takes an optional field away; a flag that is false, or a list that is empty, says what absence says.
  for (const field of ['per', 'change', 'topic', 'relativeTo', 'revises'] as const) {
    if (changes[field] === null) delete changed[field];
  }
  for (const field of ['lowOpen', 'highOpen'] as const) if (changed[field] === false) delete changed[field];
  for (const field of ['places', 'participants'] as const) {
    if (changes[field]?.length === 0 && before[field] === undefined) delete changed[field];
  }
  return parseInput(claimSchema, changed);
}

/** A form sends names without their place in the text; a name that stays keeps it. */
function withPlace<Ref extends { name: string; start?: number | undefined }>(
  ref: Ref,
  before: readonly NamedRef[],
): Ref | (Ref & { start: number; end: number }) {
  if (ref.start !== undefined) return ref;
  const same = before.find(({ name }) => name === ref.name);
  return same?.start === undefined || same.end === undefined ? ref : { ...ref, start: same.start, end: same.end };
}
