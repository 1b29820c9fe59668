import { readFileSync } from 'node:fs';
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

    it('has a page in docs/tables for every table, with every column', async () => {
      const found = await engine()
        .open.authPool()
        .query<{ name: string; column: string }>(
          `select c.table_name as name, c.column_name as column from information_schema.columns c
           join information_schema.tables t using (table_schema, table_name)
           where c.table_schema = 'ledger' and t.table_type = 'BASE TABLE' and c.table_name not like 'migration%'`,
        );
      const columns = Map.groupBy(found.rows, ({ name }) => name);
      expect(columns.size).toBeGreaterThan(5);
      for (const [name, rows] of columns) {
        const page = readFileSync(new URL(`../../../docs/tables/${name}.md`, import.meta.url), 'utf8');
        const listed = [...page.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
        expect(new Set(listed)).toEqual(new Set(rows.map(({ column }) => column)));
      }
    });
  });
}
