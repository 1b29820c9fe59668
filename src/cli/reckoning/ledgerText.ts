/** Findings on the ledger as a person reads them: who said what, what would fit, and what a sum can be. */
import { counted } from '../../core/decimals/counted.ts';
import { grouped } from '../../core/money/grouped.ts';
import type { BoundsAnswer, ConflictAnswer, ProofLine, StatedSum } from '../../actions/reckoningAnswers.ts';
import type { ConflictLabel } from '../../core/reckoning/labels/label.ts';
import { safeForTerminal } from '../reading/safeForTerminal.ts';
import type { LedgerFindings } from './reckonOnLedger.ts';
import { outerWords, rangeWords, unsettledWords } from './statementWords.ts';

/** What is more is told by `--all` and `--json`. */
const mostListed = 20;

/** `all`: nobody minds hundreds of conflicts. */
export function* ledgerText({ conflicts, answers }: LedgerFindings, all: boolean): Generator<string, void> {
  const { claims, statements, recordedSums, unfinished, unsettled, stopped } = conflicts;
  const found = conflicts.conflicts.length;
  const records = recordedSums === 0 ? '' : ` and ${counted(recordedSums, 'sum')} of published records`;
  if (conflicts.pending) yield 'The comparison took too long and was stopped.';
  else {
    const rest = unfinished === 0 ? '' : ` ${counted(unfinished, 'statement')} could not be compared in the time.`;
    const open = unsettled === 0 ? '' : ` ${unsettledWords(unsettled)}`;
    const agreed = unfinished + unsettled === 0 ? 'They can all be true.' : 'No conflict was found.';
    const more = stopped ? ', and there may be more' : '';
    const said = found === 0 ? agreed : `They cannot all be true: ${counted(found, 'conflict')}${more}.`;
    yield `${counted(claims, 'claim')} in ${counted(statements, 'sum')}${records}. ${said}${rest}${open}`;
  }
  for (const { message, remedy } of conflicts.refused) yield safeForTerminal(`${message} ${remedy}`);
  const most = all ? Infinity : mostListed;
  for (const conflict of conflicts.conflicts.slice(0, most)) yield* conflictText(conflict);
  if (found > most) {
    yield '';
    yield `… and ${counted(found - most, 'more conflict')}: --all shows them here, --json to programs.`;
  }
  for (const { scope, answer } of answers) {
    yield '';
    yield safeForTerminal(`${answer.about?.title ?? scope}:`);
    if (answer.pending) yield '  It took too long and was stopped.';
    else if (answer.bounds) yield* boundsText(answer.bounds);
    else yield '  Nothing of the kind is stated.';
  }
}

function* conflictText({ id, members, unit, slack, labels }: ConflictAnswer): Generator<string> {
  yield '';
  yield `These ${members.length} statements cannot all be true (/conflicts/${id}):`;
  for (const member of members) yield `  ${statementText(member, member.unit)}`;
  if (slack === null) yield '  What change would resolve it took too long to find.';
  else yield safeForTerminal(`  It takes a change of ${grouped(slack)} ${unit} in all. One of these alone is enough:`);
  for (const member of members) {
    for (const { end, value, isOpen } of member.resolve) {
      const fits = value === null ? ': no figure would do' : ` meant ${fitting(grouped(value), end, isOpen)}`;
      yield safeForTerminal(`    ${wordsOf(member)}${fits}`);
    }
  }
  const behind = labels.flatMap(labelWords);
  if (behind.length > 0) yield `  What may lie behind it: ${behind.join(', ')}.`;
}

/** `isOpen`: only past the value. */
function fitting(value: string, end: 'low' | 'high', isOpen: boolean): string {
  if (isOpen) return `${end === 'high' ? 'more' : 'less'} than ${value}`;
  return `${value} or ${end === 'high' ? 'more' : 'less'}`;
}

/** That nothing shows why says nothing. */
function labelWords({ label, factor }: ConflictLabel): string[] {
  if (label === 'contradict') return [];
  const words = label === 'not said' ? 'donors or recipients not said' : label;
  return [factor === null ? words : `${words} (times ${factor})`];
}

function wordsOf({ claims: [first], records, places, series }: StatedSum): string {
  if (series) return `${series.title}, ${series.year}`;
  if (first) return `“${first.claim.quote}”`;
  if (places) return `${places.count} places of the registry (${places.tier})`;
  if (records === null) return '';
  const { declared } = records;
  const complete = declared ? `, declared complete by ${declared.by.name} on ${declared.on}` : '';
  return `the sum of ${counted(records.records, 'record')}${complete}`;
}

function statementText(statement: StatedSum, unit: string): string {
  const [first] = statement.claims;
  const speaker = first?.claim.attribution.find(({ role }) => role === 'speaker');
  const by = [speaker?.office ?? speaker?.name, first?.document.outlet, first?.document.publishedOn].filter(Boolean);
  const source = by.length === 0 ? '' : ` (${by.join(', ')})`;
  return safeForTerminal(`${statement.about.title}: ${rangeWords(statement)} ${unit} – ${wordsOf(statement)}${source}`);
}

function* boundsText(bounds: BoundsAnswer): Generator<string> {
  const { low, high, unit, proofLow, proofHigh, relaxed, narrow } = bounds;
  const limit = high === null ? '; nothing limits it above' : '';
  yield safeForTerminal(`  ${rangeWords(bounds)} ${unit}${limit}`);
  if (proofLow.length > 0) yield `  low:  ${proofText(low, proofLow, bounds)}`;
  if (proofHigh.length > 0 && high !== null) yield `  high: ${proofText(high, proofHigh, bounds)}`;
  if (bounds.isOuter) yield `  ${outerWords}`;
  if (relaxed.length > 0) {
    yield '  Not all statements behind it can be true; ends were moved by as little as possible in total.';
  }
  if (narrow?.leaves) {
    yield safeForTerminal(
      `  Ask next for: ${narrow.about.title}. Once it is known, ${narrow.leaves === '0' ? 'nothing stays open' : `${grouped(narrow.leaves)} ${unit} at most stay open`}.`,
    );
  }
}

function proofText(total: string, lines: readonly ProofLine[], { statements }: BoundsAnswer): string {
  const terms = lines.map(({ statement, end, times, bound }) => {
    const stated = statements.find(({ id }) => id === statement);
    const size = times.replace('-', '');
    const sign = times.startsWith('-') ? '− ' : '';
    return `${sign}${size === '1' ? '' : `${size} × `}${grouped(bound)} (${stated ? `${end} end of ${wordsOf(stated)}` : 'the least total change'})`;
  });
  return safeForTerminal(`${grouped(total)} = ${terms.join(' + ').replaceAll('+ − ', '− ')}`);
}
