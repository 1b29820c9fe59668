import type { Outcome, Plan } from './simulate.ts';

/** What is needed to see a failure again: the seed, the acts that lead to it, and the command that runs them. */
export function tellFailure({ seed, acts }: Plan, { broken, told, done }: Outcome): string {
  if (!broken) return `seed ${seed}: every law holds`;
  const shown = done.map(({ step }) => step).filter((step) => step <= broken.step);
  const lines = told.slice(-60);
  return [
    `seed ${seed}, step ${broken.step}: ${broken.law}`,
    broken.message,
    'after these acts:',
    ...lines,
    shown.length > 80
      ? `npm run simulate -- --seed ${seed} --acts ${acts}`
      : `npm run simulate -- --seed ${seed} --acts ${acts} --only ${shown.join(',')}`,
  ].join('\n');
}
