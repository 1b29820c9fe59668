import { roads, schools } from './programmes.ts';
import type { Scene } from './scene.ts';
import { enters, moves, payment, restores, sceneId, writes } from './scene.ts';

const [north, south, both] = ['Office of North', 'Office of South', 'East in North'];
const [wandering, near, far, drafted] = [1, 2, 3, 4].map((number) => sceneId(6, number));
const to = (id: string) => ({ recipients: [{ id, percent: null }] });
const gift = (place: string) => payment({ programme: schools, from: 'E', to: place });
const receipt = (place: string) => payment({ programme: roads, from: 'E', to: place, side: 'received' });

/** A record that wanders in and out of somebody's limits, and what lies inside and outside of those of another. */
export const limits: Scene = [
  enters('Centre', wandering ?? '', 'transaction', receipt('X-2')),
  writes('Centre', wandering ?? '', to('X-1')),
  restores(north, wandering ?? '', 1, 'NOT_ALLOWED'),
  writes(north, wandering ?? '', to('X-21'), { comes: 'NOT_ALLOWED' }),
  writes(north, wandering ?? '', to('X-12')),
  writes('Publisher', wandering ?? '', to('X-21')),
  // He has written it, so he sees it still.
  writes(north, wandering ?? '', to('X-1'), { comes: 'NOT_ALLOWED' }),
  moves(north, wandering ?? '', 'submit', 'NOT_ALLOWED'),
  writes(south, wandering ?? '', { side: 'sent' }),
  moves(south, wandering ?? '', 'submit'),
  enters(north, drafted ?? '', 'transaction', gift('X-1'), 'NOT_ALLOWED'),
  enters('Office of Eastland', near ?? '', 'transaction', gift('X-11')),
  moves('Office of Eastland', near ?? '', 'submit'),
  moves('Reviewer Two', near ?? '', 'approve'),
  moves(both, near ?? '', 'publish'),
  enters('Office of Eastland', far ?? '', 'transaction', gift('X-21')),
  moves('Office of Eastland', far ?? '', 'submit'),
  moves('Reviewer One', far ?? '', 'approve'),
  moves(both, far ?? '', 'publish', 'RECORD_NOT_FOUND'),
];
