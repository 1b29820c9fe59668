/** Finds the table of a spreadsheet file: the sheet that has one, and the format that it is in. */
import { CounterfoilError } from '../../core/errors/errors.ts';
import type { Problem } from '../../core/monitoring/problem.ts';
import { problem } from '../../core/monitoring/problem.ts';
import type { TextRow } from '../../core/monitoring/reading/readPlaces.ts';
import { sheetsUnread, sheetUnknown } from '../../standards/observations/errors.ts';
import type { FoundTable } from '../../standards/observations/observationFormat.ts';
import { headRowsSeen, observationFormat } from '../../standards/observations/observationFormat.ts';
import type { ObservationProfile } from '../../standards/observations/profile.ts';
import type { KnownCodes } from '../../standards/tables/columnRoles.ts';
import type { MonitoringEffects } from './monitoringEffects.ts';

export interface OpenTable {
  /** The first rows, the header among them. */
  readonly head: readonly TextRow[];
  /** Null for the ledger's own table. */
  readonly found: FoundTable | null;
  readonly rest: AsyncIterator<TextRow>;
}

interface Sought {
  readonly path: string;
  readonly profile: ObservationProfile | null;
  readonly known: KnownCodes;
  readonly problems: Problem[];
}

const mostSheets = 50;

/**
 * The first sheet that can be read, or the one that the profile names; others that could be read as well are told of.
 * Errors: those of the formats, and of files. Whoever asks lets go of the rest.
 */
export async function openTable(
  { path, profile, known, problems }: Sought,
  effects: MonitoringEffects,
): Promise<OpenTable> {
  const names = await effects.sheets(path);
  const named = profile?.sheet ?? null;
  if (named !== null && !names.includes(named)) {
    throw new CounterfoilError(
      sheetUnknown,
      `There is no sheet “${named}”; there are ${names.join(', ').slice(0, 200)}.`,
    );
  }
  let first: CounterfoilError | null = null;
  let opened: OpenTable | null = null;
  const others: string[] = [];
  for (const sheet of named === null ? names.slice(0, mostSheets) : [named]) {
    const rest = effects.rows(path, { percentSigns: true, sheet })[Symbol.asyncIterator]();
    const head = await headOf(rest);
    const before = problems.length;
    try {
      const found = observationFormat(head, { profile, known, problems: opened === null ? problems : [] });
      if (opened === null) {
        opened = { head, found, rest };
        continue;
      }
      others.push(sheet);
    } catch (error) {
      if (!(error instanceof CounterfoilError)) throw error;
      first ??= error;
      // What is wrong with a sheet that is not read is nobody's concern.
      problems.length = before;
    }
    await rest.return?.(undefined);
  }
  if (opened === null) throw first ?? new CounterfoilError(sheetUnknown, 'The workbook has no sheet.');
  if (others.length > 0) {
    const message = `Other sheets that hold a table and were not read: ${others.join(', ').slice(0, 300)}.`;
    problems.push(problem(sheetsUnread, `line ${opened.head[0]?.line ?? 1}`, message, 'warning'));
  }
  return opened;
}

/** The first rows, which the format is told by. */
export async function headOf(rows: AsyncIterator<TextRow>): Promise<TextRow[]> {
  const head: TextRow[] = [];
  while (head.length < headRowsSeen) {
    const { done, value } = await rows.next();
    if (done === true) break;
    head.push(value);
  }
  return head;
}
