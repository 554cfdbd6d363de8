import { expect, it } from 'vitest';
import { formatTidyTable } from '../../src/report/tidy.ts';
import { SMALL_PLAN } from './small-plan.ts';

const HEADER =
  'document,table,sector,category,measure,lead,support,indicator,part,period_start,period_end,' +
  'target_raw,target_op,target_value,target_unit,target_kind,' +
  'result_raw,result_op,result_value,result_unit,result_kind,result_as_of,' +
  'budget_raw,budget_twd,status,pace,target_cell,result_cell,budget_cell';

it('writes a row for each record, in document order', () => {
  expect(formatTidyTable([SMALL_PLAN])).toBe(
    `\ufeff${HEADER}
transport,4-3,transport,低污染車用推廣,推動電動機車補助,環境保護局,交通處;工務處,補助電動機車,1,2022,2022,"1,100",>=,1100,輛,annual,853,,853,輛,annual,2022-12-31,229.82,2298200,behind,,表4-3!G4,表4-3!F4,表4-3!H4
transport,4-3,transport,低污染車用推廣,推動電動機車補助,環境保護局,交通處;工務處,補助電動機車,1,2024,2025,"預期 4,000 輛",,4000,輛,annual,,,,,none,,'-,,not-due,on-pace,表4-3!G5,,表4-3!H5
transport,4-3,,低污染車用推廣,"研擬收費,方案",交通處,,檢討次數,1,2022,2022,"'=檢討
一次",,,,qualitative,,,,,none,,,,qualitative,,表4-3!G6,,
`,
  );
});

it('writes the header alone for no document', () => {
  expect(formatTidyTable([])).toBe(`\ufeff${HEADER}\n`);
});
