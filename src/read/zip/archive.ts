/** A ZIP seen as a document: which kind it is, and those of its parts that hold cells. */
import type { ReadLimits } from '../limits.ts';
import { holdLimit, refuse } from '../refusal.ts';
import { readDirectory, type ZipEntry } from './directory.ts';
import { refuseEntities } from './entities.ts';
import type { Gunzip } from './gunzip.ts';
import { checkEntry, holdRatio, type Part, unpack } from './unpack.ts';

export interface Archive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  readonly limits: ReadLimits;
  /** Runs a stretch of work that never pauses, and may end it when it takes too long. */
  readonly bounded: <T>(work: () => T) => T;
  /** How parts are unpacked where the platform has its own way. */
  readonly gunzip: Gunzip | undefined;
}

export function openArchive(
  bytes: Uint8Array,
  limits: ReadLimits,
  bounded: Archive['bounded'] = (work) => work(),
  gunzip?: Gunzip,
): Archive {
  return { bytes, entries: readDirectory(bytes, limits), limits, bounded, gunzip };
}

/** Holds entries that are about to be unpacked to the limits, each and all together; one named twice counts twice. */
export function checkEntries(entries: readonly ZipEntry[], { bytes, limits }: Archive): void {
  for (const entry of entries) checkEntry(entry, limits);
  const unpacked = entries.reduce((size, entry) => size + entry.unpacked, 0);
  const packed = [...new Set(entries)].reduce((size, entry) => size + entry.packed, 0);
  // Entries that share their bytes: each is modest, all of them together are a bomb.
  if (packed > bytes.length) refuse('damaged', `ZIP: ${packed} ≠ ${bytes.length} bytes`);
  holdLimit(limits, 'unpacked-size', unpacked);
  holdRatio(limits, unpacked, packed);
}

/** Unpacks the chosen entries, all within the common budget. */
export async function unpackParts(archive: Archive, wanted: (name: string) => boolean): Promise<Part[]> {
  const entries = archive.entries.filter(({ name }) => wanted(name) && !name.endsWith('/'));
  checkEntries(entries, archive);
  const parts = await Promise.all(entries.map((entry) => unpack(archive.bytes, entry, archive.gunzip)));
  for (const part of parts) refuseEntities(part);
  return parts;
}

/** One small part as UTF-8 text; undefined when the archive has no such part. */
export async function readTextPart(archive: Archive, name: string): Promise<string | undefined> {
  const [part] = await unpackParts(archive, (candidate) => candidate === name);
  return part === undefined ? undefined : textOf(part);
}

export function textOf(part: Part): string {
  const decoder = new TextDecoder();
  return part.chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}

export type ArchiveFormat = 'xlsx' | 'xlsb' | 'ods';

const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** Other documents in ZIP clothes, by a part that only they have. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^word\//i, 'DOCX'],
  [/^ppt\//i, 'PPTX'],
  [
    /^(?:[^/]+\.numbers\/)?(?:Index\/.*\.iwa|Index\.zip|index\.(?:xml|apxl)(?:\.gz)?)$/i,
    'Apple Numbers/Pages/Keynote',
  ],
  [/^AndroidManifest\.xml$/, 'APK'],
];

/** Which spreadsheet format an archive is. Any other archive is refused by the best name we have for it. */
export async function formatOf(archive: Archive): Promise<ArchiveFormat> {
  const names = archive.entries.map(({ name }) => name);
  if (names.some((name) => /^xl\/workbook[^/]*\.xml$/i.test(name))) return 'xlsx';
  if (names.some((name) => /^xl\/workbook[^/]*\.bin$/i.test(name))) return 'xlsb';
  const types = (await readTextPart(archive, '[Content_Types].xml')) ?? '';
  if (/ms-excel\.sheet\.binary\.[\w.]*main/i.test(types)) return 'xlsb';
  if (/(?:spreadsheetml|ms-excel)\.[\w.]+\.main\+xml/i.test(types)) return 'xlsx';
  if (names.includes('encrypted-package')) return refuse('password-protected', 'encrypted-package');
  const type = (await readTextPart(archive, 'mimetype'))?.trim() ?? '';
  const manifest = (await readTextPart(archive, 'META-INF/manifest.xml')) ?? '';
  if (type.startsWith(ODS_TYPE) || (type === '' && manifest.includes(ODS_TYPE))) {
    return manifest.includes('encryption-data') ? refuse('password-protected', 'encryption-data') : 'ods';
  }
  if (type !== '') return refuse('unknown-format', type.slice(0, 100));
  const other = OTHERS.find(([part]) => names.some((name) => part.test(name)));
  return refuse('unknown-format', other?.[1] ?? `ZIP: ${names.slice(0, 3).join(', ')}`);
}
