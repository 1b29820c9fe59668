import { expect, it } from 'vitest';
import { themeIn } from './themes.ts';

it.each([
  ['income', 'en', 'income'],
  ['income', 'zh', '收入'],
  ['Water', 'zh', '饮水'],
  ['fisheries', 'zh', 'fisheries'],
  ['', 'zh', ''],
] as const)('the theme %j in %s is %j', (theme, language, said) => {
  expect(themeIn(theme, language)).toBe(said);
});
