import { claimNames } from '../../../core/claims/claimNames.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { claimRecord } from '../payloads.ts';
import type { ReadContents } from './contents.ts';
import { idsOf, keyOf } from './contents.ts';

/** The names by role are computed from the claim; a claim whose names say something else counts as altered. */
export const claimContents: ReadContents = async (db, ledgerId, links) => {
  const ids = idsOf(links);
  const rows = await db
    .selectFrom('claim_versions')
    .selectAll()
    .where('ledger_id', '=', ledgerId)
    .where('claim_id', 'in', ids)
    .execute();
  const names = await db
    .selectFrom('claim_names')
    .select(['claim_id', 'version', 'role', 'name', 'folded', 'entry_id as id'])
    .where('ledger_id', '=', ledgerId)
    .where('claim_id', 'in', ids)
    .orderBy('position')
    .execute();
  const namesBy = Map.groupBy(names, ({ claim_id, version }) => keyOf(claim_id, version));
  return new Map(
    rows.map((row) => {
      const key = keyOf(row.claim_id, row.version);
      const stored = (namesBy.get(key) ?? []).map(({ role, name, folded, id }) => ({ role, name, folded, id }));
      const fit = canonicalJson(stored) === canonicalJson(claimNames(row.claim));
      const problem = fit ? undefined : 'its names were altered';
      return [key, { payload: canonicalJson(claimRecord(row)), problem }];
    }),
  );
};
