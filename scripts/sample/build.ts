/** Writes sample/documents.ndjson from sample/notes: `node scripts/sample/build.ts`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildDocuments, toNdjson } from './documents.ts';

const folder = resolve(import.meta.dirname, '../../sample');
const documents = buildDocuments(folder);
writeFileSync(resolve(folder, 'documents.ndjson'), toNdjson(documents));
const claims = documents.reduce((sum, document) => sum + document.claims.length, 0);
console.log(`${documents.length} documents, ${claims} claims`);
