/** Where a version of a record stands on its way to the public. */
export const recordStates = ['draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn'] as const;
export type RecordState = (typeof recordStates)[number];

/** What can be done to a record, besides writing its content. */
export const moves = ['submit', 'return', 'approve', 'publish', 'withdraw'] as const;
export type Move = (typeof moves)[number];

const from: Readonly<Record<Move, readonly RecordState[]>> = {
  submit: ['draft', 'returned'],
  return: ['submitted', 'approved'],
  approve: ['submitted'],
  publish: ['approved'],
  withdraw: ['draft', 'submitted', 'returned', 'approved', 'published'],
};

const to: Readonly<Record<Move, RecordState>> = {
  submit: 'submitted',
  return: 'returned',
  approve: 'approved',
  publish: 'published',
  withdraw: 'withdrawn',
};

/** The state a move leads to from `state`; null where the move cannot be made. */
export function stateAfter(state: RecordState, move: Move): RecordState | null {
  return from[move].includes(state) ? to[move] : null;
}

/** Whether whoever makes the move has to say why. */
export function isExplained(move: Move): boolean {
  return move === 'return' || move === 'withdraw';
}

/** States in which the content may be written over by a new version; the others ask for a revision with a reason. */
export function isOpen(state: RecordState): boolean {
  return state === 'draft' || state === 'returned';
}
