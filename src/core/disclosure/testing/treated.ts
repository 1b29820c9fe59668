import type { Release, Table } from '../cell.ts';
import { publicParameters } from '../parameters.ts';
import { protect } from '../protect.ts';
import { withheldIn } from './tables.ts';

/** What is withheld of a table and why, in short. */
export function treated(given: Table, parameters = publicParameters, earlier: readonly Release[] = []) {
  const { treatments, problems } = protect(given, earlier, parameters);
  return {
    treatments,
    primary: withheldIn(treatments, 'primary'),
    complementary: withheldIn(treatments, 'complementary'),
    problems: problems.map(({ code, where }) => `${code} ${where}`),
  };
}
