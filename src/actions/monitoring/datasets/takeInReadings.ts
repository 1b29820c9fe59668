import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CounterfoilError } from '../../../core/errors/errors.ts';
import { observationFromFuture } from '../../../core/monitoring/errors.ts';
import { addDays, parseDay } from '../../../core/periods/day.ts';
import { writeLedger } from '../../../store/history/append.ts';
import { canonicalJson } from '../../../store/history/canonicalJson.ts';
import type { NewDataset } from '../../../store/monitoring/datasets.ts';
import { datasetsMark, insertDataset, sameDataset } from '../../../store/monitoring/datasets.ts';
import { documentText } from '../../../store/records/documents.ts';
import { parseInput, storable } from '../../claimSchema.ts';
import { DOCUMENT_NOT_FOUND } from '../../errors.ts';
import type { Ledger, WritingLedger } from '../../ledger.ts';
import type { TakenIn } from '../../monitoringAnswers.ts';
import { permit } from '../../permit.ts';
import type { MonitoringEffects } from '../monitoringEffects.ts';
import { ObservationRows } from '../observationRows.ts';
import { judgedCodes } from './judgedCodes.ts';
import { profileGiven, saveReadingProfile } from './readingProfiles.ts';
import type { ReadDataset, RowsOfDataset } from './readDataset.ts';
import { readDataset } from './readDataset.ts';
import { newDataset, sameAsBefore, takenIn } from './storeDataset.ts';
import { takeInHeld } from './takeInHeld.ts';

export interface TakeInReadings {
  readonly path: string;
  readonly fileName: string | null;
  /** Whose readings, and whose codes, they are. */
  readonly source: string;
  /** Where it is left out, the name of the file, or the source and the day. */
  readonly title?: string | undefined;
  /** ISO day on which they became known; today where it is left out. */
  readonly on?: string | undefined;
  /** Readings without a day of their own were known when they were due, and not only on that day: for years gone by. */
  readonly whenDue?: boolean | undefined;
  /** How the table is to be read: JSON, or the name of a saved profile. */
  readonly profile?: string | undefined;
  /** Keeps the profile under this name when the file was taken in. */
  readonly saveProfileAs?: string | undefined;
  /** The archived document that they stand in. */
  readonly documentId?: string | undefined;
  readonly dryRun?: boolean | undefined;
}

const line = z.string().trim().max(300).refine(storable, 'holds a NUL or half a character');

const schema = z.object({
  source: line.min(1),
  title: line.optional(),
  on: z
    .string()
    .refine((value) => parseDay(value) !== null, 'must be a day such as 2019-07-14')
    .optional(),
  whenDue: z.boolean().default(false),
  profile: z.string().max(100_000).optional(),
  saveProfileAs: line.min(1).optional(),
  documentId: z.string().max(300).optional(),
  dryRun: z.boolean().default(false),
});

/**
 * Takes a file of readings in as a dataset: every row becomes a reading, is held until its codes are judged, or is named
 * with what is wrong with it. The same file of the same source is there once, until it is withdrawn. With `dryRun`
 * nothing is written. Errors: NOT_ALLOWED, INPUT_INVALID, DOCUMENT_NOT_FOUND,
 * OBSERVATION_FROM_FUTURE, those of formats and files.
 */
export async function takeInReadings(
  ledger: Ledger,
  { path, fileName, ...input }: TakeInReadings,
  effects: MonitoringEffects,
  triesLeft = mostTries,
): Promise<TakenIn> {
  permit(ledger, 'take in readings');
  const { db, ledgerId, clock, ids, actor } = ledger;
  const given = parseInput(schema, { ...input });
  const { source, title, on, whenDue, documentId = null, dryRun } = given;
  const profile = given.profile === undefined ? undefined : await profileGiven(ledger, given.profile);
  const bytes = Buffer.from(await effects.bytes(path));
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const request = canonicalJson({ fileSha256, source, on: on ?? null, whenDue, profile: profile ?? null, documentId });
  const requestSha256 = createHash('sha256').update(request).digest('hex');
  const same = await sameDataset(db, ledgerId, requestSha256);
  if (same !== null) return sameAsBefore(same);
  if (documentId !== null && (await documentText(db, ledgerId, documentId)) === undefined) {
    throw new CounterfoilError(DOCUMENT_NOT_FOUND, `there is no document ${documentId}`);
  }
  const at = clock.now();
  const knownOn = dayKnown(on, at);
  const undated = whenDue ? ('when due' as const) : ('on the day' as const);
  const mark = await datasetsMark(db, ledgerId);
  const from = await rowsOfFile(ledger, { path, source, profile }, effects);
  const read = await readDataset(ledger, from, { knownOn, undated });
  if (dryRun) return takenIn(read, { datasetId: null, outcome: 'tried', knownOn });
  if (read.readings === 0 && read.held.length === 0) {
    return takenIn(read, { datasetId: null, outcome: 'nothing', knownOn });
  }
  const id = ids.next();
  const origin = {
    id,
    title: title ?? fileName ?? `${source}, ${knownOn}`,
    source,
    document_id: documentId,
    file_name: fileName,
    file_sha256: fileSha256,
    request_sha256: requestSha256,
    known_on: knownOn,
    undated,
    follows: null,
    taken: null,
    recorded_at: at,
    recorded_by: actor.name,
  };
  const made = newDataset(read, origin, bytes);
  if (profile !== undefined && given.saveProfileAs !== undefined) {
    await saveReadingProfile(ledger, { title: given.saveProfileAs, definition: profile });
  }
  const written = await writeLedger(db, ledgerId, async (transaction) => {
    const meanwhile = await sameDataset(transaction, ledgerId, requestSha256);
    if (meanwhile !== null) return sameAsBefore(meanwhile);
    const isOvertaken = triesLeft > 0 && (await datasetsMark(transaction, ledgerId)) !== mark;
    if (isOvertaken) return null;
    await insertDataset(transaction, ledgerId, made);
    await takeInJudged({ ...ledger, db: transaction }, made.dataset, read);
    return takenIn(read, { datasetId: id, outcome: 'taken in', knownOn });
  });
  return written ?? takeInReadings(ledger, { path, fileName, ...input }, effects, triesLeft - 1);
}

/** Somebody may have judged codes while the file was read that they stand in. */
async function takeInJudged(within: WritingLedger, dataset: NewDataset['dataset'], read: ReadDataset): Promise<void> {
  if (read.codes.length === 0) return;
  const judged = await judgedCodes(within, dataset.source);
  if (read.codes.some(({ kind, code }) => judged[kind].has(code))) await takeInHeld(within, dataset);
}

/** A file is read against what is known; where other datasets came or went meanwhile, it is read so many times anew. */
const mostTries = 2;

interface File {
  readonly path: string;
  readonly source: string;
  readonly profile: string | undefined;
}

const profileName = 'the profile';

async function rowsOfFile(
  ledger: Ledger,
  { path, source, profile }: File,
  effects: MonitoringEffects,
): Promise<RowsOfDataset> {
  const codes = await judgedCodes(ledger, source);
  const withProfile: MonitoringEffects = {
    ...effects,
    text: (name) => (name === profileName ? Promise.resolve(profile ?? '') : effects.text(name)),
  };
  const files = { observations: path, profile: profile === undefined ? null : profileName };
  let read: ObservationRows | null = null;
  return {
    rows({ hold, ...known }) {
      read = new ObservationRows(files, known, withProfile, { codes, hold });
      return read.rows();
    },
    get format() {
      return read?.format ?? 'own';
    },
    get problems() {
      return read?.problems ?? [];
    },
    get review() {
      return read?.review ?? [];
    },
    get leftOut() {
      return read?.leftOut ?? 0;
    },
    get empty() {
      return read?.empty ?? 0;
    },
  };
}

/** A day ahead is taken as well: in the east it has begun before it does in UTC. Throws OBSERVATION_FROM_FUTURE. */
function dayKnown(on: string | undefined, at: Date): string {
  const today = at.toISOString().slice(0, 10);
  if (on !== undefined && on > addDays(today, 1)) {
    throw new CounterfoilError(observationFromFuture, `It was recorded on ${on}, after ${today}.`);
  }
  return on ?? today;
}
