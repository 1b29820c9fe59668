/** Lets so many pieces of work go on at once; the others wait in the order in which they came. */
export function turns(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let going = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (going >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else going += 1;
    try {
      return await work();
    } finally {
      // Whoever waits takes over the place that is left.
      const next = waiting.shift();
      if (next) next();
      else going -= 1;
    }
  };
}
