/** What is told apart when acts are counted: an act in a situation that was met seldom is worth more than one met often. */
import { hasWritten } from '../model/access.ts';
import { latest, published } from '../model/model.ts';
import type { Act, Run } from '../run.ts';
import { personOf } from '../world.ts';

/** Kind of act, role, what it is about and how that stands, and what speaks against it. */
export function situationOf(run: Run, { spec, against }: Act): string {
  const words: string[] = [spec.do, ...[...against].toSorted()];
  if ('to' in spec && typeof spec.to === 'string') words.push(spec.to);
  if (spec.do === 'repeat') return words.join(' ');
  const person = personOf(spec.who);
  words.push(person.role);
  if (spec.do === 'import') words.push(...importWords(run, spec.who, spec.sheet.rows));
  if (spec.do === 'enter') return [...words, kindOf(spec.type), spec.flaw].join(' ');
  const record = 'id' in spec ? run.model.record(spec.id) : null;
  if (record === null) return words.join(' ');
  const shown = published(record);
  const isRevised = shown !== null && shown.content.number !== latest(record).content.number;
  words.push(kindOf(record.type), latest(record).state, isRevised ? 'revised' : shown ? 'public' : '');
  if (hasWritten(person, record)) words.push('own');
  return words.join(' ');
}

/** Transactions, findings and locks follow rules of their own. */
function kindOf(type: string): string {
  return type === 'transaction' || type === 'finding' || type === 'lock' ? type : 'other';
}

function importWords({ model }: Run, who: string, rows: readonly { readonly key: string }[]): string[] {
  const states = rows.map(({ key }) => {
    const record = model.record(model.imported.get(`${who} ${key}`) ?? '');
    return record ? latest(record).state : 'new';
  });
  return [...new Set(states)].toSorted();
}
