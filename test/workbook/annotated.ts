/** Files checked and annotated as the command line does it. */
import { readFile } from 'node:fs/promises';
import type { Language } from '../../src/finding.ts';
import { builtInProfiles } from '../../src/map/profile.ts';
import { type ValidateRun, validate } from '../../src/pipeline/pipeline.ts';
import { type Annotated, annotateWorkbook } from '../../src/workbook/annotate.ts';

export interface Checked extends Annotated {
  readonly before: Uint8Array;
  readonly run: ValidateRun;
  readonly findings: ValidateRun['report']['findings'];
}

export async function annotated(
  path: string,
  bytes?: Uint8Array,
  lang: Language = 'zh-TW',
): Promise<Checked> {
  const before = bytes ?? new Uint8Array(await readFile(path));
  const options = { asOf: '2023-10-31', lang, version: '0.0.0', failOn: 'error' } as const;
  const run = await validate([{ path, bytes: before }], {
    ...options,
    profiles: builtInProfiles(),
    rules: new Map(),
  });
  const [input] = run.inputs;
  const ownSheets = (input?.status === 'read' ? input.ownSheets : undefined) ?? [];
  const result = await annotateWorkbook({ path, bytes: before, ownSheets }, run.report, { lang });
  return { ...result, before, run, findings: run.report.findings };
}
