/** No role ever saw what it may not: lists, single records, and every word of whatever can be read. */
import { compareVersions } from '../../../src/actions/records/compareVersions.ts';
import type { RecordPage } from '../../../src/actions/recordAnswers.ts';
import type { Act } from '../model/access.ts';
import { namesRecord, objections, seen, seesAll } from '../model/access.ts';
import type { ModelRecord, Version } from '../model/model.ts';
import { isLive, latest, published } from '../model/model.ts';
import type { Random } from '../random.ts';
import type { Run } from '../run.ts';
import { ledgerOf, must, today } from '../run.ts';
import type { Person } from '../world.ts';
import { pageOf, readings, wholeList } from './readings.ts';

const marks = /z[qr]\d+z/g;

function shownBy({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id} v${version}`;
}

/** Exactly the records that somebody may see, each in the version that he may see, and counted right. */
export async function listsAreRight(run: Run, person: Person, ids?: readonly string[]): Promise<void> {
  const ledger = ledgerOf(run, person);
  for (const [view, wanted] of [
    [undefined, listedFor(run, person, ids)],
    ['published', publishedOf(among(run, ids))],
  ] as const) {
    const { items, total, names } = await wholeList(ledger, { view, ids });
    const [got, expected] = [items.map(shownBy).toSorted(), wanted.toSorted()];
    must('lists hold what the reader may see', got.join() === expected.join(), () =>
      differenceOf(person, got, expected),
    );
    must(
      'a list counts what the reader may see',
      total === expected.length,
      () => `${person.name} is told of ${total} records (${view ?? 'working'}) and may see ${expected.length}`,
    );
    for (const id of Object.keys(names)) {
      const named = run.model.record(id);
      must(
        'only what is visible has a name',
        named === null || seen(person, named) !== null,
        () => `${person.name} is told the name of ${id}`,
      );
    }
  }
}

function publishedOf(records: readonly ModelRecord[]): string[] {
  return records.flatMap((record) => {
    const version = published(record);
    return version ? [shownBy({ id: record.id, version: version.version })] : [];
  });
}

function among({ model }: Run, ids: readonly string[] | undefined): ModelRecord[] {
  return model.records().filter(({ id }) => ids?.includes(id) ?? true);
}

/** What a list of all records, or of these, holds for somebody: "id v2" and so on. */
export function listedFor(run: Run, person: Person, ids?: readonly string[]): string[] {
  const records = among(run, ids);
  if (person.role === 'public') return publishedOf(records);
  const visible = records.filter((record) => isLive(record) && seesAll(person, record));
  return visible.map((record) => shownBy({ id: record.id, version: latest(record).version }));
}

function differenceOf({ name }: Person, got: readonly string[], wanted: readonly string[]): string {
  const more = got.filter((each) => !wanted.includes(each));
  const less = wanted.filter((each) => !got.includes(each));
  return `${name} gets besides [${more.join(', ')}], and does not get [${less.join(', ')}]`;
}

/** Words that somebody may read: of contents he sees, and of reasons given for what he sees. */
function wordsFor(person: Person, records: readonly ModelRecord[], isLog: boolean): Set<string> {
  const found = new Set<string>();
  const addReason = (reason: string | null): void => {
    for (const [mark] of (reason ?? '').matchAll(marks)) found.add(mark);
  };
  const add = (versions: readonly Version[], withReasons: boolean): void => {
    for (const { content, reason } of versions) {
      for (const [mark] of JSON.stringify(content.body).matchAll(marks)) found.add(mark);
      if (withReasons) addReason(reason);
    }
  };
  for (const record of records) {
    const { versions } = record;
    const shown = versions.filter(({ state }) => state === 'published');
    const isPublic = shown.length > 0 && (isLog || published(record) !== null);
    // Whoever is kept from writing is told by which lock, and why there is one, as soon as it holds.
    const holding = versions.filter(({ state }) => state === 'approved' || state === 'published');
    if (record.type === 'lock' && person.role !== 'public') add(holding, false);
    if (seesAll(person, record)) add(versions, true);
    else if (isPublic) {
      // Of a record that was withdrawn since, the log says that and why, and no longer what it said.
      if (published(record)) add(shown, true);
      else for (const { reason } of shown) addReason(reason);
      const last = shown.at(-1)?.version ?? 0;
      // Why something published was corrected or withdrawn is told to everybody, once it is.
      const told = versions.filter(
        ({ version, change }) =>
          (version < last && (change === 'revised' || change === 'restored')) ||
          change === 'withdrawn from publication' ||
          change === 'import undone',
      );
      for (const { reason } of told) addReason(reason);
    }
  }
  return found;
}

/** Every word of every answer stands in something that the reader may see. */
export async function nothingLeaks(run: Run, person: Person): Promise<void> {
  for (const [name, read] of readings(run, person)) wordsAreFor(run, person, { name, answer: await read() });
}

/** `name`: of what is read; the log and the history may tell more of why than a page does. */
export function wordsAreFor(run: Run, person: Person, { name, answer }: { name: string; answer: unknown }): void {
  const records = run.model.records();
  const words = wordsFor(person, records, name === 'corrections' || name === 'history');
  const said = JSON.stringify(answer);
  for (const [mark] of said.matchAll(marks)) {
    must(
      'nobody reads what he may not see',
      words.has(mark),
      () => `${person.name} reads ${mark} (${ownerOf(records, mark)}) in ${name}: …${around(said, mark)}…`,
    );
  }
}

function ownerOf(records: readonly ModelRecord[], mark: string): string {
  const owner = records.find(({ versions }) =>
    versions.some(({ content, reason }) => reason?.includes(mark) || JSON.stringify(content.body).includes(mark)),
  );
  return owner
    ? `${owner.type} ${owner.id}, ${owner.versions.map(({ state, content }) => `${state} ${content.number}`).join(', ')}`
    : 'of nothing';
}

function around(said: string, mark: string): string {
  const at = said.indexOf(mark);
  return said.slice(Math.max(0, at - 120), at + 60);
}

/** A single record: whether it is there, its versions, who names it, and what the reader may do to it. */
export async function pageIsRight(run: Run, person: Person, record: ModelRecord, random: Random): Promise<void> {
  const page = await pageOf(run, person, { id: record.id });
  const wanted = seen(person, record);
  const what = `${record.type} ${record.id}`;
  must(
    'a record is there for who may see it',
    (page?.version ?? null) === (wanted?.version ?? null),
    () => `${person.name} gets version ${page?.version ?? 'none'} of ${what} instead of ${wanted?.version ?? 'none'}`,
  );
  if (!page) return;
  const versions = seesAll(person, record)
    ? record.versions
    : record.versions.filter(({ state }) => state === 'published');
  const [got, expected] = [
    page.events.map(({ version }) => version).toReversed(),
    versions.map(({ version }) => version),
  ];
  must(
    'the history of a record is what the reader may see',
    got.join() === expected.join(),
    () => `${person.name} sees versions ${got.join()} of ${what} instead of ${expected.join()}`,
  );
  wordsAreFor(run, person, { name: `record ${record.id}`, answer: page });
  reasonsAreRight(person, record, page);
  referrersAreRight(run, person, record, page);
  if (person.role !== 'public') possibilitiesAreRight(run, person, record, page);
  if (!random.chance(30)) return;
  const [from, to] = [random.pick(versions), random.pick(versions)];
  const compared = await compareVersions(ledgerOf(run, person), { id: record.id, from: from.version, to: to.version });
  const isSame = from.content.number === to.content.number;
  must(
    'versions compare as they are',
    isSame === (compared.changes.length === 0),
    () => `${what}: ${from.version} and ${to.version} differ in ${compared.changes.length} fields`,
  );
}

/** Who sees only what is published is told why it was published, else why it was written anew; never why it was returned. */
function reasonsAreRight(person: Person, record: ModelRecord, page: RecordPage): void {
  const isAll = seesAll(person, record);
  let before = 0;
  for (const { version, reason } of page.events.toReversed()) {
    const own = record.versions.find((each) => each.version === version)?.reason ?? null;
    const since = record.versions.filter((each) => each.version > before && each.version <= version);
    const anew = since.findLast(
      (each) => each.reason !== null && (each.change === 'revised' || each.change === 'restored'),
    );
    const wanted = own ?? (isAll ? null : (anew?.reason ?? null));
    before = version;
    must(
      'reasons are told to whom they are for',
      reason === wanted,
      () =>
        `${person.name} is told “${reason ?? ''}” of ${record.type} ${record.id} v${version} instead of “${wanted ?? ''}”`,
    );
  }
}

function referrersAreRight(run: Run, person: Person, { id }: ModelRecord, page: RecordPage): void {
  const visible = run.model.records().filter((other) => {
    const version =
      person.role === 'public' ? published(other) : isLive(other) && seesAll(person, other) ? latest(other) : null;
    return version !== null && namesRecord(version.content, id);
  });
  const [got, wanted] = [page.referrers.map((each) => each.id).toSorted(), visible.map((each) => each.id).toSorted()];
  must(
    'a record tells who names it',
    got.join() === wanted.join(),
    () => `${id}: ${differenceOf(person, got, wanted)}`,
  );
  const counted = Object.values(page.referrerCounts).reduce((sum, count) => sum + count, 0);
  must(
    'who names a record is counted as it is shown',
    counted === wanted.length,
    () => `${person.name} is told of ${counted} that name ${id} and may see ${wanted.length}`,
  );
}

const acts: Readonly<Record<string, Act>> = {
  edit: 'write',
  revise: 'write',
  submit: 'submit',
  return: 'return',
  approve: 'approve',
  publish: 'publish',
  withdraw: 'withdraw',
  restore: 'restore',
  'report action': 'report',
  recheck: 'recheck',
};

/** What a page offers is what would be allowed. */
function possibilitiesAreRight(run: Run, person: Person, record: ModelRecord, page: RecordPage): void {
  for (const { act, allowed, because } of page.possibilities) {
    const against = objections(run.model, {
      act: acts[act] ?? 'write',
      person,
      type: record.type,
      record,
      bodies: [],
      today: today(run),
    });
    must(
      'what is offered is what is allowed',
      allowed === (against.size === 0),
      () =>
        `${person.name} may ${allowed ? '' : 'not '}${act} ${record.type} ${record.id} (${latest(record).state}): ${because}; expected ${[...against].join() || 'allowed'}`,
    );
  }
}

/**
 * What becomes of records that are not public changes nothing that the public reads. Only the chain of the history grows,
 * which everybody may check: it tells neither which record it was nor who did it.
 */
export async function publicAnswers(run: Run, person: Person): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const [name, read] of readings(run, person)) {
    if (name !== 'history') answers.set(name, JSON.stringify(await read()));
  }
  return answers;
}

/** What the public may know of, in a form that can be compared. */
export function publicSide(run: Run): string {
  const sides = run.model.records().flatMap((record) => {
    const shown = record.versions.filter(
      ({ state, change }) =>
        state === 'published' ||
        change === 'withdrawn from publication' ||
        (state === 'withdrawn' && change === 'import undone'),
    );
    return shown.length === 0 ? [] : [`${record.id} ${shown.map(({ version }) => version).join(' ')}`];
  });
  return sides.join('\n');
}

export function mustEqual(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  words: string,
): void {
  for (const [name, answer] of before) {
    const now = after.get(name) ?? '';
    must('the public is told nothing of what is not published', now === answer, () => {
      const at = now.split('').findIndex((letter, index) => letter !== answer[index]);
      return `after “${words}” ${name} reads …${now.slice(Math.max(0, at - 80), at + 80)}… instead of …${answer.slice(Math.max(0, at - 80), at + 80)}…`;
    });
  }
}
