import { describe, expect, it } from 'vitest';
import type { Claim } from './claim.ts';
import { figureTitle } from './figureTitle.ts';
import { exampleClaim } from './testing/exampleClaim.ts';

const ref = (name: string) => ({ name, id: null });

describe('figureTitle', () => {
  it.each<[string, Partial<Claim>]>([
    ['Money disbursed by Nineteen provinces to Xinjiang, 2019', {}],
    ['Money invested by Jiangxi in Xinjiang, 2019', { measure: 'money invested', donors: [ref('Jiangxi')] }],
    ['Money planned for Xinjiang, 2019', { measure: 'money planned', donors: [] }],
    ['Money disbursed by Nineteen provinces', { recipients: [], period: null }],
    [
      'People sent, first batch by Fujian to Xinjiang, 2019',
      { measure: 'people sent, first batch', donors: [ref('Fujian')] },
    ],
    ['Cost of the kindergarten, Nineteen provinces for Xinjiang, 2019', { measure: 'cost of the kindergarten' }],
    ['Projects in Xinjiang, 2019', { measure: 'projects', donors: [] }],
    ['Projects from Nineteen provinces, 2019', { measure: 'projects', recipients: [] }],
    [
      'Money disbursed (target) by Jiangxi, Hunan, Hubei and 2 more, schools',
      {
        kind: 'target',
        donors: ['Jiangxi', 'Hunan', 'Hubei', 'Fujian', 'Anhui'].map(ref),
        recipients: [],
        sectors: [ref('schools')],
        period: null,
      },
    ],
    [
      'Villages under supervision in Akto and Moyu, 2019',
      { measure: 'villages under supervision', donors: [], recipients: [], places: [ref('Akto'), ref('Moyu')] },
    ],
  ])('%s', (title, fields) => {
    expect(figureTitle(exampleClaim(fields))).toBe(title);
  });

  it("takes the registry's name where there is one", () => {
    expect(figureTitle(exampleClaim({}), ({ id, name }) => (id ? `${name}!` : name))).toContain('to Xinjiang!, 2019');
  });
});
