/** Claims of one document for a person at a terminal: a headline, then a card for each claim with its words quoted. */
import type { Claim, ClaimKind } from '../../core/claims/claim.ts';
import type { DocumentReport } from '../../actions/readDocuments.ts';
import type { ExtractedDocument } from '../../outside/files/document.ts';
import { attributionWords, figureWords, periodWords, scopeWords } from './figureWords.ts';
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

const kindWords: Readonly<Record<ClaimKind, readonly [one: string, many: string]>> = {
  money: ['of money', 'of money'],
  count: ['count', 'counts'],
  percentage: ['percentage', 'percentages'],
  pairing: ['pairing', 'pairings'],
  target: ['target', 'targets'],
  event: ['event', 'events'],
  date: ['date', 'dates'],
};
const MARGIN = '   ';
const MAX_SENTENCE = 320;
/** Private-use characters stand for the start and end of the quoted words until the lines are broken. */
const [QUOTE, UNQUOTE] = ['\uE000', '\uE001'];

/** Everything that is printed for one document. */
export function claimCards(read: ReadDocument, style: CardStyle): string {
  const cards = read.claims.map((claim) => card(claim, read.document.text, style));
  return `${[headline(read, style), ...cards].join('\n\n')}\n`;
}

function headline({ file, document, date, claims, report }: ReadDocument, style: CardStyle): string {
  const counts = Object.entries(kindWords).flatMap(([kind, [one, many]]) => {
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
    claims.length > 0 ? 'machine-made drafts, not reviewed' : undefined,
    skipped > 0 ? `${skipped} ${skipped === 1 ? 'figure' : 'figures'} not collected` : undefined,
  ];
  const below = facts.filter((fact) => fact !== undefined).join(' · ');
  const head = wrapText(safeForTerminal(sentence), style.width).map((line) => bold(line, style));
  return [...head, ...wrapText(safeForTerminal(below), style.width).map((line) => dim(line, style))].join('\n');
}

function card(claim: Claim, text: string, style: CardStyle): string {
  const inner = style.width - MARGIN.length;
  const figure = figureWords(claim);
  const first = figure === null ? claim.measure : `${figure} · ${claim.measure}`;
  const tags = [claim.stage, claim.basis, claim.by === 'llm' ? 'suggested by a model' : null].filter(
    (tag) => tag !== null,
  );
  const scope = [scopeWords(claim), periodWords(claim.period)].filter((part) => part !== null).join(' · ');
  const details = [scope, participantWords(claim), attributionWords(claim) ?? '', tags.join(' · ')].filter(
    (line) => line !== '',
  );
  const title = wrapText(safeForTerminal(`${kindMark(claim.kind)}  ${first}`), style.width);
  return [
    ...title.map((line, index) => (index === 0 ? bold(line, style) : MARGIN + bold(line, style))),
    ...details.flatMap((line) => wrapText(safeForTerminal(line), inner).map((part) => MARGIN + part)),
    ...quotedLines(claim, text, { ...style, width: inner - 2 }).map((line) => `${MARGIN}${dim('│', style)} ${line}`),
  ].join('\n');
}

/** One character that tells the kinds apart in a long list without colour. */
function kindMark(kind: ClaimKind): string {
  return { money: '¤', count: '#', percentage: '%', pairing: '⇄', target: '◎', event: '•', date: '◷' }[kind];
}

function participantWords(claim: Claim): string {
  const { participants = [] } = claim;
  const listed = participants.slice(0, 8).map(({ name, office }) => (office ? `${name} (${office})` : name));
  const more = participants.length > 8 ? ` and ${participants.length - 8} more` : '';
  return listed.length > 0 ? `with ${listed.join(', ')}${more}` : '';
}

/** The sentence around the quoted words, shortened at both ends where it is long; the words themselves stand out. */
function quotedLines(claim: Claim, text: string, style: CardStyle): string[] {
  const spare = Math.max(40, Math.floor((MAX_SENTENCE - (claim.end - claim.start)) / 2));
  const start = Math.max(Math.min(claim.sentence.start, claim.start), claim.start - spare);
  const end = Math.min(Math.max(claim.sentence.end, claim.end), claim.end + spare);
  const before = (start > claim.sentence.start ? '…' : '') + text.slice(start, claim.start);
  const after = text.slice(claim.end, end) + (end < claim.sentence.end ? '…' : '');
  const marked = [before, text.slice(claim.start, claim.end), after].map(safeForTerminal);
  const lines = wrapText(`${marked[0]}${QUOTE}${marked[1]}${UNQUOTE}${marked[2]}`, style.width);
  if (!style.styled) return lines.map((line) => line.replaceAll(QUOTE, '‹').replaceAll(UNQUOTE, '›'));
  let open = false;
  return lines.map((line) => {
    const reopened = (open ? '\u001B[1;4m' : '') + line;
    open = line.lastIndexOf(QUOTE) > line.lastIndexOf(UNQUOTE) || (open && !line.includes(UNQUOTE));
    return reopened.replaceAll(QUOTE, '\u001B[1;4m').replaceAll(UNQUOTE, '\u001B[0m') + (open ? '\u001B[0m' : '');
  });
}

function bold(text: string, { styled }: CardStyle): string {
  return styled ? `\u001B[1m${text}\u001B[0m` : text;
}

function dim(text: string, { styled }: CardStyle): string {
  return styled ? `\u001B[2m${text}\u001B[0m` : text;
}
