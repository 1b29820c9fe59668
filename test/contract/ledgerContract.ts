/** What the ledger promises, whatever engine keeps it. Each test works in a ledger of its own in the same database. */
import { afterAll, beforeAll, describe } from 'vitest';
import { contractOn } from './contract.ts';
import type { Engine } from './engine.ts';
import { openingContract } from './parts/opening.ts';
import { documentsContract } from './parts/documents.ts';
import { reviewContract } from './parts/review.ts';
import { registryContract } from './parts/registry.ts';
import { figuresContract } from './parts/figures.ts';
import { listsContract } from './parts/lists.ts';
import { historyContract } from './parts/history.ts';
import { recordListsContract } from './parts/recordLists.ts';
import { recordsContract } from './parts/records.ts';
import { recordTamperingContract } from './parts/recordTampering.ts';

export function ledgerContract(start: () => Promise<Engine>): void {
  describe('the ledger', () => {
    let engine: Engine | undefined;
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(async () => {
      await engine?.stop();
    });
    const contract = contractOn(() => {
      if (!engine) throw new Error('the engine did not start');
      return engine;
    });
    openingContract(contract);
    documentsContract(contract);
    reviewContract(contract);
    registryContract(contract);
    figuresContract(contract);
    listsContract(contract);
    historyContract(contract);
    recordsContract(contract);
    recordListsContract(contract);
    recordTamperingContract(contract);
  });
}
