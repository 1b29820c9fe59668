/** The rounds of a programme: their terms as they stand on a day, and what became of the pairings from one to the next. */
import { rollOver } from '../../core/pairings/rollOver.ts';
import { dayNumber } from '../../core/periods/day.ts';
import { evidenceOf, textOf } from '../../core/records/values.ts';
import type { PairingLine, RoundChange } from '../pairingAnswers.ts';
import type { RoundAnswer, TermAnswer } from '../programmeAnswers.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { expectedPath } from './expectedPath.ts';
import type { ProgrammeMoney } from './programmeMoney.ts';
import { participantsOf, termsOf } from './rows.ts';
import { sentByYear } from './sentByYear.ts';

interface Around {
  readonly day: string;
  readonly lines: readonly PairingLine[];
  readonly money: ProgrammeMoney;
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
  { day, lines, money }: Around,
): TermAnswer {
  const [first] = money.stages;
  const sent = sentByYear(money.sent, { lines, currency: first?.currency ?? null, who: term.who });
  const path = expectedPath(term, {
    ...dates,
    thisYear: Number(day.slice(0, 4)),
    currencies: money.stages.length,
    sent,
  });
  return { ...term, daysLeft: term.due === null ? null : dayNumber(term.due) - dayNumber(day), path };
}
