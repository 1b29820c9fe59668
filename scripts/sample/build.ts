/** Writes sample/documents.ndjson and sample/sources.md from sample/notes: `node scripts/sample/build.ts`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildDocuments, toNdjson, toSources } from './documents.ts';

const folder = resolve(import.meta.dirname, '../../sample');
const documents = buildDocuments(folder);
writeFileSync(resolve(folder, 'documents.ndjson'), toNdjson(documents));
writeFileSync(resolve(folder, 'sources.md'), toSources(documents));
const claims = documents.reduce((sum, document) => sum + document.claims.length, 0);
console.log(`${documents.length} documents, ${claims} claims`);
