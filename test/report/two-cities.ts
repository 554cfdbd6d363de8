/** The runs the outputs for other programs are tested with: two real plans, one of them beside a file that is missing. */
import type { Language } from '../../src/finding.ts';
import type { ValidateRun } from '../../src/pipeline/pipeline.ts';
import { fileInput, run, textInput } from '../run-files.ts';

const CHIAYI = 'fixtures/chiayi-strategy/tables.xlsx';
const KAOHSIUNG = 'fixtures/kaohsiung-results/results.xlsx';

/** Nothing to complain about at any level. */
const CLEAN = [
  '表 1-1、示範市能源部門推動策略',
  '經費單位：萬元/年',
  '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)',
  '節能,汰換燈具,衡量標準：汰換燈具盞數(盞),工務處/交通處,111年,"1,200","1,100",20',
].join('\n');

export function cleanRun(lang: Language = 'en'): Promise<ValidateRun> {
  return run([textInput('clean.csv', CLEAN)], { asOf: '2023-12-31', lang });
}

export function dirtyRun(lang: Language = 'en'): Promise<ValidateRun> {
  return run([fileInput(CHIAYI), fileInput(KAOHSIUNG)], { asOf: '2023-10-31', lang });
}

export function unreadableRun(lang: Language = 'en'): Promise<ValidateRun> {
  const lost = { path: '計畫/遺 失:1.xlsx', problem: 'missing' };
  return run([fileInput(CHIAYI), lost], { asOf: '2023-10-31', lang });
}
