/** The question for reported totals as a plain form: every choice stands in the address. */
import type { RecordAnswer } from '../../../actions/recordAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { selectField, textField } from '../../parts/fields.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { choiceForm, namesField, programmeField } from './programmeChoice.ts';
import { programmeWords } from './words.ts';

const stages = ['pledge', 'commitment', 'disbursement', 'expenditure'] as const;

export function reportedForm(programmes: readonly RecordAnswer[], view: ViewContext): Html {
  const w = wordsOf(view);
  const p = programmeWords(view);
  const asked = new URLSearchParams(view.query);
  return choiceForm(
    html`${programmeField(programmes, asked.get('programme'), view)}
    ${selectField({
      name: 'stage',
      label: w.stage,
      value: asked.get('stage'),
      options: [['', w.any], ...stages.map((each) => [each, w.stages[each]] as const)],
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
    ${textField({ name: 'end', label: w.periodEnd, value: asked.get('end'), type: 'date' })}
    ${namesField('donors', p.donorIds, view)} ${namesField('recipients', p.recipientIds, view)}`,
    view,
  );
}
