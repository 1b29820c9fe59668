/** A new rule: from a gallery of rules to begin with, by a form, with what it would ask and what is wrong beside it. */
import type { RuleTrial } from '../../../actions/alertAnswers.ts';
import type { RuleFormPart } from '../../../core/monitoring/rules/ruleForm.ts';
import type { RuleTemplate } from '../../../core/monitoring/rules/ruleTemplate.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import { layout } from '../../layout.ts';
import { hiddenFields } from '../../parts/fields.ts';
import { message } from '../../parts/message.ts';
import { control } from '../../records/form/controls.ts';
import type { FormState } from '../../records/form/formState.ts';
import { problemSummary } from '../../records/form/recordFields.ts';
import type { ViewContext } from '../../view.ts';
import { said } from '../parts/places.ts';
import { newRuleHref, rulesHref } from './ruleHref.ts';
import { ruleInWords } from './ruleInWords.ts';
import { ruleFormWords, ruleRoomWords } from './words.ts';

export interface RuleFormRoom {
  readonly templates: readonly RuleTemplate[];
  /** Null where none is chosen yet. */
  readonly form: {
    readonly template: RuleTemplate;
    readonly parts: readonly RuleFormPart[];
    readonly state: FormState;
    /** Null before it was checked. */
    readonly trial: RuleTrial | null;
  } | null;
}

export function ruleFormPage({ templates, form }: RuleFormRoom, view: ViewContext): Html {
  const w = ruleFormWords(view);
  const body = html`<div class="column ${form === null ? 'wide watch-room' : 'record-edit'}">
    <p class="crumbs">
      <a href="${rulesHref}">${ruleRoomWords(view).rules}</a>
    </p>
    <h1>${form === null ? w.newTitle : w.newOf(said(form.template.title, view))}</h1>
    ${
      form === null
        ? html`<p class="lead">${w.galleryLead}</p>
            ${gallery(templates, view)}
            <p><a href="/rules/new">${w.fromNothing}</a></p>`
        : ruleForm(form, view)
    }
  </div>`;
  return layout({ title: w.newTitle, body, room: 'work', scripts: ['recordForm.js'], machineReadable: false }, view);
}

function gallery(templates: readonly RuleTemplate[], view: ViewContext): Html {
  const w = ruleFormWords(view);
  return html`<ul class="plain rule-gallery">
    ${templates.map(
      ({ id, title, what }) =>
        html`<li>
          <h2>${said(title, view)}</h2>
          <p>${said(what, view)}</p>
          <a class="button" href="${newRuleHref(id)}"
            >${w.begin}<span class="visually-hidden">: ${said(title, view)}</span></a
          >
        </li>`,
    )}
  </ul>`;
}

function ruleForm({ template, parts, state, trial }: NonNullable<RuleFormRoom['form']>, view: ViewContext): Html {
  const w = ruleFormWords(view);
  return html`<p class="lead">${said(template.what, view)}</p>
    <p><a href="${newRuleHref()}">${w.otherBeginning}</a></p>
    ${problemSummary(state, w.wrong(state.problems.length), view)}
    ${trial !== null && state.problems.length === 0 && trialPart(trial, view)}
    <form method="post" action="${newRuleHref()}" class="record-form" novalidate data-record-form>
      ${hiddenFields(view, '')}
      <input type="hidden" name="template" value="${template.id}" />
      ${parts.map(
        ({ name, fields }) =>
          html`<section class="form-group" aria-labelledby="group-${name}">
            <h2 id="group-${name}">${w.parts[name]}</h2>
            <div class="control-grid">
              ${fields.map((field) => control({ field, path: field.name, value: state.body[field.name] ?? null }, state, view))}
            </div>
          </section>`,
      )}
      <div class="form-foot">
        <p class="tools">
          <button type="submit" name="do" value="check">${w.check}</button>
          <button type="submit" name="do" value="save" class="primary">${w.save}</button>
          <a class="button" href="${rulesHref}">${w.cancel}</a>
        </p>
      </div>
    </form>`;
}

/** What it would ask, and what only looks wrong. */
function trialPart(trial: RuleTrial, view: ViewContext): Html {
  const w = ruleFormWords(view);
  const warnings = trial.problems.filter(({ weight }) => weight !== 'refused');
  return html`<section class="rule-trial" aria-labelledby="would-ask">
    <h2 id="would-ask">${w.wouldAsk}</h2>
    ${ruleInWords(trial, view)}
    <p role="status">${w.holds}</p>
    ${
      warnings.length > 0 &&
      html`<p>${w.looksWrong}</p>
        <ul>
          ${warnings.map((each) => html`<li>${message(each.message, view)} <span class="remedy">${message(each.remedy, view)}</span></li>`)}
        </ul>`
    }
  </section>`;
}
