/** Links to a supervision list with only some of its listings. */
import type { ListingFilter, SupervisionList } from '../../../actions/listAnswers.ts';
import type { ViewContext } from '../../view.ts';
import { roomHref } from './roomHref.ts';

export function partOfList(
  answer: SupervisionList,
  filter: Partial<Record<keyof ListingFilter | 'order', string>>,
  view: ViewContext,
): string {
  const on = answer.day === view.today ? '' : answer.day;
  return roomHref(`${view.path}#listings`, { on, ...filter }, view);
}
