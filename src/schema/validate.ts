/** Holds data against the JSON Schemas in `schemas/`. The validators are compiled beforehand. */
import type { PlanDocument } from '../plan-document.ts';
import type { Validator } from './validator.ts';
import * as diff from './validators/diff.js';
import * as plan from './validators/document.js';
import * as profile from './validators/profile.js';
import * as validation from './validators/report.js';

export interface SchemaProblem {
  /** JSON pointer to the value. */
  readonly path: string;
  readonly message: string;
}

export function profileProblems(data: unknown): string[] {
  return problemsOf(profile.profile, data, '').map((problem) => `${problem.path || '/'}: ${problem.message}`);
}

/** Problems of a document, measure by measure: one call over everything would grow with the square of its errors. */
export function documentProblems(document: PlanDocument): SchemaProblem[] {
  const problems = problemsOf(plan.document, { ...document, measures: [] }, '');
  for (const [index, measure] of document.measures.entries()) {
    if (plan.measure(measure)) continue;
    for (const problem of problemsOf(plan.measure, measure, `/measures/${index}`)) problems.push(problem);
  }
  return problems;
}

export function reportProblems(report: unknown): SchemaProblem[] {
  return problemsOf(validation.report, report, '');
}

export function diffProblems(report: unknown): SchemaProblem[] {
  return problemsOf(diff.diff, report, '');
}

function problemsOf(validate: Validator, data: unknown, prefix: string): SchemaProblem[] {
  if (validate(data)) return [];
  return (validate.errors ?? []).map((error) => ({
    path: prefix + error.instancePath,
    message: `${error.message ?? ''}${details(error.params)}`,
  }));
}

function details(params: Readonly<Record<string, unknown>>): string {
  const said = Object.values(params).map((value) => JSON.stringify(value));
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
