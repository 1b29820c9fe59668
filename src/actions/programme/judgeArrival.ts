import { blankBody } from '../../core/records/blankBody.ts';
import { sha256 } from '../../store/history/hash.ts';
import type { Ledger } from '../ledger.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { moveRecord } from '../records/moveRecord.ts';
import { saveRecord } from '../records/saveRecord.ts';

export interface ArrivalJudgement {
  readonly sent: readonly string[];
  readonly received: readonly string[];
  /** matched, partly, late, missing, disputed. */
  readonly status: string;
  readonly note?: string | undefined;
}

/**
 * Keeps a judgement about what was sent and received as a record of its own, and submits it. Its id comes from what is
 * judged, so that sending the same form twice makes one record. Throws what saving and submitting throw.
 */
export async function judgeArrival(ledger: Ledger, judgement: ArrivalJudgement): Promise<RecordAnswer> {
  const { sent, received, status, note } = judgement;
  const body = { ...blankBody('arrival'), sent, received, status, note: note ?? null };
  const saved = await saveRecord(ledger, { type: 'arrival', id: idOf(judgement), body });
  if (saved.state !== 'draft') return saved;
  return moveRecord(ledger, { id: saved.id, version: saved.version, move: 'submit' });
}

/** A UUID out of the ids on both sides, in whatever order they were given. */
function idOf({ sent, received }: ArrivalJudgement): string {
  const hash = sha256(JSON.stringify(['arrival', sent.toSorted(), received.toSorted()]));
  const part = (start: number, end: number): string => hash.slice(start, end);
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`;
}
