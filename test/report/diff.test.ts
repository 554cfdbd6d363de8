/** The four forms of a comparison say the same, and a stranger's text stays text in each. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/finding.ts';
import { builtInProfiles } from '../../src/map/profile.ts';
import { diff } from '../../src/pipeline/diff.ts';
import { formatDiffHtml } from '../../src/report/diff/html.ts';
import { formatDiffMarkdown } from '../../src/report/diff/markdown.ts';
import { formatDiffText } from '../../src/report/diff/text.ts';
import { PLAIN } from '../../src/report/palette.ts';
import { table } from '../diff/changes.ts';

const row = (name: string, target: string) =>
  `節能,"${name}",衡量標準：汰換燈具盞數(盞),工務處,111年,853,"${target}",20`;

async function reportOf(before: string, after: string, lang: Language = 'zh-TW') {
  const options = {
    profiles: builtInProfiles(),
    lang,
    rules: new Map(),
    failOn: 'error' as const,
    version: '0',
  };
  return (await diff([table(before)], [table(after)], options)).report;
}

const lowered = () => reportOf(row('汰換燈具', '1,100'), row('汰換燈具', '900'));
const WORDS = ['降低目標', 'target-lowered', '1,100', '900', 'plan.csv!G4', '新文件沒有說明理由'];

describe('a lowered target', () => {
  it.each<[name: string, form: (report: Awaited<ReturnType<typeof lowered>>) => string]>([
    ['text', (report) => formatDiffText(report, { lang: 'zh-TW', width: 120, palette: PLAIN })],
    ['markdown', (report) => formatDiffMarkdown(report, 'zh-TW')],
    ['html', (report) => formatDiffHtml(report, 'zh-TW')],
  ])('stands in the %s with both figures, the cell and the want of a reason', async (_, form) => {
    const text = form(await lowered()).replace(/\n\s*/gu, '');
    expect(WORDS.filter((word) => !text.includes(word))).toEqual([]);
  });
});

describe('hostile text', () => {
  const hostile = '汰換<script>alert(1)</script>|燈具`&"\u202e001';

  it('is text in html', async () => {
    const page = formatDiffHtml(
      await reportOf(row('汰換燈具', '5'), row(hostile.replaceAll('"', '""'), '5')),
      'zh-TW',
    );
    expect(page).not.toContain('<script');
    expect(page).toContain('\\u202e001');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/(?:src|href)=/u);
  });

  it('is text in markdown, and cannot leave its cell', async () => {
    const text = formatDiffMarkdown(
      await reportOf(row('汰換燈具', '5'), row(hostile.replaceAll('"', '""'), '5')),
      'zh-TW',
    );
    expect(text).not.toContain('<script');
    const line = text.split('\n').find((one) => one.includes('measure-added') && one.includes('alert')) ?? '';
    // Six columns have seven bars; one in the name must be escaped.
    expect(line.replaceAll('\\|', '').match(/\|/gu)).toHaveLength(7);
  });

  it('is harmless in a terminal', async () => {
    const report = await reportOf(row('汰換燈具', '5'), row(hostile.replaceAll('"', '""'), '5'));
    expect(formatDiffText(report, { lang: 'zh-TW', width: 80, palette: PLAIN })).not.toContain('\u202e');
  });
});

it('speaks English throughout', async () => {
  const report = await reportOf(row('汰換燈具', '1,100'), row('汰換燈具', '900'), 'en');
  const page = formatDiffHtml(report, 'en');
  expect(page).toContain('lang="en"');
  const own = page.replaceAll(/汰換燈具(?:盞數)?|盞|示範市能源部門推動策略/gu, '');
  expect(own.match(/\p{Script=Han}+/gu)).toBeNull();
});
