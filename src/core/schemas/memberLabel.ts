/** What people call a member of something that programs send: "budget.amount" is "Budget › amount". */

/** Where the name of a member says too little, or something else, when it is read by itself. */
const labels: Readonly<Record<string, string>> = {
  becomes: 'what it means',
  by: 'who asks for it',
  document1: 'first document',
  document2: 'second document',
  due: 'due day',
  en: 'in English',
  from: 'first day',
  id: 'identifier',
  key: 'identifier',
  lead: 'periods before',
  officers: 'number of offices',
  on: 'day',
  pace: 'how often',
  until: 'last day',
  wanted: 'what is wanted',
  what: 'what is done',
  zh: 'in Chinese',
};

/** The words for each step, without capitals; of an item of a list its number, from 1. */
export function memberWords(path: readonly PropertyKey[]): string[] {
  return path.map((step) => {
    if (typeof step === 'number') return String(step + 1);
    const name = String(step);
    return labels[name] ?? name.replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ').toLowerCase();
  });
}

/** With a capital, as it begins a sentence. */
export function memberLabel(path: readonly PropertyKey[]): string {
  const words = memberWords(path).join(' › ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
