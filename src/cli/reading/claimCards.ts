/** Claims of one document for a person at a terminal: a headline, then a card for each claim with its words quoted. */
import type { Claim, ClaimKind } from '../../core/claims/claim.ts';
import type { DocumentReport } from '../../actions/readDocuments.ts';
import type { ExtractedDocument } from '../../outside/files/document.ts';
import { attributionWords, headWords, periodWords, personWords, scopeWords } from './figureWords.ts';
import { safeForTerminal } from './safeForTerminal.ts';
import { wrapText } from './wrapText.ts';

export interface ReadDocument {
  readonly file: string;
  readonly document: ExtractedDocument;
  readonly date: string | null;
  readonly claims: readonly Claim[];
  readonly report: DocumentReport;
}

export interface CardStyle {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether bold, dim and underlined type may be used. */
  readonly styled: boolean;
}

/** The order of the sections, and how the headline counts them. */
const kindWords: readonly (readonly [kind: ClaimKind, one: string, many: string, title: string])[] = [
  ['money', 'of money', 'of money', 'Money'],
  ['count', 'count', 'counts', 'Counts'],
  ['percentage', 'percentage', 'percentages', 'Percentages'],
  ['target', 'target', 'targets', 'Targets'],
  ['pairing', 'pairing', 'pairings', 'Pairings'],
  ['event', 'event', 'events', 'Events'],
  ['date', 'date', 'dates', 'Dates'],
];
const MARGIN = '  ';
const MAX_SENTENCE = 320;
const MAX_QUOTE = 420;
/** Private-use characters stand for the start and end of the quoted words until the lines are broken. */
const [QUOTE, UNQUOTE] = ['\uE000', '\uE001'];

/** Everything that is printed for one document. */
export function claimCards(read: ReadDocument, style: CardStyle): string {
  const shared = sharedReporters(read.claims);
  const sections = kindWords.flatMap(([kind, , , title]) => {
    const claims = read.claims.filter((claim) => claim.kind === kind);
    if (claims.length === 0) return [];
    const rule = '─'.repeat(Math.max(0, style.width - title.length - 1));
    const cards = claims.map((claim) => card(claim, { text: read.document.text, shared }, style));
    return [`${bold(title, style)} ${dim(rule, style)}`, ...cards];
  });
  return `${[headline(read, shared, style), ...sections].join('\n\n')}\n`;
}

/** Who reported and compiled most of the claims: it is said once, at the head, and on the cards that differ. */
function sharedReporters(claims: readonly Claim[]): string | null {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const chain = attributionWords(claim, ['reporter', 'compiler']);
    counts.set(chain, (counts.get(chain) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && most[0] !== '' && most[1] > 1 && most[1] * 2 > claims.length ? most[0] : null;
}

function headline(
  { file, document, date, claims, report }: ReadDocument,
  shared: string | null,
  style: CardStyle,
): string {
  const counts = kindWords.flatMap(([kind, one, many]) => {
    const count = claims.filter((claim) => claim.kind === kind).length;
    return count > 0 ? [`${count} ${count === 1 ? one : many}`] : [];
  });
  const total = claims.length === 0 ? 'No claims' : `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}`;
  const sentence = `${total} in ${file === '-' ? 'standard input' : file}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.`;
  const skipped = report.notCollected.reduce((sum, { count }) => sum + count, 0);
  const facts = [
    document.title,
    document.outlet,
    date === null ? 'date unknown: relative dates stay open' : `dated ${date}`,
    shared === null ? null : `${shared}, unless a claim says otherwise`,
    claims.length > 0 ? 'machine-made drafts, not reviewed' : null,
    skipped > 0 ? `${skipped} ${skipped === 1 ? 'figure' : 'figures'} not collected` : null,
  ];
  const below = facts.filter((fact) => typeof fact === 'string').join(' · ');
  const head = wrapText(safeForTerminal(sentence), style.width).map((line) => bold(line, style));
  return [...head, ...wrapText(safeForTerminal(below), style.width).map((line) => dim(line, style))].join('\n');
}

interface CardSurroundings {
  readonly text: string;
  /** The reporters that the headline has named. */
  readonly shared: string | null;
}

function card(claim: Claim, { text, shared }: CardSurroundings, style: CardStyle): string {
  const inner = style.width - MARGIN.length;
  const tags = [claim.stage, claim.basis, claim.by === 'llm' ? 'suggested by a model' : null];
  const details = [
    [scopeWords(claim), periodWords(claim.period), ...tags].filter((part) => part !== null).join(' · '),
    participantWords(claim),
    attributionWords(claim, attributionWords(claim, ['reporter', 'compiler']) === shared ? ['speaker'] : undefined),
  ].filter((line) => line !== '');
  return [
    ...wrapText(safeForTerminal(headWords(claim)), style.width).map((line) => bold(line, style)),
    ...details.flatMap((line) => wrapText(safeForTerminal(line), inner).map((part) => MARGIN + part)),
    ...quotedLines(claim, text, { ...style, width: inner - 2 }).map((line) => `${MARGIN}${dim('│', style)} ${line}`),
  ].join('\n');
}

function participantWords({ participants = [] }: Claim): string {
  const more = participants.length > 8 ? ` and ${participants.length - 8} more` : '';
  return participants.length > 0 ? `with ${participants.slice(0, 8).map(personWords).join(', ')}${more}` : '';
}

/** The sentence around the quoted words, shortened at both ends where it is long; the words themselves stand out. */
function quotedLines(claim: Claim, text: string, style: CardStyle): string[] {
  const spare = Math.max(40, Math.floor((MAX_SENTENCE - (claim.end - claim.start)) / 2));
  const start = Math.max(Math.min(claim.sentence.start, claim.start), claim.start - spare);
  const end = Math.min(Math.max(claim.sentence.end, claim.end), claim.end + spare);
  const before = (start > claim.sentence.start ? '…' : '') + text.slice(start, claim.start);
  const after = text.slice(claim.end, end) + (end < claim.sentence.end ? '…' : '');
  const [head, quote, tail] = [before, shortened(text.slice(claim.start, claim.end)), after].map(safeForTerminal);
  return emphasised(wrapText(`${head}${QUOTE}${quote}${UNQUOTE}${tail}`, style.width), style);
}

/** A quote longer than a card can carry, cut in its middle. */
function shortened(quote: string): string {
  return quote.length <= MAX_QUOTE ? quote : `${quote.slice(0, MAX_QUOTE - 120)} … ${quote.slice(-100)}`;
}

/** Puts the marks around the quoted words, again on each line that they run over. */
function emphasised(lines: readonly string[], { styled }: CardStyle): string[] {
  if (!styled) return lines.map((line) => line.replaceAll(QUOTE, '‹').replaceAll(UNQUOTE, '›'));
  const [on, off] = ['\u001B[1;4m', '\u001B[0m'];
  let open = false;
  return lines.map((line) => {
    const begin = open ? on : '';
    if (line.includes(QUOTE)) open = true;
    if (line.includes(UNQUOTE)) open = false;
    return begin + line.replaceAll(QUOTE, on).replaceAll(UNQUOTE, off) + (open ? off : '');
  });
}

function bold(text: string, { styled }: CardStyle): string {
  return styled ? `\u001B[1m${text}\u001B[0m` : text;
}

function dim(text: string, { styled }: CardStyle): string {
  return styled ? `\u001B[2m${text}\u001B[0m` : text;
}
