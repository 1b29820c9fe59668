/** How many places of a list are how near to leaving it, as bars that lead to them. */
import type { SupervisionList } from '../../../actions/listAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { countLink } from '../../parts/stub.ts';
import type { ViewContext } from '../../view.ts';
import { watchWords } from '../../watch/words.ts';
import { shareBar } from '../charts/share.ts';
import type { LabelledBar } from './bars.ts';
import { barList } from './bars.ts';
import { partOfList } from './partOfList.ts';

export function nearnessPart(answer: SupervisionList, view: ViewContext): Html | null {
  const { lists: w } = watchWords(view);
  const { nearness, exitPeriods } = answer;
  const rows = [
    { id: 'may-leave', term: w.nearness.mayLeave, places: nearness.mayLeave, filter: { standing: 'exit due' } },
    { id: 'exit-due', term: w.nearness.exitDue, places: nearness.exitDue, filter: { standing: 'exit due' } },
    ...nearness.byMet.map(({ met, places }) => {
      const asked = exitPeriods === null ? null : Number(exitPeriods);
      return { id: `met-${met}`, term: w.nearness.met(met, asked), places, filter: { met: String(met) } };
    }),
  ].filter(({ places }) => places > 0);
  const all = rows.reduce((sum, { places }) => sum + places, 0);
  if (all === 0 || exitPeriods === null) return null;
  const bars = rows.map(({ id, term, places, filter }): LabelledBar => {
    const words = w.nearness.places(places, all);
    const bar = shareBar(`near-${id}`, { part: places / all, meaning: 'arrived', words });
    return { term, bar, words: html`${countLink(places, partOfList(answer, filter, view))} ${w.nearness.of(all)}` };
  });
  return barList(bars);
}
