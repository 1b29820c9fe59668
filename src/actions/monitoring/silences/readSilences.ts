import type { Silence } from '../../../core/monitoring/alerts/silence.ts';
import { matchesAll } from '../../../core/monitoring/alerts/silence.ts';
import { addDays } from '../../../core/periods/day.ts';
import type { SilenceRow } from '../../../store/monitoring/silences.ts';
import { silenceVersions } from '../../../store/monitoring/silences.ts';
import type { SilenceAnswer } from '../../alertAnswers.ts';
import type { Ledger } from '../../ledger.ts';

/** The second version of a silence: it holds no more from the day on which it was ended. */
export interface SilenceEnd {
  readonly endedOn: string;
  readonly reason: string;
}

/** Every silence as it stands, the newest first. `until` is the day before it was ended, where somebody did that. */
export async function readSilences(
  { db, ledgerId, clock }: Pick<Ledger, 'db' | 'ledgerId' | 'clock'>,
  id?: string,
): Promise<SilenceAnswer[]> {
  const today = clock.now().toISOString().slice(0, 10);
  const versions = await silenceVersions(db, ledgerId, id);
  const byId = Map.groupBy(versions, (row) => row.id);
  const all = [...byId.values()].flatMap(([made, ended]) =>
    made === undefined ? [] : [silenceOf(made, ended, today)],
  );
  return all.toSorted((a, b) => (a.at > b.at ? -1 : 1));
}

function silenceOf(made: SilenceRow, ended: SilenceRow | undefined, today: string): SilenceAnswer {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `silenceAlerts` writes it
  const silence = made.body as Silence;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `endSilence` writes it
  const end = ended?.body as SilenceEnd | undefined;
  const until = end === undefined || end.endedOn > silence.until ? silence.until : addDays(end.endedOn, -1);
  return {
    ...matchesAll,
    ...silence,
    until,
    id: made.id,
    at: made.recorded_at.toISOString(),
    madeBy: made.recorded_by,
    endedEarly:
      ended === undefined || end === undefined
        ? null
        : { at: ended.recorded_at.toISOString(), by: ended.recorded_by, reason: end.reason },
    holds: silence.from <= today && today <= until,
  };
}
