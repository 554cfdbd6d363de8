// Generated from schemas/*.schema.json by `npm run generate`. Do not edit.
import type { Validator } from '../validator.ts';

export const document: Validator;
export const measure: Validator;
