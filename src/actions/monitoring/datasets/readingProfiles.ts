/** Profiles of tables of readings, kept as records under a name, so that next month's file is read in the same way. */
import { foldName } from '../../../core/claims/foldName.ts';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { profileOfReadings } from '../../../core/records/rules/officeRules.ts';
import { textOf } from '../../../core/records/values.ts';
import { readProfile } from '../../../standards/observations/profile.ts';
import { listRecords } from '../../../store/records/recordsList.ts';
import type { Ledger } from '../../ledger.ts';
import { permit } from '../../permit.ts';
import { saveRecord } from '../../records/saveRecord.ts';
import { READING_PROFILE_NOT_FOUND } from './errors.ts';

export interface ReadingProfile {
  readonly id: string;
  readonly title: string;
  /** JSON, as docs/monitoring-data.md has it. */
  readonly definition: string;
}

interface Saved extends ReadingProfile {
  readonly version: number;
}

const MOST_PROFILES = 1000;

async function saved({ db, ledgerId }: Ledger): Promise<Saved[]> {
  const rows = await listRecords(db, ledgerId, { view: 'current', type: 'profile', offset: 0, limit: MOST_PROFILES });
  return rows.flatMap(({ recordId: id, version, state, body }) => {
    const definition = textOf(body, 'definition');
    if (state === 'withdrawn' || textOf(body, 'type') !== profileOfReadings || definition === null) return [];
    return [{ id, version, title: textOf(body, 'title') ?? id, definition }];
  });
}

/** Those that were not withdrawn, newest first. Errors: NOT_ALLOWED. */
export async function listReadingProfiles(ledger: Ledger): Promise<readonly ReadingProfile[]> {
  permit(ledger, 'take in readings');
  return (await saved(ledger)).map(({ id, title, definition }) => ({ id, title, definition }));
}

/** A profile as JSON is itself; all else is the name of a saved one. Errors: READING_PROFILE_NOT_FOUND. */
export async function profileGiven(ledger: Ledger, given: string): Promise<string> {
  if (given.trimStart().startsWith('{')) return given;
  const profiles = await saved(ledger);
  const found = profiles.find(({ id, title }) => id === given || foldName(title) === foldName(given));
  if (found !== undefined) return found.definition;
  const titles = profiles.slice(0, 10).map(({ title }) => `“${title}”`);
  const message = `there is no profile “${given.slice(0, 80)}”; saved are ${titles.join(', ') || 'none'}`;
  throw new CounterfoilError(READING_PROFILE_NOT_FOUND, message);
}

/** Keeps a profile; one of the same name is written anew. Errors: OBSERVATION_PROFILE_WRONG, NOT_ALLOWED, RECORD_INVALID. */
export async function saveReadingProfile(
  ledger: Ledger,
  { title, definition: given }: Pick<ReadingProfile, 'title' | 'definition'>,
): Promise<void> {
  permit(ledger, 'take in readings');
  readProfile(given);
  const definition = ofAnyFile(given);
  const same = (await saved(ledger)).find((each) => foldName(each.title) === foldName(title));
  if (same?.definition === definition) return;
  const seen = same === undefined ? {} : { id: same.id, version: same.version };
  await saveRecord(ledger, { type: 'profile', ...seen, body: { title, type: profileOfReadings, definition } });
}

/** Without the one period of this file: the next one has another, which has to be said. */
function ofAnyFile(definition: string): string {
  const members: Readonly<Record<string, unknown>> = JSON.parse(definition);
  return JSON.stringify(
    Object.fromEntries(Object.entries(members).filter(([name]) => name !== 'fixedPeriod')),
    null,
    2,
  );
}
