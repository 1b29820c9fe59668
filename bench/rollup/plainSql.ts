/** The roll-ups as somebody would write them by hand: no boundary, no umbrellas, no money passed on, no exclusions. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';

export const questions = [
  { name: 'by donor, one province', by: ['donor'], inside: 'P25' },
  {
    name: 'by donor × prefecture × year × sector, one province',
    by: ['donor', 'place', 'year', 'sector'],
    inside: 'P25',
  },
  { name: 'by donor × year × sector, whole country', by: ['donor', 'year', 'sector'], inside: 'CN' },
] as const;

/** `levels` has, for each place, its prefecture; `tree` the numbers of the places. The same text for both engines. */
export function plainSql(
  { by, inside }: (typeof questions)[number],
  { facts, tree, levels }: Readonly<Record<'facts' | 'tree' | 'levels', RawBuilder<unknown>>>,
): RawBuilder<unknown> {
  const columns = by.map((dimension) => {
    if (dimension === 'donor') return sql`f.provider_id`;
    if (dimension === 'place') return sql`l.prefecture`;
    return dimension === 'sector' ? sql`f.sector` : sql`extract(year from f.date_from)`;
  });
  const joinLevels = by.some((dimension) => dimension === 'place')
    ? sql`join (${levels}) l on l.id = f.place_id`
    : sql``;
  return sql`select ${sql.join(columns)}, cast(sum(f.amount) as varchar) as amount, count(*) as records
    from (${facts}) f join (${tree}) t on t.id = f.place_id ${joinLevels}
    where f.stage = 'disbursement' and f.side = 'sent'
      and t.enter between (select enter from (${tree}) a where a.id = ${inside})
        and (select leave from (${tree}) b where b.id = ${inside})
    group by ${sql.join(columns)}`;
}
