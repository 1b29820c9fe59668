/** The chain itself: that each link is whole and follows the one before, and that the tables hold what it says. */
import type { Database } from '../../tables.ts';
import { genesisHash, linkHash } from '../hash.ts';
import { claimContents } from './claims.ts';
import type { Contents, HistoryLink, ReadContents } from './contents.ts';
import { keyOf, nameOf } from './contents.ts';
import { datasetContents } from './datasets.ts';
import { documentContents } from './documents.ts';
import { judgementContents } from './judgements.ts';
import type { Problems } from './problems.ts';
import { checkRecordBatch } from './recordBatches.ts';
import { recordContents } from './records.ts';
import { registryContents } from './registry.ts';
import {
  backtestContents,
  caseContents,
  codeContents,
  runContents,
  silenceContents,
  subscriptionContents,
} from './watch.ts';

const readers: ReadonlyMap<string, ReadContents> = new Map([
  ['document', documentContents],
  ['claim', claimContents],
  ['judgement', judgementContents],
  ['registry', registryContents],
  ['record', recordContents],
  ['dataset', datasetContents],
  ['code', codeContents],
  ['run', runContents],
  ['backtest', backtestContents],
  ['case', caseContents],
  ['silence', silenceContents],
  ['subscription', subscriptionContents],
]);

/** Kinds whose link is all that is kept of them: the chain itself says that it is whole. */
const keptInTheChain: ReadonlySet<string> = new Set(['account']);

const LINKS_AT_ONCE = 500;

/** Checks every link and its record; returns how many links there are. */
export async function checkChain(db: Database, ledgerId: string, problems: Problems): Promise<number> {
  let [sequence, previousHash, entries] = [0n, genesisHash, 0];
  for (;;) {
    const links = await db
      .selectFrom('history')
      .selectAll()
      .where('ledger_id', '=', ledgerId)
      .where('sequence', '>', String(sequence))
      .orderBy('sequence')
      .limit(LINKS_AT_ONCE)
      .execute();
    if (links.length === 0) return entries;
    const contents = await readContents(db, ledgerId, links);
    for (const link of links) {
      for (const problem of linkProblems(link, sequence, previousHash)) {
        problems.add({ sequence: link.sequence, record: nameOf(link), problem });
      }
      if (link.record_type === 'batch') await checkRecordBatch(db, ledgerId, link, problems);
      else tellRecord(link, contents, problems);
      [sequence, previousHash, entries] = [BigInt(link.sequence), link.hash, entries + 1];
    }
  }
}

async function readContents(
  db: Database,
  ledgerId: string,
  links: readonly HistoryLink[],
): Promise<Map<string, Contents>> {
  const contents = new Map<string, Contents>();
  for (const [type, some] of Map.groupBy(links, ({ record_type }) => record_type)) {
    const read = readers.get(type);
    if (read) contents.set(type, await read(db, ledgerId, some));
  }
  return contents;
}

function tellRecord(link: HistoryLink, contents: ReadonlyMap<string, Contents>, problems: Problems): void {
  if (keptInTheChain.has(link.record_type)) return;
  const content = contents.get(link.record_type)?.get(keyOf(link.record_id, link.record_version));
  if (content && content.problem === undefined && content.payload === link.payload) return;
  const problem = content ? (content.problem ?? 'the record was altered') : 'the record was removed';
  problems.add({ sequence: link.sequence, record: nameOf(link), problem });
}

function linkProblems(link: HistoryLink, lastSequence: bigint, previousHash: string): string[] {
  const problems: string[] = [];
  if (BigInt(link.sequence) !== lastSequence + 1n) problems.push('history entries before this one were removed');
  if (link.previous_hash !== previousHash) problems.push('it does not follow the entry before it');
  const hash = linkHash({
    ledgerId: link.ledger_id,
    sequence: link.sequence,
    at: link.at,
    by: link.by,
    verb: link.verb,
    recordType: link.record_type,
    recordId: link.record_id,
    recordVersion: link.record_version,
    reason: link.reason,
    payload: link.payload,
    previousHash: link.previous_hash,
  });
  if (hash !== link.hash) problems.push('the history entry was altered');
  return problems;
}
