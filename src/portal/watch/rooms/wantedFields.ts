/** What somebody wants to be told, as fields of a form; `src/server/watch/wantedForm.ts` reads them. */
import { caseInterests, paces } from '../../../core/monitoring/notices/subscription.ts';
import { severities } from '../../../core/monitoring/rules/rule.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { checkField, selectField } from '../../parts/fields.ts';
import type { ViewContext } from '../../view.ts';
import { watchWords } from '../words.ts';
import type { TypedSubscription } from './subscriptionsPage.ts';
import { noticeWords } from './words.ts';

/** `prefix` keeps the ids of several forms on one page apart. */
export function wantedFields(prefix: string, { places, wanted }: TypedSubscription, view: ViewContext): Html {
  const w = noticeWords(view);
  const { severities: severityNames } = watchWords(view);
  const listChoice = typeof wanted.lists === 'string' ? wanted.lists : 'some';
  return html`<fieldset>
      <legend>${w.what}</legend>
      ${checkField('alerts', w.alerts, wanted.alerts)}
      ${selectField({
        name: 'cases',
        label: w.cases,
        value: wanted.cases,
        options: caseInterests.map((each) => [each, w.caseInterests[each]] as const),
      })}
      ${selectField({
        name: 'lists',
        label: w.lists,
        value: listChoice,
        options: (['none', 'all', 'some'] as const).map((each) => [each, w.listInterests[each]] as const),
      })}
      ${lines(prefix, { name: 'list-ids', label: w.listIds, value: typeof wanted.lists === 'string' ? '' : wanted.lists.join('\n') })}
      ${selectField({
        name: 'severity',
        label: w.leastSeverity,
        value: wanted.leastSeverity,
        options: severities.map((each) => [each, severityNames[each]] as const),
      })}
      ${lines(prefix, { name: 'places', label: w.places, value: places, help: w.placesHelp })}
      ${lines(prefix, { name: 'themes', label: w.themes, value: wanted.themes.join('\n'), help: w.themesHelp })}
    </fieldset>
    ${selectField({ name: 'pace', label: w.pace, value: wanted.pace, options: paces.map((each) => [each, w.paces[each]] as const) })}
    ${selectField({
      name: 'language',
      label: w.language,
      value: wanted.language,
      options: [
        ['en', 'English'],
        ['zh', '中文'],
      ],
    })}`;
}

interface Lines {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly help?: string;
}

function lines(prefix: string, { name, label, value, help }: Lines): Html {
  const id = `${prefix}-${name}`;
  return html`<label for="${id}">${label}</label>
    <textarea id="${id}" name="${name}" rows="2" ${help && html`aria-describedby="${id}-help"`}>${value}</textarea>
    ${help && html`<p class="muted" id="${id}-help">${help}</p>`}`;
}
