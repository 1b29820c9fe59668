/** The same numbers are said in each language, limits of a rule in each of its alerts, and a period of every place. */
export function remembered(say: (value: number) => string): (value: number) => string {
  const said = new Map<number, string>();
  return (value) => {
    const known = said.get(value);
    if (known !== undefined) return known;
    if (said.size === mostRemembered) said.clear();
    const text = say(value);
    said.set(value, text);
    return text;
  };
}

const mostRemembered = 1000;
