import { expect, test } from 'vitest';
import rule from '../../../src/check/rules/count-mismatch.ts';
import { findingsIn, told } from '../law-findings.ts';
import { checkAll, organisation } from '../organisation-builder.ts';
import { brief } from '../plan-builder.ts';

const members = { memberCount: 19, chairCount: 1, viceChairCount: 1, executiveSecretaryCount: 1 };

test('members against their parts', () => {
  const found = (facts: object) => checkAll(rule, [organisation({ facts })]).map(brief);
  expect(found({ ...members, otherMemberCount: 16 })).toEqual([]);
  expect(found({ ...members, otherMemberCount: 15 })).toEqual(['warning A1 A5']);
  // The secretary of another city's committee is no member.
  expect(found({ ...members, otherMemberCount: 17 })).toEqual([]);
  expect(found(members)).toEqual([]);
  const open = { memberRange: { min: 15, max: 21 }, chairCount: 1 };
  expect(found({ ...open, otherMemberCount: 20 })).toEqual([]);
  expect(found({ ...open, otherMemberCount: 22 })).toEqual(['warning A1 A3']);
});

test('agencies and groups against those listed', () => {
  const facts = { supportingAgencyCount: 3, workingGroupCount: 2 };
  const supporting = ['民政處', '東區公所', '西區公所'];
  const full = organisation({ facts, supporting, groups: ['能源組', '運輸組'] });
  expect(checkAll(rule, [full])).toEqual([]);
  const short = organisation({ facts, supporting: supporting.slice(0, 2), groups: ['能源組'] });
  const found = checkAll(rule, [short]);
  expect(found.map(brief)).toEqual(['warning A1 B1', 'warning A2 A20']);
  expect(found[0]?.message).toBe(
    '協辦機關：文件寫「3」（A1），列出的是 2（民政處、東區公所）；漏列、多列或數字有誤，請擇一更正。',
  );
});

test('a number without any list is not held against nothing', () => {
  expect(checkAll(rule, [organisation({ facts: { supportingAgencyCount: 3 } })])).toEqual([]);
});

test('chapters and articles of a law, against what its general explanation says', async () => {
  const law = (chapters: string, articles: string) =>
    `示範市自治條例草案總說明\n本自治條例共分總則及附則等${chapters}章，條文共計${articles}條。\n第一章 總則\n第一條 甲。\n第二章 附則\n第二條 乙。\n第三條 丙。\n`;
  const found = await findingsIn('count-mismatch', { 'law.txt': law('三', '四') });
  expect(found.map(told)).toEqual([
    'warning - A2,A3: 章數：文件寫「等三章」，列出的是 2；漏列、多列或數字有誤，請擇一更正。',
    'warning - A2,A4: 條數：文件寫「共計四條」，列出的是 3；漏列、多列或數字有誤，請擇一更正。',
  ]);
  expect(await findingsIn('count-mismatch', { 'law.txt': law('二', '三') })).toEqual([]);
});
