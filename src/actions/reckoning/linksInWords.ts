/** What percentages and changes of the ledger are relative to. Texts are read only where a sentence leans on the last. */
import type { Claim } from '../../core/claims/claim.ts';
import type { LinkableClaim, RelativeLink } from '../../core/reckoning/claims/relativeLinks.ts';
import { relativeLinks } from '../../core/reckoning/claims/relativeLinks.ts';
import type { ClaimRow } from '../../store/records/claims.ts';
import { documentTexts } from '../../store/records/documents.ts';
import type { Ledger } from '../ledger.ts';

const TEXTS_AT_ONCE = 50;

export async function linksInWords(
  ledger: Ledger,
  rows: readonly ClaimRow[],
): Promise<ReadonlyMap<string, RelativeLink>> {
  const claims = rows.map((row): LinkableClaim => ({
    id: row.claim_id,
    claim: asReviewed(row),
    publishedOn: row.document.publishedOn,
    sentence: row.sentence_text,
  }));
  const asked: (readonly [Claim, Claim])[] = [];
  const links = relativeLinks(claims, (first, second) => {
    asked.push([first, second]);
    return false;
  });
  if (asked.length === 0) return links;
  const neighbours = await inOneParagraph(ledger, asked);
  return relativeLinks(claims, (first, second) => neighbours.has(betweenKey(first, second)));
}

/** What a claim is relative to counts where a reviewer said so, not where whoever entered it did. */
export function asReviewed({ claim, reviewed_by: reviewed }: ClaimRow): Claim {
  if (reviewed !== null || claim.relativeTo === undefined) return claim;
  const { relativeTo: _, ...rest } = claim;
  return rest;
}

/** Of these pairs those with nothing but spaces between their sentences. */
async function inOneParagraph(
  { db, ledgerId }: Ledger,
  pairs: readonly (readonly [Claim, Claim])[],
): Promise<ReadonlySet<string>> {
  const byDocument = [...Map.groupBy(pairs, ([{ document }]) => document)];
  const found = new Set<string>();
  for (let first = 0; first < byDocument.length; first += TEXTS_AT_ONCE) {
    const some = byDocument.slice(first, first + TEXTS_AT_ONCE);
    const texts = await documentTexts(
      db,
      ledgerId,
      some.map(([id]) => id),
    );
    for (const [id, ofIt] of some) {
      for (const [a, b] of ofIt) {
        const between = texts.get(id)?.slice(a.sentence.end, b.sentence.start);
        if (between !== undefined && /^[^\S\r\n]*$/.test(between)) found.add(betweenKey(a, b));
      }
    }
  }
  return found;
}

function betweenKey(a: Claim, b: Claim): string {
  return `${a.document} ${a.sentence.end} ${b.sentence.start}`;
}
