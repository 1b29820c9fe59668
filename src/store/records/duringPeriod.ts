import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { OwnTime } from '../../core/records/ownTime.ts';
import { ownTimes } from '../../core/records/ownTime.ts';
import type { DayInterval } from '../../core/records/partialDate.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import { recordTypes } from '../../core/records/recordTypes.ts';

/**
 * Versions `v` whose content falls into the period, as `fallsInto` of the core has it. Dates are texts that may lack day
 * or month: a text that begins another sorts before it, and "~" sorts after every digit and dash, so that the first day
 * of "2019-07" is the text itself and its last one the text with "~".
 */
export function duringPeriod(
  ledgerId: string,
  { from, to }: DayInterval,
  types: readonly RecordType[] = recordTypes,
): RawBuilder<boolean> {
  const timed = types.flatMap((type) => (ownTimes[type] ? [{ type, time: ownTimes[type] }] : []));
  if (timed.length === 0) return sql<boolean>`false`;
  const arms = timed.map(({ type, time }) => {
    const [start, end] = [firstFilled(time.from), firstFilled(time.until)];
    return sql`(c.type = ${type} and coalesce(${start}, ${end}) is not null
      and coalesce(${start}, '') <= ${to} and ${lastDay(time)} >= ${from})`;
  });
  return sql<boolean>`exists (select from record_contents c
    where c.ledger_id = ${ledgerId} and c.record_id = v.record_id and c.content = v.content
      and (${sql.join(arms, sql` or `)}))`;
}

function firstFilled(fields: readonly string[]): RawBuilder<unknown> {
  const texts = fields.map((field) => sql`c.body ->> ${sql.lit(field)}`);
  return texts.length === 0 ? sql`null` : sql`(coalesce(${sql.join(texts)}) collate "C")`;
}

/** Without a last day what lasts has none, and what happened was over on its first. */
function lastDay({ meaning, from, until }: OwnTime): RawBuilder<unknown> {
  const otherwise = meaning === 'lasting' ? sql`'~'` : sql`${firstFilled(from)} || '~'`;
  return sql`coalesce(${firstFilled(until)} || '~', ${otherwise})`;
}
