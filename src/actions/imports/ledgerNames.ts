/** Names in cells, looked up in the registry and among the records. Only a name that is certain is linked. */
import { foldName } from '../../core/claims/foldName.ts';
import type { RegistryGazetteer } from '../../core/names/buildGazetteer.ts';
import type { MatchCandidate, Matcher } from '../../core/names/buildMatcher.ts';
import type { RegistryType } from '../../core/names/gazetteer.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { textOf } from '../../core/records/values.ts';
import type { NameAnswer, Names } from '../../standards/sheets/names.ts';
import { listRecords } from '../../store/records/recordsList.ts';
import { ledgerGazetteer } from '../ledgerGazetteer.ts';
import type { Ledger } from '../ledger.ts';
import { matcherOf } from '../matcherOf.ts';

const MOST_REMEMBERED = 50_000;
/** Records that cells may name by title or identifier, of each type. Beyond that they are named by id. */
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

async function recordsByName({ db, ledgerId }: Ledger, type: RecordType): Promise<Map<string, NamedRecord[]>> {
  const byName = new Map<string, NamedRecord[]>();
  for (let offset = 0; offset < MOST_RECORDS; offset += PAGE) {
    const rows = await listRecords(db, ledgerId, { view: 'current', type, offset, limit: PAGE });
    for (const { recordId, body, state } of rows) {
      if (state === 'withdrawn') continue;
      const title = textOf(body, 'title');
      const names = [title, textOf(body, 'localTitle'), textOf(body, 'key')].filter((each) => each !== null);
      for (const name of new Set(names.map(foldName))) {
        byName.set(name, [...(byName.get(name) ?? []), { id: recordId, name: title ?? recordId }]);
      }
      byName.set(recordId, [{ id: recordId, name: title ?? recordId }]);
    }
    if (rows.length < PAGE) break;
  }
  return byName;
}

/** Reads the records of the types that cells may name, and the registry with the aliases that reviewers have judged. */
export async function ledgerNames(ledger: Ledger, types: readonly RecordType[]): Promise<Names> {
  const gazetteer = await ledgerGazetteer(ledger);
  const byType = new Map<RecordType, Map<string, NamedRecord[]>>();
  for (const type of new Set(types)) byType.set(type, await recordsByName(ledger, type));
  return {
    entry: entryNames(gazetteer),
    record(written, wanted) {
      const maps = wanted.flatMap((type) => byType.get(type) ?? []);
      const found = maps.flatMap((names) => names.get(written) ?? names.get(foldName(written)) ?? []);
      const [only] = found;
      return only && new Set(found.map(({ id }) => id)).size === 1 ? { id: only.id } : { candidates: found };
    },
  };
}
