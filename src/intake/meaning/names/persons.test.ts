import { describe, expect, it } from 'vitest';
import { lexicon } from '../lexicon/lexicon.ts';
import { scan } from '../lexicon/scan.ts';
import { personsCjk } from './personsCjk.ts';
import { personsLatin } from './personsLatin.ts';
import { properNames } from './properNames.ts';
import { tokens } from './tokens.ts';

function persons(text: string): string[] {
  const span = { start: 0, end: text.length };
  const marks = scan(lexicon, text, span);
  const words = tokens(text, span);
  const found = /\p{Script=Han}/u.test(text)
    ? personsCjk(text, span, marks)
    : personsLatin({ text, tokens: words, runs: properNames(words), marks, isName: () => false });
  return found.map(({ name, office }) => `${name} = ${office ?? ''}`);
}

describe('office-holders', () => {
  it.each([
    ['Liu Qi, Secretary of the provincial committee, led a group.', ['Liu Qi = Secretary of the provincial committee']],
    ['President Volodymyr Zelenskyy spoke.', ['Volodymyr Zelenskyy = President']],
    ['Commission President Ursula von der Leyen spoke.', ['Ursula von der Leyen = Commission President']],
    ['the Danish development minister, Dan Jorgensen, said', ['Dan Jorgensen = Danish development minister']],
    ['said Andris Kalns, Latvia’s deputy minister.', ['Andris Kalns = Latvia’s deputy minister']],
    [
      'including Ma Jun, mayor of the city, aisikaer tuniyazi, chairman of the city, etc.',
      ['Ma Jun = mayor of the city', 'aisikaer tuniyazi = chairman of the city'],
    ],
    ['Anna Kowalska spoke of the road.', []],
    ['The minister spoke.', []],
    ['江西省委书记刘奇表示，路通了。', ['刘奇 = 江西省委书记']],
    ['李明副主任强调：“好。”', ['李明 = 副主任']],
    ['凉山州人大常委会主任达久木甲说，路通了。', ['达久木甲 = 凉山州人大常委会主任']],
    ['衛福部長林志成指出', ['林志成 = 衛福部長']],
    ['村民王某说路通了。', []],
  ])('%s', (text, expected) => {
    expect(persons(text)).toEqual(expected);
  });
});
