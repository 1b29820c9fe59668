/** Which figures cannot all be true, and what they leave open. */
import { getConflict } from '../../actions/reckoning/getConflict.ts';
import { listConflicts } from '../../actions/reckoning/listConflicts.ts';
import { reckonFigure } from '../../actions/reckoning/reckonFigure.ts';
import { ledgerIn } from '../environment.ts';
import type { Api } from './operation.ts';
import { addOperation, noBody, noQuery } from './operation.ts';
import * as schemas from './reckoningSchemas.ts';

export function addReckoningOperations(api: Api): void {
  addOperation(
    api,
    {
      method: 'get',
      path: '/conflicts',
      summary: 'Sets of statements that cannot all be true, with the words and speakers of each',
      query: noQuery,
      body: noBody,
      answer: schemas.conflictsSchema,
    },
    (c) => listConflicts(ledgerIn(c)),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/conflicts/{id}',
      summary: 'One open conflict',
      query: noQuery,
      body: noBody,
      answer: schemas.conflictSchema,
    },
    (c, { id }) => getConflict(ledgerIn(c), id),
  );
  addOperation(
    api,
    {
      method: 'get',
      path: '/figures/{id}/reckoning',
      summary: 'Between what a figure can lie, what pins it there, and the conflicts its reports are in',
      query: noQuery,
      body: noBody,
      answer: schemas.figureReckoningSchema,
    },
    (c, { id }) => reckonFigure(ledgerIn(c), id),
  );
}
