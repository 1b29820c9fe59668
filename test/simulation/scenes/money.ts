import { roads, schools } from './programmes.ts';
import type { Scene } from './scene.ts';
import { enters, moves, payment, publishes, sceneId } from './scene.ts';

const centre = 'Centre';
const yuan = (amount: string) => ({ amount, currency: 'CNY' });

const whole = sceneId(2, 1, true);
const [north, south, abroad] = [sceneId(2, 2), sceneId(2, 3), sceneId(2, 4)];
const item = (to: string, amount: string, from = 'E') =>
  payment({ programme: roads, from, to, amount: yuan(amount), partOf: whole });

/** An umbrella with items inside and outside of boundaries, of the same giver and of another. */
export const umbrella: Scene = [
  enters(centre, whole, 'transaction', payment({ programme: roads, from: 'E', to: 'X', amount: yuan('900000') })),
  enters(centre, north, 'transaction', item('X-11', '300000.01')),
  enters(centre, south, 'transaction', item('X-2', '200000', 'W')),
  enters(centre, abroad, 'transaction', item('W', '99999.99')),
  ...publishes(whole, centre),
  ...publishes(north, centre, 'Reviewer Two'),
  moves('Publisher', north, 'withdraw'),
];

const [sent, handed, given, mixed, other] = [1, 2, 3, 4, 5].map((number) => sceneId(3, number));
/** No less than whatever it is passed on into. */
const ample = { amount: { amount: '900000.19', currency: 'CNY' } };
const from = (id = '', percent: string | null = null) => ({ transaction: id, percent });

/** Money that comes into a county twice on its way, leaves it, and comes in again with other money. */
export const chain: Scene = [
  enters(
    centre,
    sent ?? '',
    'transaction',
    payment({ programme: roads, from: 'E', to: 'X-11', receiver: 'bureau', ...ample }),
  ),
  enters(
    centre,
    handed ?? '',
    'transaction',
    payment({ programme: roads, from: 'X-1', to: 'X-11', passedOnFrom: [from(sent, '60')] }),
  ),
  enters(
    centre,
    given ?? '',
    'transaction',
    payment({ programme: schools, from: 'X-11', to: 'W', passedOnFrom: [from(handed)], ...ample }),
  ),
  enters(centre, other ?? '', 'transaction', payment({ programme: schools, from: 'W', to: 'E-1', ...ample })),
  enters(
    centre,
    mixed ?? '',
    'transaction',
    payment({ programme: roads, from: 'W', to: 'X-11', passedOnFrom: [from(given, '40'), from(other, '35')] }),
  ),
  ...publishes(sent ?? '', centre),
  ...publishes(handed ?? '', centre, 'Administrator One', 'Reviewer Two'),
];

const [inside, outside] = [sceneId(4, 1), sceneId(4, 2)];
const [divided, shared] = [sceneId(4, 3), sceneId(4, 4)];
const part = (id: string, percent: string | null = null) => ({ id, percent });

const received = { stage: 'expenditure' };

/** Received inside for a place outside, and the other way round; and what several give to several, in parts known or not. */
export const receivers: Scene = [
  enters(
    centre,
    inside,
    'transaction',
    payment({ programme: roads, from: 'E', to: 'W', receiver: 'bureau', ...received }),
  ),
  enters(
    centre,
    outside,
    'transaction',
    payment({ programme: schools, from: 'W', to: 'X-12', receiver: 'firm', ...received }),
  ),
  ...publishes(inside, centre),
  enters(
    centre,
    divided,
    'transaction',
    payment({
      programme: roads,
      from: 'E',
      to: 'X',
      amount: yuan('1000000.01'),
      providers: [part('E', '33.3'), part('W', '33.4'), part('firm', '33.3')],
      recipients: [part('X-1', '50'), part('X-21', '50')],
      sectors: [part('education', '70'), part('health', '30')],
    }),
  ),
  enters(
    centre,
    shared,
    'transaction',
    payment({
      programme: roads,
      from: 'E',
      to: 'X',
      providers: [part('E'), part('X-2')],
      recipients: [part('X-1'), part('W')],
    }),
  ),
];
