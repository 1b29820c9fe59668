/** Random bodies of records: mostly right, some unfinished, some wrong on purpose. */
import type { RecordType } from '../../src/core/records/recordTypes.ts';
import type { Body, Model, ModelRecord } from './model/model.ts';
import { latest, money } from './model/model.ts';
import type { Random } from './random.ts';
import { giverIds, helpedIds, kindOf, placeIds } from './world.ts';

/** `unfinished` may be kept as a draft, `wrong` may not even be kept. */
export type Flaw = 'none' | 'unfinished' | 'wrong';

export interface MadeBody {
  readonly body: Body;
  readonly flaw: Flaw;
}

export interface Making {
  readonly random: Random;
  readonly model: Model;
  readonly today: string;
  /** A word that stands in this body and nowhere else. */
  readonly mark: string;
  /** Of a record that is written anew: links only lead to records entered before it. */
  readonly record: ModelRecord | null;
  /** Whether a transaction is an umbrella amount: one giver and one place, and other transactions are items of it. */
  readonly isUmbrella: boolean;
}

/** Every fourth record may have items; its id tells, so that this never changes. */
export function isUmbrellaId(id: string): boolean {
  return Number.parseInt(id.slice(-1), 16) % 4 === 0;
}

type Spoil = (body: Record<string, unknown>) => void;
type Maker = (making: Making) => { readonly body: Body; readonly unfinished: readonly Spoil[]; readonly wrong: readonly Spoil[] };

const set = (field: string, value: unknown): Spoil => (body) => {
  body[field] = value;
};
const closing = ({ mark }: Making) => ({ evidence: [], note: `note ${mark}`, key: null });
const titled = (making: Making) => ({ title: `Title ${making.mark}`, localTitle: null, ...closing(making) });
const untitled: readonly Spoil[] = [set('title', null)];

function day({ random, today }: Making): string {
  const year = random.whole(2010, Math.max(2011, Number(today.slice(0, 4))));
  return `${year}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`;
}

function period(making: Making): { start: string; end: string | null } {
  const [start = '', end = ''] = [day(making), day(making)].toSorted();
  return { start, end: start === end || making.random.chance(40) ? null : end };
}

/** One entered before the record that is being written; seldom one that is withdrawn. */
function earlier(
  making: Making,
  type: RecordType,
  test: (body: Body, id: string) => boolean = () => true,
): string | null {
  const { random, model, record } = making;
  const known = model.ofType(type).filter((other) => {
    const { state, content } = latest(other);
    const isBefore = record === null || other.order < record.order;
    return isBefore && (state !== 'withdrawn' || random.chance(5)) && test(content.body, other.id);
  });
  return known.length === 0 ? null : random.pick(known).id;
}

function sharesOf({ random }: Making, ids: readonly string[], most: number) {
  const chosen = random.some(ids, random.whole(1, most));
  const isKnown = chosen.length > 1 && random.chance(75);
  const percents = isKnown ? random.split(100, chosen.length) : [];
  return chosen.map((id, index) => ({ id, percent: isKnown ? String(percents[index]) : null }));
}

const spoiledShares: readonly Spoil[] = [
  set('providers', [
    { id: 'E', percent: '60' },
    { id: 'W', percent: '30' },
  ]),
  set('recipients', [
    { id: 'X-1', percent: '50' },
    { id: 'X-2', percent: null },
  ]),
  set('providers', [
    { id: 'E', percent: '50' },
    { id: 'E', percent: '50' },
  ]),
];
const unknownPlace = set('recipients', [{ id: 'X-99', percent: null }]);

/** Amounts that divide evenly, that do not, and that are very large. */
function amountOf({ random }: Making): { amount: string; currency: string } {
  const currency = random.pick(['CNY', 'CNY', 'CNY', 'CNY', 'USD', 'JPY']);
  const whole = random.pick([random.whole(1, 90) * 10_000, random.whole(1, 9_999_999), 10_000_000_001]);
  const cents = currency === 'JPY' || random.chance(50) ? '' : `.${random.whole(1, 99)}`.replace(/0$/, '');
  return { amount: `${whole}${cents === '.' ? '' : cents}`, currency };
}

const transaction: Maker = (making) => {
  const { random, isUmbrella } = making;
  const programme = earlier(making, 'programme');
  const stage = random.pick(['pledge', 'commitment', 'disbursement', 'disbursement', 'disbursement', 'expenditure']);
  const side = random.pick(['sent', 'sent', 'received']);
  const amount = amountOf(making);
  const alike = (body: Body): boolean =>
    body['programme'] === programme && body['stage'] === stage && body['side'] === side && money(body)?.currency === amount.currency;
  const one = (ids: readonly string[]) => [{ id: random.pick(ids), percent: null }];
  const partOf = !isUmbrella && random.chance(25) ? earlier(making, 'transaction', (body, id) => isUmbrellaId(id) && alike(body)) : null;
  const corrects = partOf === null && random.chance(10) ? earlier(making, 'transaction', alike) : null;
  const date = day(making).slice(0, random.pick([10, 10, 10, 7, 4]));
  const body = {
    programme,
    project: random.chance(10) ? earlier(making, 'project', (other) => other['programme'] === programme) : null,
    pairing: random.chance(10) ? earlier(making, 'pairing', (other) => other['programme'] === programme) : null,
    stage,
    side,
    date,
    amount: corrects ? { ...amount, amount: `-${amount.amount}` } : itemOf(making, partOf, amount),
    corrects,
    priceYear: null,
    providers: isUmbrella ? one(giverIds) : sharesOf(making, [...giverIds, 'X-1'], 3),
    receiver: random.chance(20) ? random.pick(['bureau', 'X-2', 'firm']) : null,
    recipients: isUmbrella ? one(helpedIds) : sharesOf(making, placeIds.slice(0, 8), 3),
    sectors: !isUmbrella && random.chance(20) ? sharesOf(making, ['education', 'health', 'water'], 2) : [],
    delivers: null,
    partOf,
    passedOnFrom: isUmbrella || partOf !== null || corrects !== null || random.chance(70) ? [] : passedOn(making),
    ...closing(making),
  };
  return {
    body,
    unfinished: [...spoiledShares, set('amount', null), set('date', null), set('providers', []), set('stage', null), set('side', null)],
    wrong: [unknownPlace, set('amount', { amount: '12..5', currency: 'CNY' }), set('date', '2019-02-30'), set('colour', 'red')],
  };
};

/** Items are mostly smaller than their umbrella. */
function itemOf({ random, model }: Making, umbrella: string | null, amount: { amount: string; currency: string }) {
  const record = umbrella === null ? null : model.record(umbrella);
  const whole = record && money(latest(record).content.body);
  if (!whole || random.chance(20)) return amount;
  return { amount: String(Math.max(1, Math.floor(Number(whole.amount) / random.whole(2, 6)))), currency: amount.currency };
}

function passedOn(making: Making): { transaction: string; percent: string | null }[] {
  const { random } = making;
  const ids = [earlier(making, 'transaction'), random.chance(40) ? earlier(making, 'transaction') : null];
  const known = [...new Set(ids.filter((id) => id !== null))];
  const percents = random.pick([null, ['40', '35'], ['100', '0.5'], ['60', '30']]);
  return known.map((id, index) => ({ transaction: id, percent: percents?.[index] ?? null }));
}

const programme: Maker = (making) => ({
  body: { ...titled(making), description: null, start: '2010', end: null, place: making.random.pick(['X', 'X', null]), legalBasis: null, participants: [] },
  unfinished: [...untitled, set('end', '2009')],
  wrong: [set('place', 'X-99'), set('start', 'soon')],
});

const pairing: Maker = (making) => {
  const { random } = making;
  const programmeId = earlier(making, 'programme');
  const { start, end } = period(making);
  const [donor, recipient] = [random.pick(['E', 'E-1', 'W']), random.pick(['X-1', 'X-11', 'X-2'])];
  const alike = (body: Body): boolean => body['programme'] === programmeId && body['recipient'] === recipient;
  const replaces = random.chance(40) ? earlier(making, 'pairing', alike) : null;
  const body = { programme: programmeId, round: null, donor, recipient, start, end, legalBasis: null, within: null, replaces, ...closing(making) };
  return {
    body: { ...body, status: random.pick(['in force', 'in force', 'agreed', 'proposed']) },
    unfinished: [set('end', '2009-01-01'), set('recipient', donor), set('status', null)],
    wrong: [set('donor', 'Nowhere'), set('status', 'broken')],
  };
};

const project: Maker = (making) => ({
  body: { ...titled(making), programme: earlier(making, 'programme'), status: 'implementation', donors: making.random.some(giverIds, 2), recipients: sharesOf(making, helpedIds, 2) },
  unfinished: [...untitled, spoiledShares[1] ?? set('title', null), set('donors', [])],
  wrong: [unknownPlace, set('status', 'nearly done')],
});

const agreement: Maker = (making) => ({
  body: { ...titled(making), programme: earlier(making, 'programme'), kind: 'support', parties: making.random.some([...giverIds, 'X-1', 'X-2'], 2), signed: day(making), recipients: making.random.some(helpedIds, 1) },
  unfinished: [...untitled, set('parties', []), (body) => Object.assign(body, { start: '2020', end: '2019' })],
  wrong: [set('parties', ['X-99']), set('signed', '2020-13-01')],
});

const obligation: Maker = (making) => {
  const programmeId = earlier(making, 'programme');
  const agreementId = making.random.chance(60) ? earlier(making, 'agreement', (body) => body['programme'] === programmeId) : null;
  const on = day(making);
  return {
    body: { programme: programmeId, agreement: agreementId, by: making.random.pick(giverIds), to: making.random.pick(['X-1', 'X-2', null]), what: `Promise ${making.mark}`, on, due: null, status: 'open', ...closing(making) },
    unfinished: [set('what', null), set('by', null), set('due', '2001-01-01'), set('status', 'met')],
    wrong: [set('by', 'X-99')],
  };
};

const arrival: Maker = (making) => {
  const { random } = making;
  const of = (side: string, percent: number): string[] => {
    const id = random.chance(percent) ? earlier(making, 'transaction', (body) => body['side'] === side) : null;
    return id === null ? [] : [id];
  };
  const [sent, received] = [of('sent', 90), of('received', 60)];
  const status = sent.length > 0 && received.length > 0 ? random.pick(['matched', 'partly', 'late']) : random.pick(['disputed', received.length > 0 ? 'disputed' : 'missing']);
  return {
    body: { sent, received, status, due: null, ...closing(making) },
    unfinished: [set('status', null), (body) => Object.assign(body, { sent: [], received: [] })],
    wrong: [set('due', 'tomorrow'), set('status', 'lost')],
  };
};

const list: Maker = (making) => ({
  body: { ...titled(making), programme: earlier(making, 'programme'), supervisor: 'ministry', start: '2011', end: null, entryRule: `Rule ${making.mark}`, exitPeriods: null },
  unfinished: [...untitled, set('supervisor', null), set('exitPeriods', '0')],
  wrong: [set('supervisor', 'X-99')],
});

const listing: Maker = (making) => {
  const { random } = making;
  const listId = earlier(making, 'list');
  const place = random.pick(['X-11', 'X-12', 'X-21', 'X-111']);
  const { start: listedOn, end } = period(making);
  const relists = random.chance(50) ? earlier(making, 'listing', (body) => body['list'] === listId && body['place'] === place) : null;
  const left = end === null ? {} : { verifiedOn: end, noticeOn: end, exitedOn: end };
  const level = kindOf(place);
  return {
    body: { list: listId, place, level, listedOn, reason: `Reason ${making.mark}`, relists, exitedOn: null, verifiedOn: null, noticeOn: null, ...left, ...closing(making) },
    unfinished: [set('level', 'township'), (body) => Object.assign(body, { exitedOn: '2099-01-01', noticeOn: null }), set('place', null)],
    wrong: [set('place', 'firm'), set('listedOn', '1st of May')],
  };
};

const lock: Maker = (making) => {
  const { random } = making;
  const start = `${random.whole(2010, 2022)}-01-01`;
  const end = `${start.slice(0, 4)}-${random.pick(['03-31', '06-30'])}`;
  const graceUntil = random.chance(40) ? `${Number(start.slice(0, 4)) + random.whole(1, 3)}-06-30` : null;
  return {
    body: { programme: random.chance(70) ? earlier(making, 'programme') : null, start, end, graceUntil, reason: `Closed ${making.mark}`, ...closing(making) },
    unfinished: [set('end', null), set('graceUntil', '2001-01-01'), set('start', '2030-01-01')],
    wrong: [set('end', '2019')],
  };
};

const finding: Maker = (making) => {
  const about = [earlier(making, 'transaction')].filter((id) => id !== null);
  return {
    body: { programme: earlier(making, 'programme'), title: `Finding ${making.mark}`, kind: 'unspent', words: `Words ${making.mark}`, about, responsible: making.random.pick([...giverIds, 'X-1', 'X-2', null]), status: 'open', action: null, actionOn: null, actionBy: null, recheck: null, recheckOn: null, ...closing(making) },
    unfinished: [...untitled, set('words', null), set('status', 'action reported')],
    wrong: [set('responsible', 'X-99')],
  };
};

const makers: Partial<Record<RecordType, Maker>> = { programme, pairing, project, transaction, agreement, obligation, arrival, list, listing, lock, finding };
export const typesMade = Object.keys(makers) as RecordType[];

/** `flaw` is drawn when left out: one body in six is unfinished, one in twelve wrong. */
export function makeBody(type: RecordType, making: Making, flaw?: Flaw): MadeBody {
  const { body, unfinished, wrong } = makers[type]?.(making) ?? { body: {}, unfinished: [], wrong: [] };
  const { random } = making;
  const drawn = random.whole(1, 12);
  const wanted = flaw ?? (drawn === 1 ? 'wrong' : drawn <= 3 ? 'unfinished' : 'none');
  if (wanted === 'none') return { body, flaw: wanted };
  const spoiled = { ...body };
  random.pick(wanted === 'wrong' ? wrong : unfinished)(spoiled);
  return { body: spoiled, flaw: wanted };
}
