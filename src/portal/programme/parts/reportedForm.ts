/** The question for reported totals as a plain form: every choice stands in the address. */
import type { RecordAnswer } from '../../../actions/recordAnswers.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { ViewContext } from '../../view.ts';
import { wordsOf } from '../../view.ts';
import { moneyFields } from './moneyFields.ts';
import { choiceForm, namesField, programmeField } from './programmeChoice.ts';
import { programmeWords } from './words.ts';

export function reportedForm(programmes: readonly RecordAnswer[], view: ViewContext): Html {
  const p = programmeWords(view);
  return choiceForm(
    html`${programmeField(programmes, new URLSearchParams(view.query).get('programme'), view)}
    ${moneyFields(wordsOf(view).any, view)} ${namesField('donors', p.donorIds, view)}
    ${namesField('recipients', p.recipientIds, view)}`,
    view,
  );
}
