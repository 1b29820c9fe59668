/** Fields of the questions about money: at which stage, by whose report, in which days. Values come from the address. */
import { stages } from '../../../core/claims/claim.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { selectField, textField } from '../../parts/fields.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { programmeWords } from './words.ts';

/** `every` is what the choice of no stage is called. */
export function moneyFields(every: string, view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const asked = new URLSearchParams(view.query);
  return html`${selectField({
    name: 'stage',
    label: w.stage,
    value: asked.get('stage'),
    options: [['', every], ...stages.map((each) => [each, w.stages[each]] as const)],
  })}
  ${selectField({
    name: 'side',
    label: p.side,
    value: asked.get('side') || 'sent',
    options: [
      ['sent', p.sides.sent],
      ['received', p.sides.received],
    ],
  })}
  ${textField({ name: 'start', label: w.periodStart, value: asked.get('start'), type: 'date' })}
  ${textField({ name: 'end', label: w.periodEnd, value: asked.get('end'), type: 'date' })}`;
}
