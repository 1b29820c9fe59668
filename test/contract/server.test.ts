import { it } from 'vitest';
import { hasServerPrograms, serverEngine, serverPrograms } from './engine.ts';
import { ledgerContract } from './ledgerContract.ts';

if (hasServerPrograms()) {
  ledgerContract('the ledger on a PostgreSQL 15 server', serverEngine);
} else {
  it('the ledger on a PostgreSQL 15 server', (context) => {
    context.skip(`there are no PostgreSQL 15 programs in ${serverPrograms}`);
  });
}
