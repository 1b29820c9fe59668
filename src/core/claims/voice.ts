/** Whose voice a document is. It says where it stands, not whether it is right; all are treated alike. */
export const voices = ['official', 'independent', 'international', 'unknown'] as const;
export type Voice = (typeof voices)[number];
