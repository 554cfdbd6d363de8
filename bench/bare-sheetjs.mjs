/** The least a program can do with a workbook: let SheetJS read it. */
import { readFileSync } from 'node:fs';
import * as XLSX from 'xlsx';

const book = XLSX.read(readFileSync(process.argv[2] ?? ''), { dense: true });
process.stdout.write(`${book.SheetNames.length}\n`);
