/** Takes a record all the way to the public, by the hands it needs. */
import { moveRecord } from '../../src/actions/records/moveRecord.ts';
import { saveRecord } from '../../src/actions/records/saveRecord.ts';
import { readBody } from '../../src/core/records/readBody.ts';
import type { RecordType } from '../../src/core/records/recordTypes.ts';
import type { TestServer } from './testServer.ts';

/** Returns the record's id. */
export async function publishRecord(
  server: Pick<TestServer, 'ledger'>,
  type: RecordType,
  body: Readonly<Record<string, unknown>>,
): Promise<string> {
  const office = server.ledger('administrator', 'Office');
  const writer = type === 'finding' ? server.ledger('auditor', 'Audit') : office;
  const { id, version } = await saveRecord(writer, { type, body: readBody(type, body).body });
  const submitted = await moveRecord(writer, { id, version, move: 'submit' });
  const reviewer = server.ledger('reviewer', 'Second');
  const approved = await moveRecord(reviewer, { id, version: submitted.version, move: 'approve' });
  await moveRecord(office, { id, version: approved.version, move: 'publish' });
  return id;
}

/** Spaces and marks between words do not matter to what a page says. */
export function words(page: string): string {
  return page
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:])/g, '$1');
}
