/** The rounds of a programme: their terms as they stand on a day, and what became of the pairings from one to the next. */
import { rollOver } from '../../core/pairings/rollOver.ts';
import { dayNumber } from '../../core/periods/day.ts';
import { evidenceOf, textOf } from '../../core/records/values.ts';
import type { PairingLine, RoundChange } from '../pairingAnswers.ts';
import type { RoundAnswer } from '../programmeAnswers.ts';
import type { TermAnswer } from '../termAnswers.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { expectedPath, stageOf, statedYear, yearsOfRound } from './expectedPath.ts';
import type { ProgrammeMoney } from './programmeMoney.ts';
import { participantsOf, termsOf } from './rows.ts';
import { basesSent, sentByYear } from './sentByYear.ts';
import { termQuota } from './termQuota.ts';

interface Around {
  readonly day: string;
  readonly lines: readonly PairingLine[];
  readonly money: ProgrammeMoney;
  /** Series of every kind: quotas are reckoned from those of quantities. */
  readonly series: readonly RecordAnswer[];
}

/** Oldest first. */
export function roundsOf(records: readonly RecordAnswer[], around: Around): RoundAnswer[] {
  const start = ({ body }: RecordAnswer): string => textOf(body, 'start') ?? '';
  const ordered = records.toSorted((a, b) => start(a).localeCompare(start(b)) || a.id.localeCompare(b.id));
  return ordered.map((record, at) => toRound(record, ordered[at - 1], around));
}

function toRound({ id, body }: RecordAnswer, before: RecordAnswer | undefined, around: Around): RoundAnswer {
  const dates = { start: textOf(body, 'start') ?? '', end: textOf(body, 'end') };
  return {
    id,
    title: textOf(body, 'title') ?? '',
    localTitle: textOf(body, 'localTitle'),
    ...dates,
    participants: participantsOf(body),
    terms: termsOf(body).map((term) => toTerm(term, dates, around)),
    change: before ? changeFrom(before, id, around.lines) : null,
    evidence: evidenceOf(body),
  };
}

function changeFrom({ id, body }: RecordAnswer, to: string, lines: readonly PairingLine[]): RoundChange {
  return {
    from: id,
    fromTitle: textOf(body, 'title') ?? '',
    fromLocalTitle: textOf(body, 'localTitle'),
    ...rollOver(lines, { from: id, to }),
  };
}

function toTerm(
  term: ReturnType<typeof termsOf>[number],
  dates: Pick<RoundAnswer, 'start' | 'end'>,
  { day, lines, money, series }: Around,
): TermAnswer {
  const cells = money.sentAt(stageOf(term));
  const years = { ...dates, thisYear: Number(day.slice(0, 4)) };
  const counted = [...yearsOfRound(years), ...[statedYear(term)].filter((year) => year !== null)];
  const bases = basesSent(cells, { years: counted, who: term.who });
  const sent = sentByYear(cells, { lines, basis: bases[0] ?? null, who: term.who });
  return {
    ...term,
    daysLeft: term.due === null ? null : dayNumber(term.due) - dayNumber(day),
    path: expectedPath(term, { ...years, bases: bases.length, sent }),
    quota: termQuota(term, { ...years, lines, series, sent: cells }),
  };
}
