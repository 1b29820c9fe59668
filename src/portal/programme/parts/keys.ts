/** What the keys of a total's cells are called. */
import type { Dimension } from '../../../core/ledger/rollUp.ts';
import type { Names } from '../../../actions/recordAnswers.ts';
import { sectors } from '../../../core/records/sectors.ts';
import type { ViewContext } from '../../view.ts';
import { nameText } from './names.ts';
import { programmeWords } from './words.ts';

export function keyText(dimension: Dimension, key: string, names: Names, view: ViewContext): string {
  const p = programmeWords(view);
  if (key === 'unknown') return p.partsUnknown;
  if (key === 'not stated') return p.keyNotStated;
  if (dimension === 'year') return key;
  if (dimension === 'sector') return sectors.find((each) => each.code === key)?.[view.locale] ?? key;
  return nameText(key, names, view);
}
