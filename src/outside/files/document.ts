/** What every format of document comes down to, and how much of it is let in. */

/** A document as text, with what its own metadata says. */
export interface ExtractedDocument {
  /** What is archived and what every span points into: line ends are `\n`, no byte order mark, no lone surrogates. */
  readonly text: string;
  readonly mediaType: string;
  /** What to archive instead of the file as it came; absent where the file itself is archived. */
  readonly archived?: Uint8Array;
  readonly title?: string;
  /** ISO day. */
  readonly date?: string;
  readonly outlet?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly sourceUrl?: string;
  readonly licence?: string;
  /** Sentences for the person who gave the file: what was guessed, repaired or left out. */
  readonly warnings: readonly string[];
}

/** What is known of a file beside its bytes. */
export interface FileHint {
  readonly fileName?: string;
  readonly mediaType?: string;
  /** What a picture shows, which is all the text it has. */
  readonly caption?: string;
}

export interface ExtractLimits {
  /** Size of the file. */
  readonly bytes: number;
  /** UTF-16 code units of text. */
  readonly characters: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Elements of HTML within one another. */
  readonly depth: number;
  /** Bytes that a DOCX package may unpack to, and how many entries it may have. */
  readonly unpackedBytes: number;
  readonly entries: number;
  /** Wall-clock time for taking a PDF, DOCX or HTML file apart, in milliseconds. */
  readonly milliseconds: number;
}

const MIB = 1024 * 1024;

export const defaultLimits: ExtractLimits = {
  bytes: 64 * MIB,
  characters: 64 * MIB,
  pages: 3000,
  depth: 256,
  unpackedBytes: 256 * MIB,
  entries: 10_000,
  milliseconds: 60_000,
};

/** The metadata fields that are known; absent ones stay absent, because unknown is not empty. */
export type DocumentMetadata = Omit<Partial<ExtractedDocument>, 'text' | 'mediaType' | 'archived' | 'warnings'>;

/** A title or address longer than this is no title. */
const MAX_FIELD = 1000;

/** Drops fields that are undefined or blank, so that metadata can be spread into a document. */
export function knownMetadata(fields: {
  readonly [K in keyof DocumentMetadata]: string | null | undefined;
}): DocumentMetadata {
  const known: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    const trimmed = value
      ?.toWellFormed()
      // oxlint-disable-next-line no-control-regex -- no database and no terminal wants control characters
      .replace(/[\s\0-\x1F\x7F-\x9F]+/g, ' ')
      .trim()
      .slice(0, MAX_FIELD);
    if (trimmed) known[name] = trimmed;
  }
  return known;
}
