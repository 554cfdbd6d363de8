/** A finding that is told once for several files, as each of them has it. */
import type { Finding } from '../finding.ts';
import type { DocumentHead, Finding as ReportFinding, ValidationReport } from '../validation-report.ts';
import { concernedBy } from './concerned.ts';

/** What other documents say again, by the fingerprint of the finding that is told of them all. */
export type Copies = ReadonlyMap<string, readonly Finding[]>;

/** Told of that document, whose own places come first. */
export function asSeenFrom(
  finding: ReportFinding,
  { id, path }: Pick<DocumentHead, 'id' | 'path'>,
  copies: Copies | undefined,
): ReportFinding {
  if (finding.document === id) return finding;
  // Its sentence quotes cells, which are others in a file that has the table further down.
  const copy = copies?.get(finding.fingerprint)?.find(({ document }) => document === id);
  const isOwn = ({ file }: ReportFinding['locations'][number]) => file === path;
  const { locations } = finding;
  return {
    ...finding,
    ...(copy && {
      message: copy.message,
      ...(copy.table !== undefined && { table: copy.table }),
      evidence: copy.evidence,
    }),
    document: id,
    locations: [...locations.filter(isOwn), ...locations.filter((place) => !isOwn(place))],
  };
}

/** Every finding that concerns one file, as that file has it. */
export function findingsOn(
  { documents, findings }: Pick<ValidationReport, 'documents' | 'findings'>,
  path: string,
  copies: Copies | undefined,
): ReportFinding[] {
  const document = documents.find((head) => head.path === path);
  // An input that gave no document has findings all the same: why it could not be read.
  if (document === undefined) return findings.filter(({ locations }) => locations[0]?.file === path);
  const concerned = concernedBy(documents);
  return findings
    .filter((finding) => concerned(finding).includes(document.id))
    .map((finding) => asSeenFrom(finding, document, copies));
}
