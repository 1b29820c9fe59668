import { embeddedEngine } from './engine.ts';
import { ledgerContract } from './ledgerContract.ts';

ledgerContract('the ledger on the embedded PostgreSQL 18', embeddedEngine);
