/** Unpacks the parts of workbooks by Node's own means, which take half of what the streams of every platform do. */

import { createGunzip, gunzipSync } from 'node:zlib';
import { MEBIBYTE } from '../../limits.ts';
import type { Gunzip } from '../../read/zip/gunzip.ts';

/** As much as is walked at a time, or the next piece would be there long before the last is walked, and wait. */
const PIECE = MEBIBYTE;

export const gunzip: Gunzip = {
  // A stream costs more than the work on a small part, and a workbook has twenty.
  atOnce: (pieces, most) => gunzipSync(Buffer.concat(pieces), { maxOutputLength: most }),
  // One of the platform's threads unpacks the next piece as soon as the last is taken.
  ahead(pieces) {
    const stream = createGunzip({ chunkSize: PIECE });
    for (const piece of pieces) stream.write(piece);
    stream.end();
    return stream;
  },
};
