// Generated from schemas/baseline.schema.json by `npm run generate`. Do not edit.

/**
 * Findings that are known and put up with, each with its reason. Written by `planlint accept`, kept beside the documents.
 */
export interface BaselineFile {
  $schema?: string;
  schemaVersion: '1.0.0';
  /**
   * Sorted by file, rule and fingerprint.
   */
  entries: AcceptedEntry[];
}
export interface AcceptedEntry {
  /**
   * Of the finding; it alone decides what the entry accepts.
   */
  fingerprint: string;
  rule: string;
  /**
   * Where the finding was, relative to this file; for people, and to tell an entry that is settled from one whose file was not read.
   */
  file?: string;
  measure?: string;
  /**
   * What the finding said when it was accepted.
   */
  message?: string;
  /**
   * Why it is put up with.
   */
  reason: string;
  acceptedOn?: string;
  /**
   * The last day it is accepted.
   */
  expires?: string;
}
