/** Prints what reading finds: claims on standard output, everything about the reading on standard error. */
import type { DocumentReport, ReadEvent } from '../../actions/readDocuments.ts';
import type { Claim } from '../../core/claims/claim.ts';
import type { CounterfoilError } from '../../core/errors/errors.ts';
import type { CardStyle } from './claimCards.ts';
import type { LineWriter } from './lineWriter.ts';
import { safeForTerminal } from './safeForTerminal.ts';

export interface ReadingPaper {
  readonly out: LineWriter;
  readonly err: LineWriter;
  readonly style: CardStyle;
}

/** Lines are written together up to this length: one write a claim would cost more than finding it. */
const CHUNK = 16_384;

/** One JSON object a claim and line, as they are found. Answers the exit code. */
export async function printJson(events: AsyncIterable<ReadEvent>, { out, err }: ReadingPaper): Promise<number> {
  let exitCode = 0;
  let pending = '';
  for await (const event of events) {
    if (event.type === 'claim') pending += claimLine(event.claim);
    if (pending.length > CHUNK || (event.type !== 'claim' && pending !== '')) {
      if (!(await out.write(pending))) return exitCode;
      pending = '';
    }
    if (event.type === 'error') exitCode ||= event.error.kind.exitCode;
    if (event.type !== 'claim') await err.write(besideClaims(event));
  }
  return exitCode;
}

/** What standard error gets of an event: warnings in words, errors in words and as JSON, the summary as JSON. */
function besideClaims(event: Exclude<ReadEvent, { type: 'claim' }>): string {
  if (event.type === 'document') return warningLines(event.file, event.document.warnings);
  if (event.type === 'end') return `${JSON.stringify({ summary: { file: event.file, ...event.report } })}\n`;
  const { code, message, kind } = event.error;
  const json = JSON.stringify({ error: { code, message, remedy: kind.remedy, file: event.file } });
  return `${errorLines(event.file, event.error)}${json}\n`;
}

/** The fields in the order of the documented format, optional ones last, so that lines can be compared by eye. */
function claimLine(claim: Claim): string {
  const { document, quote, start, end, kind, measure, value, low, high, qualifier, unit, unitInferred } = claim;
  const { stage, basis, period, donors, recipients, sectors, attribution, sentence, score, by } = claim;
  const words = { document, quote, start, end, kind, measure, value, low, high, qualifier, unit, unitInferred };
  const scope = { stage, basis, period, donors, recipients, sectors, attribution, sentence, score, by };
  return `${JSON.stringify({ ...words, ...scope, ...claim })}\n`;
}

/** A headline and cards for each document. Answers the exit code. */
export async function printCards(events: AsyncIterable<ReadEvent>, { out, err, style }: ReadingPaper): Promise<number> {
  const { claimCards } = await import('./claimCards.ts');
  let exitCode = 0;
  let claims: Claim[] = [];
  let opened: Extract<ReadEvent, { type: 'document' }> | null = null;
  let printed = 0;
  for await (const event of events) {
    if (event.type === 'document') {
      claims = [];
      opened = event;
      await err.write(warningLines(event.file, event.document.warnings));
    } else if (event.type === 'claim') claims.push(event.claim);
    else if (event.type === 'end' && opened) {
      const text = claimCards({ ...opened, claims, report: event.report }, style);
      if (!(await out.write(`${printed > 0 ? '\n' : ''}${text}`))) return exitCode;
      printed += 1;
      await err.write(reportLines(event.file, event.report));
    } else if (event.type === 'error') {
      exitCode ||= event.error.kind.exitCode;
      await err.write(errorLines(event.file, event.error));
    }
  }
  return exitCode;
}

function errorLines(file: string, error: CounterfoilError): string {
  const place = error.message.includes(file) ? '' : `${file === '-' ? 'standard input' : file}: `;
  return `counterfoil: ${error.code}: ${safeForTerminal(place + error.message)}\n  remedy: ${error.kind.remedy}\n`;
}

function warningLines(file: string, warnings: readonly string[]): string {
  return warnings.map((warning) => `counterfoil: ${safeForTerminal(`${file}: ${warning}`)}\n`).join('');
}

/** What was met and not drafted, and what became of a model's suggestions. */
function reportLines(file: string, { notCollected, suggestions }: DocumentReport): string {
  const lines: string[] = [];
  if (notCollected.length > 0) {
    const reasons = notCollected.map(({ reason, count }) => `${count} ${reason}`).join(', ');
    lines.push(`not collected (figures about people are not kept): ${reasons}`);
  }
  if (suggestions) {
    const { asked, kept, notInText, overlapping, valueNotInQuote, malformed, notAsked, failures } = suggestions;
    const dropped = notInText + overlapping + valueNotInQuote + malformed + suggestions.notCollected;
    const failed = Object.entries(failures)
      .map(([reason, count]) => `, ${count} ${reason}`)
      .join('');
    lines.push(
      `model asked about ${asked} paragraphs (${notAsked} left out${failed}): ${kept} suggestions kept, ${dropped} dropped` +
        ` (${notInText} not in the text, ${overlapping} where a rule had read, ${valueNotInQuote} with another value, ${malformed} malformed, ${suggestions.notCollected} not collected)`,
    );
  }
  return lines.map((line) => `counterfoil: ${safeForTerminal(`${file}: ${line}`)}\n`).join('');
}
