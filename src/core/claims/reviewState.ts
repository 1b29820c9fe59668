/** Where a claim stands in review. Only a draft is still marked machine-made. */
export const reviewStates = ['draft', 'accepted', 'corrected', 'rejected'] as const;
export type ReviewState = (typeof reviewStates)[number];
