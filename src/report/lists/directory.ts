/** What the index of a split run says of each part: its files, its counts and its gravest findings. */

import { recordsIn } from '../../check/tallies.ts';
import type { ValidationReport } from '../../validation-report.ts';
import { messageOf, pageDocument } from '../html/make-page-data.ts';
import type { PageDirectory, PageDirectoryRow, PartFile, Status } from '../html/page-data.ts';
import { worstOf } from '../html/view/document-table.ts';
import { countStatuses } from '../html/view/status.ts';
import type { Part, SplitBy } from './split.ts';

export interface PartFiles {
  readonly part: Part;
  readonly files: readonly PartFile[];
}

/** Parts without a file (findings of no document) are told one by one, since nothing else would tell them. */
export function makeDirectory(
  parts: readonly PartFiles[],
  by: SplitBy,
  whole: ValidationReport,
): PageDirectory {
  const rows = parts.filter(({ files }) => files.length > 0).map((one) => rowOf(one, by));
  const lost = parts.filter(({ files }) => files.length === 0).flatMap(({ part }) => part.report.findings);
  const sum = rows.reduce((count, { measures }) => count + measures, 0);
  // A list is handed out with each copy's rows in it; of documents, one table is one table.
  const measures = by === 'document' ? whole.summary.measures : sum;
  const told = parts.reduce((count, { part }) => count + part.report.findings.length, 0);
  return {
    by,
    rows,
    lost: lost.map((finding) => ({
      file: finding.locations[0]?.file ?? '',
      severity: finding.severity,
      message: messageOf(finding),
    })),
    total: { measures, ...levelsOf(whole.summary) },
    ...(whole.summary.unlisted !== undefined && { unlisted: whole.summary.unlisted }),
    repeats: sum > measures || told > whole.findings.length,
  };
}

function levelsOf({ error, warning, notice }: ValidationReport['summary']) {
  return { error, warning, notice };
}

function rowOf({ part, files }: PartFiles, by: SplitBy): PageDirectoryRow {
  const { name, documents, report } = part;
  const measures = documents.flatMap((document) => document.measures);
  const counted = report.findings.filter(({ accepted }) => !accepted);
  const [document] = documents;
  const [head] = report.documents;
  return {
    ...(name !== undefined && { name }),
    files: files.map(({ format, file, of }) => ({ format, file, ...(of !== undefined && { of }) })),
    ...(by === 'document' && document && { document: pageDocument(document, head) }),
    measures: measures.length,
    statuses: countStatuses(
      measures.flatMap(recordsIn).map(({ status }) => ({ status: (status ?? 'unjudged') as Status })),
    ),
    findings: levelsOf(report.summary),
    accepted: report.findings.length - counted.length,
    worst: worstOf(counted),
  };
}
