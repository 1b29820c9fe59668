/** The contract on a PostgreSQL 15 server, the oldest that is supported, reached by its address. */
import { it } from 'vitest';
import { hasServerPrograms, serverEngine, serverPrograms } from './engine.ts';
import { ledgerContract } from './ledgerContract.ts';

if (hasServerPrograms()) {
  ledgerContract(serverEngine);
} else {
  it('the ledger on PostgreSQL 15', (context) => {
    context.skip(`there are no PostgreSQL 15 programs in ${serverPrograms}`);
  });
}
