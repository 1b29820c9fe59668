import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { messageForms } from './messageForms.ts';
it('x', () => { let last=''; let o=''; for (const {file,form} of messageForms()) { if(file!==last) o+='## '+file+'\n'; last=file; o+='  '+form+'\n'; } writeFileSync('/tmp/ch/forms.txt', o); });
