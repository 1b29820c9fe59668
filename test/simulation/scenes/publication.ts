import { roads } from './programmes.ts';
import type { Scene } from './scene.ts';
import { enters, moves, payment, publishes, repeats, restores, sceneId, writes } from './scene.ts';

const grant = sceneId(1, 1);
const east = 'Office of Eastland';

/** Published, revised, returned, published anew, withdrawn by others, and restored: only some of it is for the public. */
export const publication: Scene = [
  enters(east, grant, 'transaction', payment({ programme: roads, from: 'E', to: 'X-11' })),
  repeats,
  moves(east, grant, 'submit'),
  repeats,
  moves(east, grant, 'approve', 'NOT_ALLOWED'),
  moves('Reviewer One', grant, 'approve'),
  moves('Reviewer One', grant, 'publish', 'NOT_ALLOWED'),
  moves('Publisher', grant, 'publish'),
  writes(east, grant, { recipients: [{ id: 'X-12', percent: null }] }, { revise: true }),
  // Who sees only what is published is not told that somebody is revising it.
  writes('Office of South', grant, {}, { revise: true, comes: 'NOT_ALLOWED' }),
  moves(east, grant, 'submit'),
  moves('Reviewer Two', grant, 'return'),
  writes(east, grant, { receiver: 'bureau' }),
  ...publishes(grant, east, 'Reviewer One', 'Reviewer Two'),
  moves('Centre', grant, 'withdraw', 'NOT_ALLOWED'),
  moves('Publisher', grant, 'withdraw'),
  restores(east, grant, 4),
  repeats,
];
