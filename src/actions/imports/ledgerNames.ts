/** Names in cells, looked up in the registry and among the records. Only a name that is certain is linked. */
import { foldName } from '../../core/claims/foldName.ts';
import type { RegistryGazetteer } from '../../core/names/buildGazetteer.ts';
import type { MatchCandidate, Matcher } from '../../core/names/buildMatcher.ts';
import type { RegistryType } from '../../core/names/gazetteer.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { textOf } from '../../core/records/values.ts';
import type { NameAnswer, Names } from '../../standards/sheets/names.ts';
import { recordsByKey } from '../../store/records/recordsByKey.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import type { Ledger } from '../ledger.ts';
import { matcherOf } from '../matcherOf.ts';
import { idsThatShow, rowsThatShow } from '../records/rowsThatShow.ts';

const MOST_REMEMBERED = 50_000;
/** Records that cells may name by title, of each type. Beyond that they are named by identifier or id. */
const MOST_RECORDS = 20_000;
const PAGE = 2000;

function asCandidates(found: readonly MatchCandidate[]): NameAnswer {
  return { candidates: found.slice(0, 4).map(({ entry }) => ({ id: entry.id, name: entry.name })) };
}

function certain(
  matcher: Matcher,
  written: string,
  wanted: { types: readonly RegistryType[]; within: string | null },
): NameAnswer {
  const options = wanted.within === null ? {} : { within: wanted.within };
  const found = wanted.types.flatMap((type) => matcher.matchName(written, { type, ...options, limit: 4 }));
  const linked = found.filter(({ autoLink }) => autoLink);
  const [only] = linked;
  if (only && new Set(linked.map(({ entry }) => entry.id)).size === 1) return { id: only.entry.id };
  return asCandidates((linked.length > 0 ? linked : found).toSorted((one, other) => other.score - one.score));
}

function entryNames(gazetteer: RegistryGazetteer): Names['entry'] {
  const matcher = matcherOf(gazetteer);
  let known = new Map<string, NameAnswer>();
  const look: Names['entry'] = (written, { type, within }) => {
    if (gazetteer.entry(written)) return { id: written };
    if (written.length > 300) return { candidates: [] };
    const types: readonly RegistryType[] = type === 'party' ? ['actor', 'place'] : [type];
    const parent = within === null ? null : certain(matcher, within, { types: ['place'], within: null });
    if (parent && !('id' in parent)) return certain(matcher, written, { types, within: null });
    return certain(matcher, written, { types, within: parent?.id ?? null });
  };
  return (written, wanted) => {
    const key = `${wanted.type}\0${wanted.within ?? ''}\0${written}`;
    const remembered = known.get(key);
    if (remembered) return remembered;
    if (known.size >= MOST_REMEMBERED) known = new Map();
    const answer = look(written, wanted);
    known.set(key, answer);
    return answer;
  };
}

interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

type RecordsByName = Map<string, NamedRecord[]>;

function addName(byName: RecordsByName, name: string, record: NamedRecord): void {
  const list = byName.get(name);
  if (list === undefined) byName.set(name, [record]);
  else if (list.every(({ id }) => id !== record.id)) list.push(record);
}

/** Only of records that the importer may see: a report that names the others would tell of them. */
async function recordsByName(ledger: Ledger, type: RecordType): Promise<RecordsByName> {
  const { db, ledgerId } = ledger;
  const byName: RecordsByName = new Map();
  for (let offset = 0; offset < MOST_RECORDS; offset += PAGE) {
    const page = await listRecords(db, ledgerId, { view: 'current', type, offset, limit: PAGE });
    const rows = await rowsThatShow(
      ledger,
      page.map(({ recordId }) => recordId),
    );
    for (const { recordId, body, state } of rows) {
      if (state === 'withdrawn') continue;
      const title = textOf(body, 'title');
      const record = { id: recordId, name: title ?? recordId };
      const names = [title, textOf(body, 'localTitle'), textOf(body, 'key')].filter((each) => each !== null);
      for (const name of names) addName(byName, foldName(name), record);
      addName(byName, recordId, record);
    }
    if (page.length < PAGE) break;
  }
  return byName;
}

/** Names as cells of one import give them. */
export interface ImportNames extends Names {
  /** Looks up the records that bear these identifiers, so that cells may name them. Forgets those of the last call. */
  findKeys(keys: readonly string[]): Promise<void>;
  /** Row of the same file that has an identifier: it is meant before any record of the ledger. */
  setFileKeys(idOf: (key: string) => string | undefined): void;
}

export interface NamesWanted {
  readonly gazetteer: RegistryGazetteer;
  /** Types of the records that cells name. */
  readonly types: readonly RecordType[];
  /** Type of the rows themselves where they may name each other; else null. */
  readonly own: RecordType | null;
}

/** Reads the records that cells may name by title. */
export async function ledgerNames(ledger: Ledger, { gazetteer, types, own }: NamesWanted): Promise<ImportNames> {
  const { db, ledgerId } = ledger;
  const byType = new Map<RecordType, RecordsByName>();
  for (const type of new Set(types)) byType.set(type, await recordsByName(ledger, type));
  let byKey = new Map<string, (NamedRecord & { readonly type: RecordType })[]>();
  let inFile: (key: string) => string | undefined = () => undefined;
  return {
    entry: entryNames(gazetteer),
    record(written, wanted) {
      const row = own !== null && wanted.includes(own) ? inFile(written) : undefined;
      if (row !== undefined) return { id: row };
      const keyed = (byKey.get(written) ?? []).filter(({ type }) => wanted.includes(type));
      const maps = wanted.flatMap((type) => byType.get(type) ?? []);
      const named = maps.flatMap((names) => names.get(written) ?? names.get(foldName(written)) ?? []);
      const found = [...keyed, ...named];
      const [only] = found;
      return only && new Set(found.map(({ id }) => id)).size === 1 ? { id: only.id } : { candidates: found };
    },
    async findKeys(keys) {
      const rows = await recordsByKey(db, ledgerId, { types, keys });
      const shown = await idsThatShow(
        ledger,
        rows.map(({ recordId }) => recordId),
      );
      const found = rows
        .filter(({ recordId }) => shown.has(recordId))
        .map(({ recordId, type, key }) => ({ id: recordId, name: key, type, key }));
      byKey = Map.groupBy(found, ({ key }) => key);
    },
    setFileKeys(idOf) {
      inFile = idOf;
    },
  };
}
