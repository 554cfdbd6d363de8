/** The page GitHub shows for a job: steps append to the file it names. */
import { resolve } from 'node:path';
import type { ValidationReport } from '../../validation-report.ts';
import type { Io } from '../io.ts';
import { promisedFiles } from '../reading/files.ts';
import type { Settings } from '../settings.ts';
import { describeFault, faultCode } from '../system-fault.ts';
import { UsageError } from '../usage-error.ts';
import { makeOutput } from './make-output.ts';

/** Appends the summary where `$GITHUB_STEP_SUMMARY` says; elsewhere does nothing. Throws a usage error. */
export async function writeStepSummary(
  report: ValidationReport,
  { io, settings, bytes }: { io: Io; settings: Settings; bytes: number },
): Promise<void> {
  const path = io.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  const { formatGitHubSummary } = await import('../../report/github.ts');
  try {
    const make = () => formatGitHubSummary(report, settings.lang);
    const summary = makeOutput(make, { path, bytes, lang: settings.lang, limits: settings.limits });
    await promisedFiles().appendFile(resolve(io.cwd, path), summary, 'utf8');
  } catch (fault) {
    if (faultCode(fault) === undefined) throw fault;
    throw new UsageError([(texts) => texts.cannotWrite(path, describeFault(fault, texts))]);
  }
}
