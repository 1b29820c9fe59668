/** As-of views equal a replay of the events, and nothing is ever lost. */
import { checkHistory } from '../../../src/actions/checkHistory.ts';
import type { RecordAnswer } from '../../../src/actions/recordAnswers.ts';
import { compareVersions } from '../../../src/actions/records/compareVersions.ts';
import { mustHold } from '../acts/recordActs.ts';
import type { Body, ModelRecord, Version } from '../model/model.ts';
import { isLive, latest, published } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { Run } from '../run.ts';
import { ledgerOf, must } from '../run.ts';
import type { Person } from '../world.ts';
import { cast, nobody } from '../world.ts';
import { pageOf, wholeList } from './readings.ts';

const law = 'as of an instant is a replay';

/** The ledger as it stood at an instant, for the public and for somebody who sees everything. */
export async function pastIsReplayed(run: Run, random: Random, start: number): Promise<void> {
  const moments = run.model.records().flatMap(({ versions }) => versions.map((version) => version.at));
  const then = random.chance(50) ? random.whole(start, run.now) : (random.some(moments, 1)[0] ?? start);
  const known = run.model.records(then);
  await listsAreReplayed(run, random, { known, at: new Date(then).toISOString() });
  const record = known.length === 0 ? null : random.pick(known);
  if (record) await pageIsReplayed(run, random, { record, at: new Date(then).toISOString() });
}

/** One record at an instant at which something happened to it, mostly the last; or right before, or on that day. */
export async function recordIsReplayed(run: Run, id: string, random: Random): Promise<void> {
  const moments = run.model.record(id)?.versions.map((version) => version.at) ?? [];
  const moment = (random.chance(60) ? moments.at(-1) : undefined) ?? random.pick(moments);
  const day = new Date(moment).toISOString().slice(0, 10);
  const { at, until } = random.pick([
    { at: new Date(moment).toISOString(), until: moment },
    { at: new Date(moment - 1).toISOString(), until: moment - 1 },
    { at: day, until: Date.parse(`${day}T23:59:59.999Z`) },
  ]);
  const known = run.model.records(until).filter((record) => record.id === id);
  await listsAreReplayed(run, random, { known, at, ids: [id] });
  for (const record of known) await pageIsReplayed(run, random, { record, at });
}

async function listsAreReplayed(
  run: Run,
  random: Random,
  { known, at, ids }: { readonly known: readonly ModelRecord[]; readonly at: string; readonly ids?: readonly string[] },
): Promise<void> {
  const working = known.filter(isLive).map((record) => `${record.id} v${latest(record).version}`);
  const shown = known.flatMap((record) => {
    const version = shownThen(run, record);
    return version ? [`${record.id} v${version.version}`] : [];
  });
  for (const [person, wanted] of [
    [nobody, shown],
    [auditorOf(random), working],
  ] as const) {
    const { items, total } = await wholeList(ledgerOf(run, person), { at, ids });
    const got = items.map(({ id, version }) => `${id} v${version}`);
    must(
      law,
      got.toSorted().join() === wanted.toSorted().join(),
      () => `${person.name} at ${at}: ${got.length} records instead of ${wanted.length}`,
    );
    for (const item of items) mustHold(item, bodyThen(run, item));
    must(law, total === wanted.length, () => `${person.name} at ${at}: counted ${total} instead of ${wanted.length}`);
  }
}

function bodyThen({ model }: Run, { id, version }: RecordAnswer): Body {
  return model.record(id)?.versions.find((each) => each.version === version)?.content.body ?? {};
}

function auditorOf(random: Random): Person {
  return random.pick(cast.filter(({ role }) => role === 'auditor'));
}

/** For the public, or for somebody who sees everything. */
async function pageIsReplayed(
  run: Run,
  random: Random,
  { record, at }: { readonly record: ModelRecord; readonly at: string },
): Promise<void> {
  const person = random.chance(60) ? nobody : auditorOf(random);
  const wanted = person === nobody ? shownThen(run, record) : latest(record);
  const page = await pageOf(run, person, { id: record.id, at });
  must(
    law,
    page?.version === wanted?.version,
    () =>
      `${person.name} gets version ${page?.version ?? 'none'} of ${record.id} at ${at} instead of ${wanted?.version ?? 'none'}`,
  );
  if (page && wanted) mustHold(page, wanted.content.body);
}

/** What the public is shown of a record as it stood: nothing, once it is withdrawn. */
function shownThen({ model }: Run, record: ModelRecord): Version | null {
  const now = model.record(record.id);
  return now && published(now) ? published(record) : null;
}

/** Every version that was ever written reads as it did, and the history holds for all of them. */
export async function nothingIsLost(run: Run): Promise<void> {
  const ledger = ledgerOf(run, { name: 'Auditor One', role: 'auditor' });
  for (const { id, versions } of run.model.records()) {
    for (let index = 0; index < versions.length; index += 2) {
      const [one, next] = [versions[index], versions[index + 1] ?? versions[index]];
      if (!one || !next) continue;
      const found = await compareVersions(ledger, { id, from: one.version, to: next.version });
      mustRead(found.before, one);
      mustRead(found.after, next);
    }
  }
  const report = await checkHistory(ledger);
  must('the history holds', report.ok, () => JSON.stringify(report.problems.slice(0, 3)));
}

function mustRead(answer: RecordAnswer, { version, state, content, by, at }: Version): void {
  const got = [answer.version, answer.state, answer.author, answer.recordedBy, Date.parse(answer.recordedAt)];
  const wanted = [version, state, content.author, by, at];
  must(
    'nothing is lost',
    got.join() === wanted.join(),
    () => `${answer.id}: ${got.join(' ')} instead of ${wanted.join(' ')}`,
  );
  mustHold(answer, content.body);
}
