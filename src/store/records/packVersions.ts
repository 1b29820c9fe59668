/**
 * Versions made ready for their tables: what they bring stands as lines of COPY already, so that an import, which puts
 * its versions aside until all are checked, neither reads them again nor makes them again when it stores them.
 */
import type { CopyValue } from '../copyIn.ts';
import { copyLine } from '../copyIn.ts';
import { canonicalJson } from '../history/canonicalJson.ts';
import { sha256 } from '../history/hash.ts';
import type { NewContent, NewVersion } from './records.ts';

/** Plain values, but for the instant. */
export interface PackedVersion extends Omit<NewVersion, 'newContent'> {
  /** Of the content that the version brings, if any. */
  readonly newContent?: { readonly author: string } | undefined;
  readonly bodyHash: string | null;
}

export interface PackedVersions {
  readonly versions: readonly PackedVersion[];
  /** Lines of {@link contentColumns}, and of the others. */
  readonly contents: string;
  readonly links: string;
  readonly allocations: string;
}

const ofContent = ['ledger_id', 'record_id', 'content'];
export const contentColumns = [...ofContent, 'version', 'type', 'body', 'body_hash', 'author'];
export const linkColumns = [...ofContent, 'position', 'field', 'role', 'target_type', 'target_id'];
const kindColumns = ['programme_id', 'stage', 'side', 'date_from', 'date_to', 'provider_id', 'receiver_id', 'place_id'];
const amountColumns = ['sector', 'currency', 'price_year', 'amount', 'shares_known', 'part_of', 'passed_on'];
export const allocationColumns = [...ofContent, 'position', ...kindColumns, ...amountColumns];

export function packVersions(ledgerId: string, versions: readonly NewVersion[]): PackedVersions {
  const lines = { contents: '', links: '', allocations: '' };
  const packed = versions.map((version): PackedVersion => {
    const { newContent, ...rest } = version;
    if (!newContent) return { ...rest, bodyHash: null };
    const { recordId, content, type } = version;
    const { body, author } = newContent;
    const text = canonicalJson(body);
    const bodyHash = sha256(text);
    const key = [ledgerId, recordId, content];
    lines.contents += copyLine([...key, version.version, type, text, bodyHash, author]);
    lines.links += linkLines(key, newContent);
    lines.allocations += allocationLines(key, newContent);
    return { ...rest, newContent: { author }, bodyHash };
  });
  return { versions: packed, ...lines };
}

function linkLines(key: readonly CopyValue[], { links }: NewContent): string {
  let lines = '';
  for (const [position, { field, role, targetType, targetId }] of links.entries()) {
    lines += copyLine([...key, position, field, role, targetType, targetId]);
  }
  return lines;
}

function allocationLines(key: readonly CopyValue[], { allocations }: NewContent): string {
  let lines = '';
  for (const [position, part] of allocations.entries()) {
    const { programmeId, stage, side, dateFrom, dateTo, providerId, receiverId, placeId, sector, currency } = part;
    const { priceYear, amount, sharesKnown, partOf, passedOn } = part;
    const kind = [programmeId, stage, side, dateFrom, dateTo, providerId, receiverId, placeId, sector];
    lines += copyLine([...key, position, ...kind, currency, priceYear, amount, sharesKnown, partOf, passedOn]);
  }
  return lines;
}
