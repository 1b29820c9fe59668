/** The contract on the embedded PostgreSQL 18. */
import { embeddedEngine } from './engine.ts';
import { ledgerContract } from './ledgerContract.ts';

ledgerContract(embeddedEngine);
