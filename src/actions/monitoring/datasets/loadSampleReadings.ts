import type { RegistryEntry } from '../../../core/names/gazetteer.ts';
import type { TextRow } from '../../../core/monitoring/reading/readPlaces.ts';
import type { SampleReadings } from '../../../outside/sample/readSampleReadings.ts';
import { readSampleReadings } from '../../../outside/sample/readSampleReadings.ts';
import { writeLedger } from '../../../store/history/append.ts';
import { insertMove, listDatasetRows } from '../../../store/monitoring/datasets.ts';
import { headsOf } from '../../../store/records/recordsRead.ts';
import { listEntryRows } from '../../../store/records/registry.ts';
import { importedId } from '../../imports/rowIdentity.ts';
import type { Ledger } from '../../ledger.ts';
import { loadRegistry } from '../../loadRegistry.ts';
import { loadSampleRecords } from '../../loadSampleRecords.ts';
import { permit } from '../../permit.ts';
import type { MonitoringEffects } from '../monitoringEffects.ts';
import { monitoringEffects } from '../monitoringEffects.ts';
import { protectPublication } from '../shown/protectPublication.ts';
import { movedTable, yearsBehind } from './sampleYears.ts';
import { takeInReadings } from './takeInReadings.ts';

/** Whose readings they are: nobody's. */
const sampleSource = 'Example Province (made up)';
const sampleAuthor = 'Sample programme';

export interface LoadedReadings {
  /** Datasets and rules published now; 0 the second time. */
  readonly datasets: number;
  readonly rules: number;
}

/**
 * Loads the made-up programme of watched villages, one dataset for each year, moved on so that its newest year is the
 * newest that is due. Nobody reviewed it, and it comes published, as the sample programme does. What is there already is
 * left alone; where a program ended on the way, the next goes on. Errors: NOT_ALLOWED.
 */
export async function loadSampleReadings(ledger: Ledger): Promise<LoadedReadings> {
  permit(ledger, 'load the sample');
  const { db, ledgerId, clock } = ledger;
  const known = await listDatasetRows(db, ledgerId, { source: sampleSource });
  // They come last; the years of what is there whole are not moved on once more.
  if (known.length > 0 && (await hasRules(ledger))) return { datasets: 0, rules: 0 };
  const sample = { ...ledger, actor: { ...ledger.actor, name: sampleAuthor } };
  const given = readSampleReadings();
  const by = yearsBehind(given.observations, clock.now().toISOString().slice(0, 10));
  await loadPlaces(sample, movedTable(given.places, ['from', 'to'], by));
  const [header = [], ...rows] = movedTable(given.observations, ['period', 'recordedOn', 'source'], by);
  const column = (name: string, row: readonly string[]): string => row[header.indexOf(name)] ?? '';
  const years = Map.groupBy(rows, (row) => column('period', row));
  let datasets = 0;
  for (const [year, ofYear] of years) {
    const title = `Yearly survey ${year} (made up)`;
    if (known.some((dataset) => dataset.title === title && dataset.state !== 'entered')) continue;
    datasets += 1;
    const days = ofYear.map((row) => column('recordedOn', row)).sort();
    await publishTable(sample, [header, ...ofYear], { title, on: days.at(-1) ?? '' });
  }
  return { datasets, rules: await loadSampleRecords(sample, ruleRecords(given, by), new Map()) };
}

async function hasRules(ledger: Ledger): Promise<boolean> {
  const ids = ruleRecords(readSampleReadings(), 0).map(({ key }) => importedId('sample', key));
  return (await headsOf(ledger.db, ledger.ledgerId, ids)).size > 0;
}

async function loadPlaces(ledger: Ledger, [header = [], ...rows]: readonly (readonly string[])[]): Promise<void> {
  const column = (name: string, row: readonly string[]): string => row[header.indexOf(name)] ?? '';
  const ids = rows.map((row) => column('id', row));
  const known = new Set((await listEntryRows(ledger.db, ledger.ledgerId, { ids })).map(({ id }) => id));
  const successors = Map.groupBy(
    rows.filter((row) => column('predecessors', row) !== ''),
    (row) => column('predecessors', row).replace(/\*.*$/, ''),
  );
  const entries = rows
    .filter((row) => !known.has(column('id', row)))
    .map((row): RegistryEntry => {
      const succeededBy = (successors.get(column('id', row)) ?? []).map((each) => column('id', each));
      const entry: RegistryEntry = {
        id: column('id', row),
        type: 'place',
        kind: column('tier', row),
        name: column('name', row),
        localName: column('localName', row) || null,
        parent: column('parent', row) || null,
        aliases: [],
        validFrom: column('from', row) || null,
        validTo: column('to', row) || null,
        codes: {},
      };
      return succeededBy.length > 0 ? Object.assign(entry, { succeededBy }) : entry;
    });
  if (entries.length > 0) await loadRegistry(ledger, { entries, source: 'watched villages (made up)' });
}

/** Takes a table in as if it were a file, and publishes it. */
async function publishTable(
  ledger: Ledger,
  table: readonly (readonly string[])[],
  { title, on }: { readonly title: string; readonly on: string },
): Promise<void> {
  const { db, ledgerId, clock, actor } = ledger;
  const file = { path: title, fileName: null, source: sampleSource, title, on };
  const { datasetId } = await takeInReadings(ledger, file, effectsOf(table));
  if (datasetId === null) throw new RangeError(`nothing of the sample could be taken in: ${title}`);
  await writeLedger(db, ledgerId, async (transaction) => {
    await protectPublication(ledger, transaction, datasetId);
    const version = { dataset_id: datasetId, version: 2, state: 'published', change: 'published' } as const;
    await insertMove(transaction, ledgerId, {
      ...version,
      reason: null,
      recorded_at: clock.now(),
      recorded_by: actor.name,
    });
  });
}

function effectsOf(table: readonly (readonly string[])[]): MonitoringEffects {
  const text = table.map((row) => row.join(',')).join('\n');
  return {
    ...monitoringEffects,
    bytes: () => Promise.resolve(Buffer.from(text)),
    structured: () => Promise.resolve(null),
    sheets: () => Promise.resolve(['']),
    async *rows(): AsyncGenerator<TextRow, void> {
      for (const [index, cells] of table.entries()) yield { line: index + 1, cells };
    },
  };
}

interface SampleRule {
  readonly id: string;
  readonly title: { readonly en: string; readonly zh: string };
}

function ruleRecords({ rules }: SampleReadings, by: number) {
  // Only the points of paths are moved on: a text that asks for a rule keeps its year.
  const moved = rules.replaceAll(/("period":\s*")(\d{4})"/g, (_, start, year) => `${start}${Number(year) + by}"`);
  const file: { readonly rules: readonly SampleRule[] } = JSON.parse(moved);
  return file.rules.map(({ id, title, ...definition }) => ({
    key: id,
    type: 'rule',
    title: title.en,
    localTitle: title.zh,
    definition: JSON.stringify(definition, null, 2),
    note: 'Made up, like the villages that it watches.',
  }));
}
