/** What a question about alerts names, as alerts have it. */
import { decide } from '../../../core/access/decide.ts';
import { listName, probationName } from '../../../core/lists/memberships.ts';
import { textOf } from '../../../core/records/values.ts';
import { listRecords } from '../../../store/records/recordsList.ts';
import { noSuch, notRegistered } from '../../filterNotUnderstood.ts';
import type { Ledger } from '../../ledger.ts';
import { namedLists, publishedRules } from '../rules/publishedRules.ts';
import { placesAbove } from '../placesAbove.ts';
import { watchedIndicators } from '../watchedIndicators.ts';

export interface AlertNames {
  readonly place?: string | undefined;
  readonly rule?: string | undefined;
  readonly indicator?: string | undefined;
  readonly list?: string | undefined;
}

const MOST = 10_000;

/**
 * The same with rules and lists by the identifiers that alerts have, where the id of a record was given. Throws
 * FILTER_NOT_UNDERSTOOD for what there is not: no alerts of a rule that is misspelt would look like good news.
 */
export async function alertNames(ledger: Ledger, { place, rule, indicator, list }: AlertNames): Promise<AlertNames> {
  if (place !== undefined && (await placesAbove(ledger))(place).length === 0) throw notRegistered('place', place);
  return {
    place,
    rule: rule === undefined ? undefined : await ruleNamed(ledger, rule),
    indicator: indicator === undefined ? undefined : await indicatorNamed(ledger, indicator),
    list: list === undefined ? undefined : await listNamed(ledger, list),
  };
}

/** Rules of the past are known too: their alerts are. */
async function ruleNamed(ledger: Ledger, name: string): Promise<string> {
  const view = decide(ledger.actor, 'see watched places').allowed ? 'current' : 'published';
  const rows = await listRecords(ledger.db, ledger.ledgerId, { view, type: 'rule', offset: 0, limit: MOST });
  const keyed = rows.map(({ recordId: id, body }) => ({ id, key: textOf(body, 'key') ?? id }));
  const found = keyed.find(({ id, key }) => id === name || key === name);
  if (found !== undefined) return found.key;
  const { rules } = await publishedRules(ledger, await watchedIndicators(ledger));
  if (rules.some((each) => each.rule.family === name)) return name;
  throw noSuch('rule', name, [...new Set(keyed.map(({ key }) => key))].toSorted());
}

async function indicatorNamed(ledger: Ledger, id: string): Promise<string> {
  const known = await watchedIndicators(ledger);
  if (!known.has(id)) throw noSuch('indicator', id, known.keys());
  return id;
}

/** Lists, and the places on probation after one. */
async function listNamed(ledger: Ledger, name: string): Promise<string> {
  const lists = await namedLists(ledger);
  const found = lists.find(({ id }) => id === name);
  if (found !== undefined) return listName(found);
  const known = lists.flatMap((each) => [listName(each), probationName(each)]);
  if (!known.includes(name)) throw noSuch('list', name, lists.map(listName));
  return name;
}
