/** How a table of readings seems to be made, for a person to confirm before it is read. */
import { structuredFormat } from '../../../standards/observations/observationFormat.ts';
import { readProfile } from '../../../standards/observations/profile.ts';
import { suggestTable } from '../../../standards/tables/suggestTable.ts';
import type { Ledger } from '../../ledger.ts';
import type { ReadingSuggestion } from '../../monitoringAnswers.ts';
import { permit } from '../../permit.ts';
import type { MonitoringEffects } from '../monitoringEffects.ts';
import { knownCodes } from '../observationRows.ts';
import { headOf } from '../observationTable.ts';
import { registeredLineage } from '../watchedPlaces.ts';
import { watchedIndicators } from '../watchedIndicators.ts';
import { judgedCodes } from './judgedCodes.ts';
import { profileGiven } from './readingProfiles.ts';

interface Asked {
  readonly path: string;
  readonly source: string;
  /** What is said already: JSON, or the name of a saved profile. */
  readonly profile?: string | undefined;
}

/** Of the sheet that is named, else of the one that shows most. Null where the file is no table. Errors: NOT_ALLOWED, those of files. */
export async function suggestReading(
  ledger: Ledger,
  { path, source, profile }: Asked,
  effects: MonitoringEffects,
): Promise<ReadingSuggestion | null> {
  permit(ledger, 'take in readings');
  const text = await effects.structured(path);
  if (text !== null && structuredFormat(text) !== null) return null;
  const given = profile === undefined ? undefined : readProfile(await profileGiven(ledger, profile));
  const world = { lineage: await registeredLineage(ledger), indicators: await watchedIndicators(ledger) };
  const known = knownCodes(world, await judgedCodes(ledger, source));
  const sheets = await effects.sheets(path);
  const asked = sheets.filter((sheet) => given?.sheet == null || sheet === given.sheet).slice(0, mostSheets);
  const indicators = [...world.indicators.values()].map(({ id, title }) => {
    const name = title['en'] ?? id;
    return { id, title: name, localTitle: title['zh'] ?? name };
  });
  const found: ReadingSuggestion[] = [];
  for (const sheet of asked) {
    const rows = effects.rows(path, { percentSigns: true, sheet })[Symbol.asyncIterator]();
    const suggested = suggestTable(await headOf(rows), { given, known });
    await rows.return?.(undefined);
    const ofSheet = { ...suggested, profile: { ...suggested.profile, sheet: sheet === '' ? null : sheet } };
    found.push({ ...ofSheet, sheets, sheet, indicators });
  }
  return (
    found.toSorted(
      (one, other) => one.open.length - other.open.length || other.columns.length - one.columns.length,
    )[0] ?? null
  );
}

const mostSheets = 50;
