/** All claims of the ledger reckoned with each other, once for each link of its history. */
import type { Conflict } from '../../core/reckoning/findings.ts';
import { reckon } from '../../core/reckoning/reckon.ts';
import type { SumStatement, Trees } from '../../core/reckoning/statement.ts';
import { listEntryRows } from '../../store/records/registry.ts';
import { loadHighs } from '../../outside/solver/highs.ts';
import type { Ledger } from '../ledger.ts';
import { keptAnswers } from '../programme/keptAnswers.ts';
import { reckoningTrees } from './reckoningTrees.ts';
import type { StatedClaims } from './statedClaims.ts';
import { statedClaims } from './statedClaims.ts';
import type { NameOfId } from './statedSum.ts';

export interface LedgerReckoning {
  readonly stated: StatedClaims;
  readonly statements: ReadonlyMap<string, SumStatement>;
  readonly trees: Trees;
  readonly conflicts: readonly Conflict[];
  readonly nameOf: NameOfId;
}

const kept = keptAnswers<LedgerReckoning>();

export async function reckonLedger(ledger: Ledger): Promise<LedgerReckoning> {
  return kept(ledger, 'all claims', async () => {
    const stated = await statedClaims(ledger);
    const trees = await reckoningTrees(ledger, stated.statements);
    const { conflicts } = reckon({
      statements: stated.statements,
      queries: [],
      trees,
      solver: await loadHighs(),
      all: false,
    });
    return {
      stated,
      statements: new Map(stated.statements.map((statement) => [statement.id, statement])),
      trees,
      conflicts,
      nameOf: await namesOf(ledger, stated.statements),
    };
  });
}

async function namesOf({ db, ledgerId }: Ledger, statements: readonly SumStatement[]): Promise<NameOfId> {
  const ids = statements.flatMap(({ scope }) => [...scope.donors, ...scope.recipients, ...scope.sectors]);
  const entries = await listEntryRows(db, ledgerId, { ids: [...new Set(ids)] });
  const names = new Map(entries.map(({ id, name, localName }) => [id, { id, name, localName }]));
  return (id) => names.get(id);
}
