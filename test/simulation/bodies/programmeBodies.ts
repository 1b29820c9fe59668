/** Bodies of every other type of record. */
import type { Body } from '../model/model.ts';
import { giverIds, helpedIds, kindOf } from '../world.ts';
import type { Maker } from './making.ts';
import {
  closing,
  day,
  earlier,
  period,
  set,
  sharesOf,
  spoiledShares,
  titled,
  unknownPlace,
  untitled,
} from './making.ts';

export const programme: Maker = (making) => ({
  body: {
    ...titled(making),
    description: null,
    start: '2010',
    end: null,
    place: making.random.pick(['X', 'X', null]),
    legalBasis: null,
    participants: [],
  },
  unfinished: [...untitled, set('end', '2009')],
  wrong: [set('place', 'X-99'), set('start', 'soon')],
});

export const pairing: Maker = (making) => {
  const { random } = making;
  const programmeId = earlier(making, 'programme');
  const { start, end } = period(making);
  const [donor, recipient] = [random.pick(['E', 'E-1', 'W']), random.pick(['X-1', 'X-11', 'X-2'])];
  const alike = (body: Body): boolean => body['programme'] === programmeId && body['recipient'] === recipient;
  const replaces = random.chance(40) ? earlier(making, 'pairing', alike) : null;
  const body = {
    programme: programmeId,
    round: null,
    donor,
    recipient,
    start,
    end,
    legalBasis: null,
    within: null,
    replaces,
    ...closing(making),
  };
  return {
    body: { ...body, status: random.pick(['in force', 'in force', 'agreed', 'proposed']) },
    unfinished: [set('end', '2009-01-01'), set('recipient', donor), set('status', null)],
    wrong: [set('donor', 'Nowhere'), set('status', 'broken')],
  };
};

export const project: Maker = (making) => ({
  body: {
    ...titled(making),
    programme: earlier(making, 'programme'),
    status: 'implementation',
    donors: making.random.some(giverIds, 2),
    recipients: sharesOf(making, helpedIds, 2),
  },
  unfinished: [...untitled, spoiledShares[1] ?? set('title', null), set('donors', [])],
  wrong: [unknownPlace, set('status', 'nearly done')],
});

export const agreement: Maker = (making) => ({
  body: {
    ...titled(making),
    programme: earlier(making, 'programme'),
    kind: 'support',
    parties: making.random.some([...giverIds, 'X-1', 'X-2'], 2),
    signed: day(making),
    recipients: making.random.some(helpedIds, 1),
  },
  unfinished: [...untitled, set('parties', []), (body) => Object.assign(body, { start: '2020', end: '2019' })],
  wrong: [set('parties', ['X-99']), set('signed', '2020-13-01')],
});

export const obligation: Maker = (making) => {
  const programmeId = earlier(making, 'programme');
  const agreementId = making.random.chance(60)
    ? earlier(making, 'agreement', (body) => body['programme'] === programmeId)
    : null;
  const on = day(making);
  return {
    body: {
      programme: programmeId,
      agreement: agreementId,
      by: making.random.pick(giverIds),
      to: making.random.pick(['X-1', 'X-2', null]),
      what: `Promise ${making.mark}`,
      on,
      due: null,
      status: 'open',
      ...closing(making),
    },
    unfinished: [set('what', null), set('by', null), set('due', '2001-01-01'), set('status', 'met')],
    wrong: [set('by', 'X-99')],
  };
};

export const arrival: Maker = (making) => {
  const { random } = making;
  const of = (side: string, percent: number): string[] => {
    const id = random.chance(percent) ? earlier(making, 'transaction', (body) => body['side'] === side) : null;
    return id === null ? [] : [id];
  };
  const [sent, received] = [of('sent', 90), of('received', 60)];
  const status =
    sent.length > 0 && received.length > 0
      ? random.pick(['matched', 'partly', 'late'])
      : random.pick(['disputed', received.length > 0 ? 'disputed' : 'missing']);
  return {
    body: { sent, received, status, due: null, ...closing(making) },
    unfinished: [set('status', null), (body) => Object.assign(body, { sent: [], received: [] })],
    wrong: [set('due', 'tomorrow'), set('status', 'lost')],
  };
};

export const list: Maker = (making) => ({
  body: {
    ...titled(making),
    programme: earlier(making, 'programme'),
    supervisor: 'ministry',
    start: '2011',
    end: null,
    entryRule: `Rule ${making.mark}`,
    exitPeriods: null,
  },
  unfinished: [...untitled, set('supervisor', null), set('exitPeriods', '0')],
  wrong: [set('supervisor', 'X-99')],
});

export const listing: Maker = (making) => {
  const { random } = making;
  const listId = earlier(making, 'list');
  const place = random.pick(['X-11', 'X-12', 'X-21', 'X-111']);
  const { start: listedOn, end } = period(making);
  const relists = random.chance(50)
    ? earlier(making, 'listing', (body) => body['list'] === listId && body['place'] === place)
    : null;
  const left = end === null ? {} : { verifiedOn: end, verifiedBy: 'X', noticeOn: end, exitedOn: end };
  const level = kindOf(place);
  return {
    body: {
      list: listId,
      place,
      level,
      listedOn,
      reason: `Reason ${making.mark}`,
      relists,
      exitedOn: null,
      verifiedOn: null,
      noticeOn: null,
      ...left,
      ...closing(making),
    },
    unfinished: [
      set('level', 'township'),
      (body) => Object.assign(body, { exitedOn: '2099-01-01', noticeOn: null }),
      set('place', null),
    ],
    wrong: [set('place', 'firm'), set('listedOn', '1st of May')],
  };
};

export const lock: Maker = (making) => {
  const { random, today } = making;
  // Of the years in which the other records are dated, so that it holds some of them.
  const start = `${random.whole(2010, Math.max(2011, Number(today.slice(0, 4))))}-01-01`;
  const end = `${Number(start.slice(0, 4)) + random.whole(0, 4)}-${random.pick(['03-31', '06-30'])}`;
  const graceUntil = random.chance(40) ? `${Number(end.slice(0, 4)) + random.whole(1, 3)}-06-30` : null;
  return {
    body: {
      programme: random.chance(50) ? earlier(making, 'programme') : null,
      start,
      end,
      graceUntil,
      reason: `Closed ${making.mark}`,
      ...closing(making),
    },
    unfinished: [set('end', null), set('graceUntil', '2001-01-01'), set('start', '2030-01-01')],
    wrong: [set('end', '2019')],
  };
};

export const finding: Maker = (making) => {
  const about = [earlier(making, 'transaction')].filter((id) => id !== null);
  return {
    body: {
      programme: earlier(making, 'programme'),
      title: `Finding ${making.mark}`,
      kind: 'unspent',
      words: `Words ${making.mark}`,
      about,
      responsible: making.random.pick([...giverIds, 'X-1', 'X-2', null]),
      status: 'open',
      action: null,
      actionOn: null,
      actionBy: null,
      recheck: null,
      recheckOn: null,
      ...closing(making),
    },
    unfinished: [...untitled, set('words', null), set('status', 'action reported')],
    wrong: [set('responsible', 'X-99')],
  };
};
