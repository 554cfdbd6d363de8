/** Unpacks small parts of workbooks without waiting: a stream costs more than the work, and a workbook has twenty parts. */
import { gunzipSync } from 'node:zlib';
import type { GunzipAtOnce } from '../read/zip/gunzip.ts';

export const gunzipAtOnce: GunzipAtOnce = (pieces, most) =>
  gunzipSync(Buffer.concat(pieces), { maxOutputLength: most });
