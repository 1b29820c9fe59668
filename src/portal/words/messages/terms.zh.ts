/** Words that messages fill in, in Chinese: types, fields and choices of records as they are described, and some more. */
import type { Field } from '../../../core/records/field.ts';
import { allRecordTypes } from '../../../core/records/recordTypes.ts';
import { usersZh } from '../users.zh.ts';
import { recordsZh } from '../records.zh.ts';
