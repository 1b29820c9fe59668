/** How a document enters the ledger, for the verbs that add one: whole, in one transaction, and only once. */
import { z } from 'zod';
import type { Claim } from '../core/claims/claim.ts';
import { figureKey } from '../core/claims/figures.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import { TEXT_NOT_STORABLE } from '../store/errors.ts';
import { writeLedger } from '../store/history/append.ts';
import { canonicalJson } from '../store/history/canonicalJson.ts';
import { sha256 } from '../store/history/hash.ts';
import type { NewClaimVersion } from '../store/records/claims.ts';
import { insertClaimVersions } from '../store/records/claims.ts';
import { findDocument, insertDocument } from '../store/records/documents.ts';
import type { Voice } from '../core/claims/voice.ts';
import { voices } from '../core/claims/voice.ts';
import { claimSchema, parseInput, storable } from './claimSchema.ts';
import { QUOTE_NOT_IN_TEXT } from './errors.ts';
import type { Ledger } from './ledger.ts';

/** A document as it comes from a file or an address, with what was read in it. */
export interface NewDocument {
  /** As archived: the text into which every span points. */
  readonly text: string;
  /** The file as it came, a picture without what stood beside it; null where there was only text. */
  readonly bytes: Uint8Array | null;
  readonly mediaType: string;
  readonly fileName: string | null;
  readonly title: string;
  readonly outlet: string | null;
  readonly sourceUrl: string | null;
  /** "2019-07-14"; "2019-07" or "2019" where the source says no more. */
  readonly publishedOn: string | null;
  /** BCP 47 tag; "und" when unknown. */
  readonly language: string;
  readonly voice: Voice;
  readonly licence: string | null;
  /** `document` of each is filled in here. */
  readonly claims: readonly Claim[];
  readonly notCollected: readonly { readonly reason: string; readonly count: number }[];
}

/** How the claims of a document are taken in. */
export interface Intake {
  readonly state: 'draft' | 'accepted';
  readonly change: 'drafted' | 'entered';
  /** Who wrote the claim. */
  readonly author: (claim: Claim) => string;
}

const line = z.string().max(2000).refine(storable, 'holds a NUL or half a character');
const metadataSchema = z.object({
  mediaType: line.min(1),
  fileName: line.nullable(),
  title: line.min(1),
  outlet: line.nullable(),
  sourceUrl: z
    .url({ protocol: /^https?$/ })
    .max(4000)
    .nullable(),
  publishedOn: z
    .string()
    .regex(/^\d{4}(?:-\d{2}){0,2}$/, 'must be a day such as 2019-07-14')
    .nullable(),
  language: z.string().regex(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/, 'must be a language tag such as en or zh-Hans'),
  voice: z.enum(voices),
  licence: line.nullable(),
  notCollected: z.array(z.object({ reason: line.min(1), count: z.number().int().positive() })).max(100),
});

/**
 * Stores the document and its claims, or nothing. A file that is there already is left as it is, whatever is now said
 * about it: a correction of what was archived is a new record, not another version of the file.
 */
export async function storeDocument(
  ledger: Ledger,
  input: NewDocument,
  intake: Intake,
): Promise<{ id: string; added: boolean; claims: number }> {
  const metadata = parseInput(metadataSchema, { ...input });
  if (!storable(input.text)) {
    throw new CounterfoilError(TEXT_NOT_STORABLE, metadata.title);
  }
  const hash = sha256(input.bytes ?? input.text);
  const id = `d${hash.slice(0, 20)}`;
  const claims = input.claims.map((claim, index) => checked(claim, { ...input, id, index }));
  const { db, ledgerId, clock, actor } = ledger;
  return writeLedger(db, ledgerId, async (transaction) => {
    const found = await findDocument(transaction, ledgerId, id);
    if (found) return { id, added: false, claims: 0 };
    const now = clock.now();
    await insertDocument(transaction, ledgerId, {
      id,
      sha256: hash,
      title: metadata.title,
      outlet: metadata.outlet,
      source_url: metadata.sourceUrl,
      published_on: metadata.publishedOn,
      language: metadata.language,
      voice: metadata.voice,
      licence: metadata.licence,
      media_type: metadata.mediaType,
      file_name: metadata.fileName,
      added_at: now,
      added_by: actor.name,
      text: input.text,
      bytes: input.bytes,
      notCollected: metadata.notCollected,
    });
    const versions = firstVersions(claims, input.text, { id, now, by: actor.name, intake });
    await insertClaimVersions(transaction, ledgerId, versions);
    return { id, added: true, claims: versions.length };
  });
}

/** A claim whose words stand where it says. */
function checked(claim: Claim, { id, index, text }: { id: string; index: number; text: string }): Claim {
  const parsed = parseInput(claimSchema, { ...claim, document: id });
  if (text.slice(parsed.start, parsed.end) !== parsed.quote) {
    throw new CounterfoilError(
      QUOTE_NOT_IN_TEXT,
      `claim ${index + 1}: "${parsed.quote.slice(0, 100)}" at ${parsed.start}`,
    );
  }
  return parsed;
}

interface Origin {
  readonly id: string;
  readonly now: Date;
  readonly by: string;
  readonly intake: Intake;
}

/** First versions, each claim once: its id comes from what it says and where. */
function firstVersions(claims: readonly Claim[], text: string, { id, now, by, intake }: Origin): NewClaimVersion[] {
  const versions = claims.map((claim) => ({
    claim_id: claimId(claim),
    version: 1,
    document_id: id,
    claim,
    sentence_text: sentenceAround(text, claim),
    state: intake.state,
    change: intake.change,
    reason: null,
    author: intake.author(claim),
    reviewed_by: null,
    reviewed_at: null,
    judgement_id: null,
    figure_id: figureId(claim),
    recorded_at: now,
    recorded_by: by,
  }));
  return [...new Map(versions.map((version) => [version.claim_id, version])).values()];
}

/** The same words read the same way have the same id, whoever reads them and however often. */
function claimId({ document, start, end, kind, measure, value, low, high, period, ...rest }: Claim): string {
  const names = [rest.donors, rest.recipients].map((refs) => refs.map(({ name }) => name));
  return `c${sha256(canonicalJson([document, start, end, kind, measure, value, low, high, period, names])).slice(0, 20)}`;
}

/** The id of the figure that the claim belongs to, or null. */
export function figureId(claim: Claim): string | null {
  const key = figureKey(claim);
  return key === null ? null : `f${sha256(key).slice(0, 20)}`;
}

const LONGEST_SENTENCE = 1500;

/** The sentence of the quote; of one that never ends (a table in a single line), the stretch around the quote. */
function sentenceAround(text: string, { start, end, sentence }: Claim): string {
  const room = Math.max(0, LONGEST_SENTENCE - (end - start)) / 2;
  const from = Math.max(sentence.start, start - Math.floor(room));
  const to = Math.min(sentence.end, end + Math.floor(room));
  const whole = sentence.end - sentence.start <= LONGEST_SENTENCE;
  const stretch = whole ? text.slice(sentence.start, sentence.end) : text.slice(from, to);
  return stretch.toWellFormed();
}
