/** A form shows a body and reads it back: nothing is lost and nothing is added on the way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankBody } from '../../../core/records/blankBody.ts';
import type { Body, Field, Row, Value } from '../../../core/records/field.ts';
import { recordTypes, typeOfRecord } from '../../../core/records/recordTypes.ts';
import { sectors } from '../../../core/records/sectors.ts';
import { parseHtmlTree } from '../../../outside/files/htmlTree.ts';
import { html } from '../../html.ts';
import { fieldHelpZh } from '../../words/fieldHelp.zh.ts';
import { exampleView } from '../../testing/exampleView.ts';
import type { FormState } from './formState.ts';
import { placeOfProblem } from './formState.ts';
import { groupsOf } from './groups.ts';
import { readRecordForm, withText } from './readRecordForm.ts';
import { problemSummary, recordFields } from './recordFields.ts';

const view = { ...exampleView, user: { name: 'Office A', role: 'contributor' } };

const untouched = { names: {}, problems: [], openNames: {}, moreLines: null };

/** The parser leaves the entities of a text area as they are, which browsers do not; and browsers send CR LF. */
function decoded(text: string): string {
  const entities: readonly [string, string][] = [
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&#39;', "'"],
    ['&amp;', '&'],
    ['\n', '\r\n'],
  ];
  return entities.reduce((all, [entity, character]) => all.replaceAll(entity, character), text);
}

/** What a browser sends for the controls of a form. */
async function sent(state: FormState): Promise<URLSearchParams> {
  const tree = await parseHtmlTree(String(html`<form>${recordFields(state, view)}</form>`));
  const form = new URLSearchParams();
  for (const control of tree.querySelectorAll('input, select, textarea')) {
    const name = control.getAttribute('name');
    const type = control.getAttribute('type');
    if (name === null || ((type === 'radio' || type === 'checkbox') && control.getAttribute('checked') === null))
      continue;
    if (control.nodeName === 'SELECT') {
      form.append(name, control.querySelector('option[selected]')?.getAttribute('value') ?? '');
    } else if (control.nodeName === 'TEXTAREA') form.append(name, decoded(control.textContent ?? ''));
    else form.append(name, control.getAttribute('value') ?? '');
  }
  return form;
}

const word = fc.stringMatching(/^[A-Za-z0-9\u4e00-\u4e10&<>"'%.-]{1,12}$/);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const decimal = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String);
const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });

function scalarOf(field: Field): fc.Arbitrary<string> {
  switch (field.kind) {
    case 'choice':
      return fc.constantFrom(...(field.choices ?? []).map(({ code }) => code));
    case 'decimal':
    case 'whole':
      return decimal;
    case 'percent':
      return fc.integer({ min: 0, max: 100 }).map(String);
    case 'currency':
      return fc.constantFrom('CNY', 'USD', 'XYZ');
    case 'day':
      return fc.constantFrom('2019-07-14', '1999-01-01', 'some time in May');
    case 'text':
      return fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
    default:
      return words;
  }
}

function valueOf(field: Field): fc.Arbitrary<Value> {
  const lines = { maxLength: 3 };
  switch (field.kind) {
    case 'money':
      return orNull(fc.record({ amount: decimal, currency: fc.constantFrom('CNY', 'EUR') }));
    case 'shares': {
      const id = field.of === 'sector' ? fc.constantFrom(...sectors.map(({ code }) => code)) : word;
      return fc.array(fc.record({ id, percent: orNull(decimal) }), lines);
    }
    case 'evidence':
      return fc.array(
        fc.record({ document: word, claim: orNull(word), quote: orNull(words), note: orNull(words) }),
        lines,
      );
    case 'rows': {
      const inner = fc.record(Object.fromEntries((field.fields ?? []).map((each) => [each.name, valueOf(each)])));
      return fc.array(
        inner.filter((row: Row) => Object.values(row).some((value) => value !== null)),
        lines,
      );
    }
    default:
      return field.many ? fc.array(scalarOf(field), lines) : orNull(scalarOf(field));
  }
}

function bodyOf(fields: readonly Field[]): fc.Arbitrary<Body> {
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, valueOf(field)])));
}

describe.each(recordTypes)('the form of type %s', (name) => {
  const { fields } = typeOfRecord(name);

  it('left empty reads as a blank body', async () => {
    const read = readRecordForm(fields, await sent({ ...untouched, fields, body: blankBody(name) }));
    expect(read).toEqual({ body: blankBody(name), references: [], named: {} });
  });

  it('gives back the body it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(bodyOf(fields), async (body) => {
        const read = readRecordForm(fields, await sent({ ...untouched, fields, body }));
        expect(read.body).toEqual(body);
        expect(read.references).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('has every field once, with a label and the help in both languages', () => {
    const grouped = groupsOf(fields).flatMap((group) => group.fields);
    expect(grouped.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual(
      [...fields].toSorted((a, b) => a.name.localeCompare(b.name)),
    );
    const all = [...fields, ...fields.flatMap((field) => field.fields ?? [])];
    const helps = all.flatMap(({ help }) => help ?? []);
    expect(helps.filter((help) => !Object.hasOwn(fieldHelpZh, help))).toEqual([]);
  });
});

const { fields } = typeOfRecord('transaction');

describe('readRecordForm', () => {
  const read = (entries: Record<string, string>) => readRecordForm(fields, new URLSearchParams(entries));

  it.each([
    ['18,819,000.50', '18819000.50'],
    ['1,00', '1,00'],
    ['-1,000', '-1000'],
    ['18 819', '18 819'],
  ])('reads the amount %s as %s', (typed, amount) => {
    expect(read({ 'f.amount.amount': typed, 'f.amount.currency': 'cny' }).body['amount']).toEqual({
      amount,
      currency: 'CNY',
    });
  });

  it('leaves blank lines out and counts paths by the lines that stay', () => {
    const { body, references } = read({
      'f.recipients.0.id': '',
      'f.recipients.1.id': 'Akto',
      'f.recipients.1.percent': '60 %',
      'f.recipients.5.percent': '30',
    });
    expect(body['recipients']).toEqual([
      { id: 'Akto', percent: '60' },
      { id: '', percent: '30' },
    ]);
    expect(references).toMatchObject([{ path: 'recipients.0.id', text: 'Akto' }]);
  });

  it.each([
    [
      'keeps the id while its name is unchanged',
      { 'f.receiver': 'Akto', 'was.receiver': 'Akto', 'id.receiver': 'P1' },
      'P1',
      0,
    ],
    [
      'forgets the id when another name is typed',
      { 'f.receiver': 'Artux', 'was.receiver': 'Akto', 'id.receiver': 'P1' },
      'Artux',
      1,
    ],
    ['takes the one that was picked', { 'f.receiver': 'Akto', 'was.receiver': 'Akto', 'pick.receiver': 'P2' }, 'P2', 0],
    [
      'does not take a pick that another name was typed over',
      { 'f.receiver': 'Artux', 'was.receiver': 'Akto', 'pick.receiver': 'P2' },
      'Artux',
      1,
    ],
    ['lets a name be taken away', { 'f.receiver': ' ', 'was.receiver': 'Akto', 'id.receiver': 'P1' }, null, 0],
  ])('%s', (_case, entries, value, open) => {
    const { body, references } = read(entries);
    expect(body['receiver']).toBe(value);
    expect(references).toHaveLength(open);
  });

  it('ignores lines beyond all measure', () => {
    const { body } = read({ 'f.recipients.9999.id': 'far', 'f.recipients.99999999.id': 'farther' });
    expect(body['recipients']).toEqual([]);
  });
});

describe('withText', () => {
  const body = { receiver: 'Akto', recipients: [{ id: 'Artux', percent: null }] };
  it.each([
    ['receiver', { ...body, receiver: 'X' }],
    ['recipients.0.id', { ...body, recipients: [{ id: 'X', percent: null }] }],
    ['recipients.7.id', body],
    ['nothing.here', body],
  ])('puts a text at %s', (path, after) => expect(withText(body, path, 'X')).toEqual(after));
});

describe('problems', () => {
  it.each([
    ['amount', 'amount'],
    ['amount.currency', 'amount'],
    ['recipients', 'recipients'],
    ['recipients.2.percent', 'recipients.2.percent'],
    ['recipients.2', 'recipients.2'],
    ['recipients.2.nonsense', 'recipients.2'],
    ['passedOnFrom.0.transaction', 'passedOnFrom.0.transaction'],
    ['evidence.1.quote', 'evidence.1.quote'],
    ['nowhere', null],
    ['', null],
  ])('about "%s" stand at %s', (path, place) => expect(placeOfProblem(fields, path)).toBe(place));

  it('are told once beside their field and once in the summary, which leads there', async () => {
    const problem = { code: 'SHARES_SUM', message: 'These add up to 90.', remedy: 'Make it 100.', draftAllowed: true };
    const body = {
      ...blankBody('transaction'),
      recipients: [
        { id: 'P1', percent: '60' },
        { id: 'P2', percent: '30' },
      ],
    };
    const state = { ...untouched, fields, body, problems: [{ ...problem, path: 'recipients' }] };
    const page = String(html`${problemSummary(state, 'one thing', view)}${recordFields(state, view)}`);
    expect(page.split('These add up to 90.')).toHaveLength(3);
    const tree = await parseHtmlTree(page);
    const target = tree.querySelector('.problem-summary a')?.getAttribute('href') ?? '';
    expect(target).toBe('#f-recipients');
    expect(tree.querySelector(target)?.textContent).toContain('These add up to 90.');
  });
});
