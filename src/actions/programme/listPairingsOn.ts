import { dayInterval, period } from '../../core/records/partialDate.ts';
import { evidenceOf, textOf } from '../../core/records/values.ts';
import { listEntryRows } from '../../store/records/registry.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { PairingLine, PairingsOn } from '../programmeAnswers.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import type { AllRecords } from './allRecords.ts';
import { allRecords } from './allRecords.ts';
import { chosenDay } from './chosenDay.ts';
import { programmeChoices } from './programmeChoices.ts';

export interface PairingsRequest {
  /** ISO day; today when left out. */
  readonly on?: string | undefined;
  readonly programme?: string | undefined;
  /** An actor, or a place with everything in it: pairings that name it on either side. */
  readonly party?: string | undefined;
  readonly view?: 'published' | 'working' | undefined;
}

/** Who was paired with whom on a day, what was proposed, who was paired before, and when that changed. */
export async function listPairingsOn(ledger: Ledger, request: PairingsRequest): Promise<PairingsOn> {
  permit(ledger, 'read the ledger');
  const day = chosenDay(ledger, request.on);
  const [choices, found] = await Promise.all([programmeChoices(ledger), readPairings(ledger, request)]);
  return {
    ...pairingsOfDay(found, day),
    programme: request.programme ?? null,
    party: request.party ?? null,
    programmes: choices.items,
    names: { ...choices.names, ...found.names },
  };
}

async function readPairings(ledger: Ledger, { programme, party, view }: PairingsRequest): Promise<AllRecords> {
  const wanted = { type: 'pairing', ...(programme && { programme }), ...(view && { view }) } as const;
  if (!party) return allRecords(ledger, wanted);
  const [entry] = await listEntryRows(ledger.db, ledger.ledgerId, { ids: [party] });
  return allRecords(ledger, { ...wanted, ...(entry?.type === 'actor' ? { party } : { place: party }) });
}

export function toPairingLine({ id, body, state }: RecordAnswer): PairingLine {
  return {
    id,
    programme: textOf(body, 'programme') ?? '',
    donor: textOf(body, 'donor') ?? '',
    recipient: textOf(body, 'recipient') ?? '',
    start: textOf(body, 'start') ?? '',
    end: textOf(body, 'end'),
    status: textOf(body, 'status') ?? '',
    legalBasis: textOf(body, 'legalBasis'),
    within: textOf(body, 'within'),
    replaces: textOf(body, 'replaces'),
    evidence: evidenceOf(body),
    state,
  };
}

/** Pairings sorted out by a day. A date known to the year holds from its first day to its last. */
export function pairingsOfDay(
  { items, notRead }: Pick<AllRecords, 'items' | 'notRead'>,
  day: string,
): Pick<PairingsOn, 'day' | 'pairings' | 'proposed' | 'earlier' | 'changes' | 'notRead'> {
  const lines = items.map(toPairingLine).filter((line) => line.donor !== '' && line.recipient !== '');
  const holds = (line: PairingLine): boolean => {
    const { from, to } = period(line.start || null, line.end);
    return from <= day && day <= to;
  };
  const current = lines.filter(holds);
  return {
    day,
    pairings: current.filter((line) => line.status !== 'proposed'),
    proposed: current.filter((line) => line.status === 'proposed'),
    earlier: lines
      .filter((line) => line.status !== 'proposed' && line.end !== null && period(null, line.end).to < day)
      .toSorted((a, b) => (b.end ?? '').localeCompare(a.end ?? '')),
    changes: changeDays(lines.filter((line) => line.status !== 'proposed')),
    notRead,
  };
}

/** First days of pairings, and the days after their last ones. */
function changeDays(lines: readonly PairingLine[]): string[] {
  const days = lines.flatMap(({ start, end }) => [
    ...(dayInterval(start) ? [dayInterval(start)?.from ?? ''] : []),
    ...(end !== null && dayInterval(end) ? [dayAfter(dayInterval(end)?.to ?? '')] : []),
  ]);
  return [...new Set(days)].toSorted();
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
