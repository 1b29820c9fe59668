/** Findings as a person reads them: a sentence first, then conflicts, then what sums can be and what that rests on. */
import type { ReckonReport } from '../../actions/reckonFile.ts';
import type { Answer, CertificateLine, Conflict, Resolution } from '../../core/reckoning/findings.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';
import { grouped, rangeWords, scopeWords, statementWords } from './statementWords.ts';

/** A certificate of more lines is cut short; `--json` has all of it. */
const mostCertificateLines = 6;
const mostListed = 20;

export function* reckonText(report: ReckonReport): Generator<string, void> {
  yield headline(report);
  const remarks = [...report.refusals, ...report.warnings].sort((a, b) => a.line - b.line);
  if (remarks.length > 0) yield '';
  for (const { id, line, message, remedy } of remarks.slice(0, mostListed)) {
    yield safeForTerminal(`${line === 0 ? id : `line ${line}`}: ${message} ${remedy}`);
  }
  if (remarks.length > mostListed) yield `… and ${grouped(String(remarks.length - mostListed))} more lines`;
  for (const [index, conflict] of report.conflicts.entries()) yield* conflictText(conflict, index + 1, report);
  for (const answer of report.answers) yield* answerText(answer, report);
}

function headline({ summary }: ReckonReport): string {
  const { claims, refused, books, components, conflicts, stopped } = summary;
  const left = refused === 0 ? '' : `; ${count(refused, 'line')} left out`;
  const found =
    conflicts === 0
      ? 'They can all be true.'
      : `They cannot all be true: ${count(conflicts, 'conflict')}${stopped ? ', and there may be more' : ''}.`;
  return `${count(claims, 'claim')} in ${count(books, 'book')} and ${count(components, 'component')}${left}. ${found}`;
}

function count(number: number, noun: string): string {
  return `${grouped(String(number))} ${noun}${number === 1 ? '' : 's'}`;
}

function* conflictText({ claims, slack, resolve }: Conflict, number: number, report: ReckonReport): Generator<string> {
  yield '';
  yield claims.length === 1
    ? `Conflict ${number}: this claim cannot be true.`
    : `Conflict ${number}: these ${claims.length} claims cannot all be true.`;
  for (const id of claims) yield `  ${claimText(id, report)}`;
  const unit = safeForTerminal(report.statements.get(claims[0] ?? '')?.book.unit ?? '');
  yield slack === '0'
    ? '  It would do to let in an end that is excluded. One of these alone is enough:'
    : `  It takes a change of ${grouped(slack)} ${unit} in all. One of these alone is enough:`;
  for (const resolution of resolve) yield `    ${resolutionText(resolution)}`;
}

function claimText(id: string, { statements }: ReckonReport): string {
  const statement = statements.get(id);
  return `${safeForTerminal(id)}: ${statement ? statementWords(statement) : ''}`;
}

function resolutionText({ claim, end, value, isOpen }: Resolution): string {
  const name = safeForTerminal(claim);
  if (value === null) return `${name}: no figure would do`;
  const beyond = end === 'high' ? 'more than' : 'less than';
  const reached = end === 'high' ? 'or more' : 'or less';
  return `${name} if its ${end} end were ${isOpen ? `${beyond} ${grouped(value)}` : `${grouped(value)} ${reached}`}`;
}

function* answerText(answer: Answer, { queries }: ReckonReport): Generator<string> {
  const query = queries.get(answer.query);
  const unit = query ? ` ${safeForTerminal(query.book.unit)}` : '';
  const { low, high, lowOpen = false, highOpen = false, narrow, relaxed } = answer;
  yield '';
  yield `${safeForTerminal(answer.query)}: ${rangeWords({ low, high, lowOpen, highOpen })}${unit}${high === null ? '; nothing limits it above' : ''}`;
  if (query) yield `  ${scopeWords(query.scope)}`;
  if (answer.certificateLow.length > 0) yield `  low:  ${sumText(low, answer.certificateLow)}`;
  if (answer.certificateHigh.length > 0) yield `  high: ${sumText(high ?? '', answer.certificateHigh)}`;
  if (relaxed?.length === 0) yield '  Not all claims behind it can be true; it would do to let in an excluded end.';
  else if (relaxed) {
    const ends = relaxed
      .slice(0, mostListed)
      .map(({ claim, end, most }) => `${claim} (${end}, by up to ${grouped(most)})`);
    const rest = relaxed.length > mostListed ? `, and ${relaxed.length - mostListed} more` : '';
    yield `  Not all claims behind it can be true. Ends were moved as little as possible in total: ${safeForTerminal(ends.join(', '))}${rest}.`;
  }
  if (narrow?.leaves) {
    const known = rangeWords({ low: narrow.low, high: narrow.high, lowOpen: false, highOpen: false });
    yield `  Ask next for the sum ${scopeWords(narrow.scope)}: it is ${known}; once it is known, ${grouped(narrow.leaves)}${unit} at most stay open.`;
  }
}

/** "17.55 = 114 (a, low) − 96.45 (b, high)". Ratios compare two sums, so that they bring in no amount of their own. */
function sumText(total: string, certificate: readonly CertificateLine[]): string {
  const isLess = ({ times }: CertificateLine): boolean => times.startsWith('-');
  const amounts = certificate
    .filter(({ bound }) => bound !== '0')
    .sort((a, b) => Number(isLess(a)) - Number(isLess(b)));
  const others = [...new Set(certificate.filter(({ bound }) => bound === '0').map(({ claim }) => claim))];
  const terms = amounts.slice(0, mostCertificateLines).map((line, index) => {
    const { claim, end, times, bound } = line;
    const size = times.replace('-', '');
    const sign = isLess(line) ? '− ' : index === 0 ? '' : '+ ';
    return `${sign}${size === '1' ? '' : `${size} × `}${grouped(bound)} (${claim}, ${end})`;
  });
  const more = amounts.length > mostCertificateLines ? ` … ${amounts.length - mostCertificateLines} more` : '';
  const shown = others.slice(0, mostCertificateLines).join(', ') + (others.length > mostCertificateLines ? ' …' : '');
  const using = others.length === 0 ? '' : `, by ${shown}`;
  return safeForTerminal(`${grouped(total)} = ${terms.join(' ') || '0'}${more}${using}`);
}
