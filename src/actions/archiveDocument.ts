/**
 * One file into the ledger: its text archived, its draft claims beside it. Command line and upload share it. Reading
 * comes first and storing last in one piece, so that a file which cannot be read leaves nothing behind.
 */
import { setImmediate } from 'node:timers/promises';
import type { Claim } from '../core/claims/claim.ts';
import { CounterfoilError } from '../core/errors/errors.ts';
import type { ExtractedDocument } from '../outside/files/document.ts';
import type { Voice } from '../core/claims/voice.ts';
import { addDocument } from './addDocument.ts';
import type { DocumentSummary } from './answers.ts';
import { TOO_MANY_FIGURES } from './errors.ts';
import type { Ledger } from './ledger.ts';
import { readDocuments } from './readDocuments.ts';
import type { ReadEffects, ReadSummary } from './readDocuments.ts';

/** What the person who adds a document says of it; null is "take what the document says of itself". */
export interface DocumentDetails {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly sourceUrl: string | null;
  readonly publishedOn: string | null;
  readonly language: string | null;
  readonly voice: Voice;
  readonly licence: string | null;
}

export interface ArchivedDocument {
  readonly document: DocumentSummary;
  /** False when the very same document was there already; then nothing changed. */
  readonly added: boolean;
  readonly claims: number;
  /** Sentences for the person who gave the file. */
  readonly warnings: readonly string[];
}

const titleLength = 160;

/** A yearbook of a thousand pages states fewer; what states more is a table, which claims are no way to keep. */
const MOST_CLAIMS = 20_000;
const CLAIMS_IN_A_ROW = 100;

/** What a document says of its own address; anything but the web is left out, since pages link to it. */
function webAddress(given: string | undefined): string | null {
  return given !== undefined && /^https?:\/\//i.test(given) && URL.canParse(given) && given.length <= 4000
    ? given
    : null;
}

function languageTag(given: string | undefined): string {
  return given !== undefined && /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/.test(given) ? given : 'und';
}

/** The title of the document, or its first line, or the name of its file. */
function titleOf(document: ExtractedDocument, fileName: string): string {
  const firstLine = /\S[^\n]*/.exec(document.text.slice(0, 10_000))?.[0].trim() ?? '';
  return (document.title ?? firstLine).slice(0, titleLength).toWellFormed().trim() || fileName;
}

interface Reading {
  readonly document: ExtractedDocument;
  readonly date: string | null;
  readonly claims: readonly Claim[];
  readonly notCollected: ReadSummary['notCollected'];
}

async function readOne(fileName: string, details: DocumentDetails, effects: ReadEffects): Promise<Reading> {
  const request = { files: [fileName], date: details.publishedOn, outlet: details.outlet };
  const claims: Claim[] = [];
  let opened: { document: ExtractedDocument; date: string | null } | null = null;
  let notCollected: ReadSummary['notCollected'] = [];
  for await (const event of readDocuments(request, effects)) {
    if (event.type === 'error') throw event.error;
    if (event.type === 'document') opened = { document: event.document, date: event.date };
    if (event.type === 'claim') claims.push(event.claim);
    if (claims.length > MOST_CLAIMS) {
      throw new CounterfoilError(TOO_MANY_FIGURES, `it states more than ${MOST_CLAIMS} figures`);
    }
    // Reading is pure and does not pause by itself; others who wait for an answer get their turn here.
    if (claims.length % CLAIMS_IN_A_ROW === 0) await setImmediate();
    if (event.type === 'end') notCollected = event.report.notCollected;
  }
  if (opened === null) throw new Error(`reading ${fileName} gave no document`);
  return { ...opened, claims, notCollected };
}

/** Throws the errors of reading and of `addDocument`, and TOO_MANY_FIGURES. */
export async function archiveDocument(
  ledger: Ledger,
  file: { readonly bytes: Uint8Array; readonly fileName: string },
  details: DocumentDetails,
  effects: ReadEffects,
): Promise<ArchivedDocument> {
  const { document, date, claims, notCollected } = await readOne(file.fileName, details, {
    ...effects,
    bytes: () => Promise.resolve(file.bytes),
    extract: (bytes, hint) =>
      effects.extract(bytes, details.title === null ? hint : { ...hint, caption: details.title }),
  });
  const stored = await addDocument(ledger, {
    text: document.text,
    bytes: document.archived ?? file.bytes,
    mediaType: document.mediaType,
    fileName: file.fileName,
    title: details.title ?? titleOf(document, file.fileName),
    outlet: details.outlet ?? document.outlet ?? null,
    sourceUrl: details.sourceUrl ?? webAddress(document.sourceUrl),
    publishedOn: date,
    language: details.language ?? languageTag(document.language),
    voice: details.voice,
    licence: details.licence ?? document.licence ?? null,
    claims,
    notCollected,
  });
  return { ...stored, warnings: document.warnings };
}
