/** Findings as a person reads them: a sentence first, then conflicts, then what sums can be and what that rests on. */
import { counted } from '../../core/decimals/counted.ts';
import { grouped } from '../../core/money/grouped.ts';
import type { LineRefusal } from '../../core/reckoning/format/readStatements.ts';
import type { ReckonReport } from '../../actions/reckonFile.ts';
import type {
  Answer,
  CertificateLine,
  ChangeLine,
  Conflict,
  Relaxation,
  Resolution,
} from '../../core/reckoning/findings.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';
import {
  inUnit,
  isRatio,
  nameText,
  outerWords,
  percent,
  rangeWords,
  scopeWords,
  statementWords,
  unsettledWords,
} from './statementWords.ts';

/** What is longer is cut short; `--json` has all of it. */
const mostCertificateLines = 6;
const mostRelaxed = 5;
const mostListed = 20;

/** `all`: nobody minds hundreds of conflicts and remarks. */
export function* reckonText(report: ReckonReport, all: boolean): Generator<string, void> {
  yield headline(report);
  const most = all ? Infinity : mostListed;
  yield* remarksText(
    [...report.refusals, ...report.warnings].sort((a, b) => a.line - b.line),
    most,
  );
  for (const [index, conflict] of report.conflicts.slice(0, most).entries()) {
    yield* conflictText(conflict, index + 1, report);
  }
  if (report.conflicts.length > most) {
    yield '';
    yield `… and ${counted(report.conflicts.length - most, 'more conflict')}: --all shows them here, --json to programs.`;
  }
  for (const answer of report.answers) yield* answerText(answer, report);
}

function headline({ summary }: ReckonReport): string {
  const { claims, refused, books, components, conflicts, stopped, unsettled = 0 } = summary;
  const left = refused === 0 ? '' : `; ${counted(refused, 'line')} left out`;
  if (claims === 0) return `There is no claim to reckon with${left}.`;
  const found =
    conflicts === 0
      ? unsettled === 0
        ? 'They can all be true.'
        : 'No conflict was found.'
      : `They cannot all be true: ${counted(conflicts, 'conflict')}${stopped ? ', and there may be more' : ''}.`;
  return `${counted(claims, 'claim')} in ${counted(books, 'book')} and ${counted(components, 'component')}${left}. ${found}${unsettled === 0 ? '' : ` ${unsettledWords(unsettled)}`}`;
}

function* remarksText(remarks: readonly LineRefusal[], most: number): Generator<string> {
  if (remarks.length > 0) yield '';
  for (const { id, line, message, remedy } of remarks.slice(0, most)) {
    const named = id === `line ${line}` ? '' : ` (${nameText(id)})`;
    yield `${line === 0 ? nameText(id) : `line ${line}${named}`}: ${safeForTerminal(message)} ${remedy}`;
  }
  if (remarks.length > most) {
    yield `… and ${counted(remarks.length - most, 'more line')}: --all shows them here, --json to programs.`;
  }
}

function* conflictText({ claims, slack, resolve }: Conflict, number: number, report: ReckonReport): Generator<string> {
  yield '';
  yield claims.length === 1
    ? `Conflict ${number}: this claim cannot be true.`
    : `Conflict ${number}: these ${claims.length} claims cannot all be true.`;
  for (const id of claims) yield `  ${claimText(id, report)}`;
  const book = report.statements.get(claims[0] ?? '')?.book ?? { unit: '', measure: '' };
  if (slack === null) yield '  What change would resolve it took too long to find.';
  else if (slack === '0') yield '  It would do to let in an end that is excluded. One of these alone is enough:';
  else yield `  It takes a change of ${inUnit(grouped(slack), book)} in all. One of these alone is enough:`;
  for (const resolution of resolve) yield `    ${resolutionText(resolution, report)}`;
}

function claimText(id: string, { statements }: ReckonReport): string {
  const statement = statements.get(id);
  return `${nameText(id)}: ${statement ? statementWords(statement) : ''}`;
}

function resolutionText({ claim, end, value, isOpen }: Resolution, { statements }: ReckonReport): string {
  const name = nameText(claim);
  if (value === null) return `${name}: no figure would do`;
  const statement = statements.get(claim);
  const number = statement && isRatio(statement) ? percent(value) : grouped(value);
  const beyond = end === 'high' ? 'more than' : 'less than';
  const reached = end === 'high' ? 'or more' : 'or less';
  return `${name} if its ${end} end were ${isOpen ? `${beyond} ${number}` : `${number} ${reached}`}`;
}

function* answerText(answer: Answer, { queries }: ReckonReport): Generator<string> {
  const query = queries.get(answer.query);
  const book = query?.book ?? { unit: '', measure: '' };
  const { low, high, lowOpen = false, highOpen = false, narrow } = answer;
  const isOpen = high === null && low === '0';
  const range = inUnit(rangeWords({ low, high, lowOpen, highOpen }), book);
  yield '';
  yield `${nameText(answer.query)}: ${isOpen ? 'nothing that was said limits it' : `${range}${high === null ? '; nothing limits it above' : ''}`}`;
  if (query) yield `  ${scopeWords(query.scope)}`;
  if (answer.certificateLow.length > 0) yield `  low:  ${sumText(low, answer.certificateLow, answer.changeLow)}`;
  if (answer.certificateHigh.length > 0)
    yield `  high: ${sumText(high ?? '', answer.certificateHigh, answer.changeHigh)}`;
  if (answer.outer) yield `  ${outerWords}`;
  if (answer.relaxed && !isOpen) yield `  ${repairText(answer.relaxed)}`;
  if (narrow?.leaves) {
    const known = rangeWords({ low: narrow.low, high: narrow.high, lowOpen: false, highOpen: false });
    const open =
      narrow.leaves === '0' ? 'nothing stays open' : `${inUnit(grouped(narrow.leaves), book)} at most stay open`;
    yield `  Ask next for the sum ${scopeWords(narrow.scope)}: it is ${known}; once it is known, ${open}.`;
  }
}

function repairText(relaxed: readonly Relaxation[]): string {
  if (relaxed.length === 0) return 'Not all claims behind it can be true; it would do to let in an excluded end.';
  const ends = relaxed
    .slice(0, mostRelaxed)
    .map(({ claim, end, most }) => `${nameText(claim)} (${end}, by up to ${grouped(most)})`);
  const rest = relaxed.length > mostRelaxed ? `, and ${relaxed.length - mostRelaxed} more` : '';
  return `Not all claims behind it can be true. Ends were moved as little as possible in total: ${ends.join(', ')}${rest}.`;
}

/** "17.55 = 114 (a, low) − 96.45 (b, high)". Ratios compare two sums, so that they bring in no amount of their own. */
function sumText(total: string, certificate: readonly CertificateLine[], changes: readonly ChangeLine[] = []): string {
  const isLess = ({ times }: CertificateLine): boolean => times.startsWith('-');
  const amounts = certificate
    .filter(({ bound }) => bound !== '0')
    .sort((a, b) => Number(isLess(a)) - Number(isLess(b)));
  const changed = changes.map(({ times, change }) => `${signed(times)}${grouped(change)} (the least total change)`);
  const others = [...new Set(certificate.filter(({ bound }) => bound === '0').map(({ claim }) => claim))];
  const terms = amounts.slice(0, mostCertificateLines).map((line, index) => {
    const { claim, end, times, bound } = line;
    const size = times.replace('-', '');
    const sign = isLess(line) ? '− ' : index === 0 ? '' : '+ ';
    return `${sign}${size === '1' ? '' : `${size} × `}${grouped(bound)} (${nameText(claim)}, ${end})`;
  });
  const more = amounts.length > mostCertificateLines ? ` … ${amounts.length - mostCertificateLines} more` : '';
  const shown = others.slice(0, mostCertificateLines).map(nameText).join(', ');
  const using = others.length === 0 ? '' : `, with ${shown}${others.length > mostCertificateLines ? ' …' : ''}`;
  const sum = [...terms, ...changed].join(' ').replace(/^\+ /, '') || '0';
  return `${grouped(total)} = ${sum}${more}${using}`;
}

/** "− 2 × "; once is not said. */
function signed(times: string): string {
  const size = times.replace('-', '');
  return `${times.startsWith('-') ? '−' : '+'} ${size === '1' ? '' : `${size} × `}`;
}
