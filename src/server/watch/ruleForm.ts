/** Makes a rule from one to begin with: the gallery, the form, what is wrong with what was sent, and the draft. */
import { RecordInvalid } from '../../actions/records/recordInvalid.ts';
import { saveRecord } from '../../actions/records/saveRecord.ts';
import { tryRule } from '../../actions/monitoring/rules/tryRule.ts';
import { watchedIndicators } from '../../actions/monitoring/watchedIndicators.ts';
import { registeredPlaces } from '../../actions/monitoring/watchedPlaces.ts';
import type { Body } from '../../core/records/field.ts';
import { fieldMissing } from '../../core/records/errors.ts';
import type { Problem } from '../../core/records/problem.ts';
import { blankRuleForm, ruleFormField, ruleFormGiven, ruleFormParts } from '../../core/monitoring/rules/ruleForm.ts';
import type { RuleTemplate } from '../../core/monitoring/rules/ruleTemplate.ts';
import { filledDefinition } from '../../core/monitoring/rules/ruleTemplate.ts';
import { textOf } from '../../core/records/values.ts';
import { loadRuleTemplates } from '../../outside/files/loadRuleTemplates.ts';
import type { RuleFormRoom } from '../../portal/portal.ts';
import * as portal from '../../portal/portal.ts';
import type { RequestContext } from '../environment.ts';
import { ledgerIn, signedIn } from '../environment.ts';
import { askedOf } from '../filters.ts';
import { readForm } from '../forms.ts';
import { resolveNames } from '../records/resolveNames.ts';
import { viewOf } from '../view.ts';

type Form = NonNullable<RuleFormRoom['form']>;

function templateNamed(id: string | null | undefined): RuleTemplate | undefined {
  return loadRuleTemplates().find((each) => each.id === id);
}

async function partsOf(c: RequestContext, template: RuleTemplate): Promise<Form['parts']> {
  const ledger = ledgerIn(c);
  const kinds = portal.wordsOf({ locale: 'en' }).entryKinds;
  const local = portal.wordsOf({ locale: 'zh' }).entryKinds;
  const indicators = [...(await watchedIndicators(ledger)).values()].map(({ id, title }) => ({
    code: id,
    en: title['en'] ?? id,
    zh: title['zh'] ?? title['en'] ?? id,
  }));
  const tiers = new Set((await registeredPlaces(ledger)).map(({ tier }) => tier));
  return ruleFormParts(template, {
    indicators: indicators.toSorted((a, b) => a.en.localeCompare(b.en)),
    tiers: [...tiers].map((code) => ({ code, en: kinds[code] ?? code, zh: local[code] ?? code })),
  });
}

/** The gallery, or the form of the rule that the address names: `?template=exit-line`. */
export async function newRuleRoom(c: RequestContext): Promise<RuleFormRoom> {
  signedIn(c);
  const templates = loadRuleTemplates();
  const id = askedOf(
    c,
    'template',
    templates.map((each) => each.id),
  );
  const template = templateNamed(id);
  if (template === undefined) return { templates, form: null };
  const parts = await partsOf(c, template);
  const fields = parts.flatMap((part) => part.fields);
  const state = { fields, body: blankRuleForm(template), names: {}, problems: [], openNames: {}, moreLines: null };
  return { templates, form: { template, parts, state, trial: null } };
}

type Told = Pick<Problem, 'code' | 'message' | 'remedy'>;

interface Sent {
  readonly form: Form;
  readonly record: Body;
}

async function readSent(c: RequestContext, template: RuleTemplate, form: URLSearchParams): Promise<Sent> {
  const ledger = ledgerIn(c);
  const parts = await partsOf(c, template);
  const fields = parts.flatMap((part) => part.fields);
  const { body, names, openNames, problems } = await resolveNames(
    ledger,
    portal.readRecordForm(fields, form),
    viewOf(c),
  );
  const filled = filledDefinition(template, ruleFormGiven(template, body));
  const [key, title] = [textOf(body, 'key') ?? '', textOf(body, 'title') ?? ''];
  const localTitle = textOf(body, 'localTitle');
  const trial = await tryRule(ledger, { key, title, localTitle, definition: filled.definition });
  const asProblem = (each: Told, where: string): Problem => {
    const path = ruleFormField(template, where);
    const isEmpty = path !== '' && textOf(body, path) === null;
    const said = isEmpty ? { ...fieldMissing, message: 'It has to be filled in.' } : each;
    return { code: said.code, message: said.message, remedy: said.remedy, path, draftAllowed: false };
  };
  const refused = trial.problems.filter(({ weight }) => weight === 'refused');
  const all = [
    ...problems,
    ...filled.problems.map((each) => asProblem(each, each.where)),
    ...refused.map((each) => asProblem(each, each.path)),
  ];
  const state = { fields, body, names, openNames, problems: all, moreLines: null };
  return { form: { template, parts, state, trial }, record: { key, title, localTitle, definition: filled.definition } };
}

/** "Check it" shows the form again with what it would ask; "save" keeps a draft where nothing is wrong. */
export async function postNewRule(c: RequestContext): Promise<Response> {
  signedIn(c);
  const sent = await readForm(c);
  const template = templateNamed(sent.get('template'));
  if (template === undefined) return c.redirect(portal.newRuleHref(), 303);
  const { form, record } = await readSent(c, template, sent);
  if (form.state.problems.length > 0 || sent.get('do') !== 'save') return again(c, form);
  try {
    const { id } = await saveRecord(ledgerIn(c), { type: 'rule', body: record });
    return c.redirect(portal.ruleHref(id), 303);
  } catch (error) {
    if (!(error instanceof RecordInvalid)) throw error;
    return again(c, { ...form, state: { ...form.state, problems: error.problems } });
  }
}

function again(c: RequestContext, form: Form): Response {
  c.header('Cache-Control', 'private, no-store');
  const room = { templates: loadRuleTemplates(), form };
  const status = form.state.problems.length > 0 ? 422 : 200;
  return c.html(String(portal.ruleFormPage(room, { ...viewOf(c), path: portal.newRuleHref(), query: '' })), status);
}
