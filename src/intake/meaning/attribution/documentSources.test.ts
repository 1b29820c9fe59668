import { expect, it } from 'vitest';
import { documentSources } from './documentSources.ts';

it.each([
  ['A text.\n\nMaterials: Hunan Daily, Turpan Daily, etc', ['Hunan Daily', 'Turpan Daily']],
  ['Source: Guangming Net. In the first half of this year, little happened.', ['Guangming Net']],
  ['正文。\n来源：新华社、人民日报', ['新华社', '人民日报']],
  ['YINCHUAN, Nov. 20 (Xinhua) -- Work began.', ['Xinhua']],
  ['新华社北京5月1日电 工程开工。', ['新华社']],
  ['The source of the river: a lake.', []],
])('%j', (text, expected) => {
  const found = documentSources(text);
  expect(found.map((source) => source.name)).toEqual(expected);
  for (const { name, start, end } of found) expect(text.slice(start, end)).toBe(name);
});
