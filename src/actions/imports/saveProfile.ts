import { currentRecords } from '../../store/records/recordsRead.ts';
import type { ImportMapping } from '../importAnswers.ts';
import type { Ledger } from '../ledger.ts';
import { permit } from '../permit.ts';
import type { RecordAnswer } from '../recordAnswers.ts';
import { saveRecord } from '../records/saveRecord.ts';
import { profileBody, savedProfiles, withKey } from './importMapping.ts';
import { profileIdOf } from './rowIdentity.ts';

/**
 * Keeps a mapping under a title. A saved profile of the same title is written anew; otherwise the profile gets the id
 * that imports of the mapping have gone by before. Errors: NOT_ALLOWED, RECORD_INVALID.
 */
export async function saveProfile(ledger: Ledger, title: string, given: ImportMapping): Promise<RecordAnswer> {
  permit(ledger, 'import records');
  const mapping = withKey(given);
  const same = (await savedProfiles(ledger)).find((profile) => profile.title === title.trim());
  const id = same?.id ?? profileIdOf(ledger, mapping);
  const [known] = await currentRecords(ledger.db, ledger.ledgerId, [id]);
  const body = profileBody(title, mapping);
  const seen = known && known.state !== 'withdrawn' ? { version: known.version } : {};
  return saveRecord(ledger, { type: 'profile', id, ...seen, body });
}
