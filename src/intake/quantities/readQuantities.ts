/** Reads quantities and dates out of a sentence: the one arbiter over numbers, in English and Chinese. */
import type { Span } from '../../core/claims/span.ts';
import { parseDay } from '../../core/periods/day.ts';
import { readChinese } from './chinese/readChinese.ts';
import { readEnglish } from './english/readEnglish.ts';
import { dataRuns } from './dataRuns.ts';
import { mayHoldQuantity } from './mayHoldQuantity.ts';
import type { ReadingContext, SentenceReading } from './quantity.ts';
import { isHan, isLetter } from './tokens.ts';

const nothing: SentenceReading = { quantities: [], dates: [], notQuantities: [] };

/** Stretches longer than this are read in pieces, so that memory stays bounded whatever a file holds. */
const longestPiece = 16_384;
/** How far back from a piece's end a gap between words is looked for. */
const gapReach = 512;

/**
 * The quantities, dates and non-quantities of `text.slice(sentence.start, sentence.end)`, in order of their place, offsets
 * into the whole text. Time is linear in the length of the sentence. A document date that is no calendar day counts as unknown.
 * Nothing is read in a run of fifty or more bare groups of digits: it is a table or a list of data, not a statement.
 */
export function readQuantities(text: string, sentence: Span, given: ReadingContext): SentenceReading {
  const dated = given.documentDate === null || parseDay(given.documentDate) !== null;
  const context = dated ? given : { ...given, documentDate: null };
  const end = Math.min(sentence.end, text.length);
  const pieces = piecesOf(text, { start: sentence.start, end });
  const [only] = pieces;
  if (only && pieces.length === 1) return readPiece(text, only, context);
  const readings = pieces.map((piece) => readPiece(text, piece, context));
  return {
    quantities: readings.flatMap(({ quantities }) => quantities),
    dates: readings.flatMap(({ dates }) => dates),
    notQuantities: readings.flatMap(({ notQuantities }) => notQuantities),
  };
}

/** What is read at a time: all but the runs of data, in pieces that are not too long. */
function piecesOf(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const run of [...dataRuns(text, { start, end }), { start: end, end }]) {
    while (from < run.start) {
      const stop = pieceEnd(text, from, run.start);
      pieces.push({ start: from, end: stop });
      from = stop;
    }
    from = run.end;
  }
  return pieces;
}

function pieceEnd(text: string, start: number, end: number): number {
  const hard = start + longestPiece;
  if (hard >= end) return end;
  for (let at = hard; at > hard - gapReach; at -= 1) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10 || code === 0x3002 || code === 0xff0c || code === 0xff1b) return at + 1;
  }
  return hard;
}

function readPiece(text: string, piece: Span, context: ReadingContext): SentenceReading {
  if (!mayHoldQuantity(text, piece)) return nothing;
  const { han, latin } = countScripts(text, piece);
  if (han === 0) return readEnglish(text, piece, context, () => false);
  const chinese = readChinese(text, piece, context, han * 2 >= latin);
  if (latin === 0 || han * 2 >= latin) return chinese;
  const taken = [...chinese.quantities, ...chinese.dates, ...chinese.notQuantities].sort((a, b) => a.start - b.start);
  const english = readEnglish(text, piece, context, (at) => taken.some((span) => span.start <= at && at < span.end));
  return merge(chinese, english);
}

function countScripts(text: string, { start, end }: Span): { han: number; latin: number } {
  let han = 0;
  let latin = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isHan(code)) han += 1;
    else if (isLetter(code)) latin += 1;
  }
  return { han, latin };
}

function merge(a: SentenceReading, b: SentenceReading): SentenceReading {
  const ordered = <T extends Span>(x: readonly T[], y: readonly T[]): T[] =>
    [...x, ...y].sort((p, q) => p.start - q.start);
  return {
    quantities: ordered(a.quantities, b.quantities),
    dates: ordered(a.dates, b.dates),
    notQuantities: ordered(a.notQuantities, b.notQuantities),
  };
}
