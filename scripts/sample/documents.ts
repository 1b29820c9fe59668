/** Builds the documents of the sample from its notes. Reads files; writes none. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readClaims, type Names } from './claims.ts';
import { readNote } from './note.ts';
import { namesTable, sampleDocument, type SampleDocument } from './schema.ts';

/** Documents in the order of their ids. Throws with the file's name on the first note that is not right. */
export function buildDocuments(folder: string): SampleDocument[] {
  const names = namesTable.parse(JSON.parse(readFileSync(resolve(folder, 'names.json'), 'utf8')));
  const files = readdirSync(resolve(folder, 'notes')).filter((file) => file.endsWith('.md'));
  return files.sort().map((file) => {
    try {
      return buildDocument(file.slice(0, -3), readFileSync(resolve(folder, 'notes', file), 'utf8'), names);
    } catch (error) {
      throw new Error(`sample/notes/${file}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
}

/** One object a line, ending with a line end. */
export function toNdjson(documents: readonly SampleDocument[]): string {
  return documents.map((document) => `${JSON.stringify(document)}\n`).join('');
}

/** The pages that the notes are about, as a table in Markdown. */
export function toSources(documents: readonly SampleDocument[]): string {
  const cell = (words: string): string => words.replaceAll('|', '\\|');
  const rows = documents.map(({ id, outlet, date, sourceTitle, url }) => {
    const title = cell(sourceTitle ?? 'untitled here');
    return `| ${id} | ${cell(outlet)} | ${date ?? 'undated'} | ${url === null ? title : `[${title}](<${url}>)`} |\n`;
  });
  return `# Sources of the sample\n\n| note | outlet | date | page |\n|---|---|---|---|\n${rows.join('')}`;
}

function buildDocument(id: string, source: string, names: Names): SampleDocument {
  const note = readNote(source);
  const head = (key: string): string => {
    const value = note.head.get(key);
    if (!value) throw new Error(`the head has no ${key}`);
    return value;
  };
  return sampleDocument.parse({
    id,
    title: head('title'),
    sourceTitle: note.head.get('sourceTitle') ?? null,
    outlet: head('outlet'),
    date: note.head.get('date') ?? null,
    url: note.head.get('url') ?? null,
    voice: head('voice'),
    language: head('language'),
    licence: 'CC-BY-4.0',
    text: note.text,
    claims: readClaims(note, names),
  });
}
