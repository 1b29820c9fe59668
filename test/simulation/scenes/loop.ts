import { roads } from './programmes.ts';
import type { Scene } from './scene.ts';
import { enters, followsUp, moves, payment, sceneId, writes } from './scene.ts';

const [finding, payout] = [sceneId(8, 1), sceneId(8, 2)];
const [one, two] = ['Auditor One', 'Auditor Two'];

/** Finding, action, re-check, and once more: auditors keep to their own findings, and check what others report. */
export const loop: Scene = [
  enters('Centre', payout, 'transaction', payment({ programme: roads, from: 'E', to: 'X-1' })),
  enters(one, finding, 'finding', {
    programme: roads,
    title: 'Money unspent',
    kind: 'unspent',
    words: 'Half of it lies idle',
    about: [payout],
    responsible: 'E',
    status: 'open',
    action: null,
    actionOn: null,
    actionBy: null,
    recheck: null,
    recheckOn: null,
  }),
  writes(two, finding, { words: 'All of it lies idle' }, { comes: 'NOT_ALLOWED' }),
  moves(two, finding, 'submit', 'NOT_ALLOWED'),
  moves(one, finding, 'submit'),
  followsUp(two, finding, 'recheck', 'RECORD_STATE'),
  followsUp('Office of Eastland', finding, 'report'),
  followsUp('Publisher', finding, 'recheck', 'NOT_ALLOWED'),
  followsUp(two, finding, 'refuse'),
  followsUp('Centre', finding, 'report'),
  followsUp(one, finding, 'recheck'),
];
