import { describe, expect, it } from 'vitest';
import { listDocuments } from '../../../src/actions/listDocuments.ts';
import { openDatabase } from '../../../src/actions/openDatabase.ts';
import type { Contract } from '../contract.ts';

export function openingContract({ newLedger, engine }: Contract): void {
  describe('opening', () => {
    it('again changes nothing, twice at once either', async () => {
      const again = await Promise.all([openDatabase(engine().place), openDatabase(engine().place)]);
      await Promise.all(again.map((open) => open.close()));
      expect((await listDocuments(newLedger()())).total).toBe(0);
    });

    it('gives sign-in a schema in which it may change things', async () => {
      const pool = engine().open.authPool();
      await pool.query('create table session (token text); insert into session values ($$a$$)');
      await pool.query('update session set token = $$b$$; delete from session; drop table session');
      expect((await pool.query('select current_schema() as schema')).rows).toEqual([{ schema: 'auth' }]);
    });
  });
}
