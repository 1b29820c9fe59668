import { roads } from './programmes.ts';
import type { Scene } from './scene.ts';
import { enters, imports, movesImport, payment, sceneId, undoes } from './scene.ts';

const [north, east] = ['Office of North', 'Office of Eastland'];
const [seen, hidden] = [sceneId(7, 1), sceneId(7, 2)];

function row(key: string, place = 'X-1') {
  return { key, side: 'received', date: '2015-06-07', amount: '4400.5', giver: 'E', place };
}

function entered(key: string, place: string) {
  return payment({ programme: roads, from: 'E', to: place, side: 'received', date: '2015-06-08', key });
}

/** Sheets that touch what is there: one's own, what was published since, what others entered by hand, seen and unseen. */
export const sheets: Scene = [
  imports(north, { programme: roads, rows: [row('Q1'), row('Q2', 'X-11'), row('Q3', 'X-2')], submit: true }),
  movesImport('Reviewer Two', north, 'approve'),
  movesImport('Publisher', north, 'publish'),
  imports(north, { programme: roads, rows: [row('Q1'), row('Q4')] }),
  imports(north, { programme: roads, rows: [row('Q4', 'X-2')] }),
  imports(north, { programme: roads, rows: [row('Q1', 'X-12'), row('Q3', 'X-2')], revise: true }),
  undoes('Reviewer One', north, 'NOT_ALLOWED'),
  undoes(north, north),
  enters('Centre', seen, 'transaction', entered('Q8', 'X-11')),
  enters('Centre', hidden, 'transaction', entered('Q9', 'X-2')),
  imports(north, { programme: roads, rows: [row('Q8'), row('Q9')] }),
  imports(east, { programme: roads, rows: [{ ...row('Q1'), side: 'sent' }] }),
  undoes('Publisher', east),
  undoes(north, north),
  undoes(north, north),
  movesImport('Publisher', north, 'withdraw'),
];
