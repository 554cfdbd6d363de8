/** Every other kind of page there is, in a real browser: indexes, lists, several documents, and each kind of document. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatPage } from '../../../src/report/html/page.ts';
import { listFiles } from '../../../src/report/lists/files.ts';
import { fileInput, run, textInput } from '../../run-files.ts';
import { CHROMIUM, launch, openPage } from './browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RUN_AXE = `axe
  .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`;

// Not a console: a reporter that hides skipped tests must not hide this.
if (!CHROMIUM) process.stderr.write('test/report/html/kinds.test.ts: SKIPPED, there is no Chromium\n');

const lost = { path: '計畫/遺失.xlsx', problem: 'missing' };
const several = await run(
  [
    fileInput('fixtures/plan-versions/transport-112.csv'),
    fileInput('fixtures/plan-versions/transport-113.csv'),
    fileInput('fixtures/chiayi-organisation/organisation.xlsx'),
    lost,
  ],
  { lang: 'zh-TW' },
);
const kpi = await run([fileInput('fixtures/chiayi-kpi/kpi.xlsx')], { lang: 'zh-TW' });
const law = await run([fileInput('fixtures/tainan-ordinance/draft.txt')], { lang: 'zh-TW' });
const annotate = () => Promise.resolve(new Uint8Array());

function file(by: 'document' | 'agency', name: string): string {
  const files = listFiles(several, { by, formats: ['html', 'markdown', 'xlsx'], lang: 'zh-TW', annotate });
  return String(files.find((one) => one.file === name)?.make());
}

const PAGES: Readonly<Record<string, string>> = {
  'the index of documents': file('document', 'index.html'),
  'the index of lists': file('agency', 'index.html'),
  'a list': file('agency', '環境保護局.html'),
  'the page of several documents': formatPage(several, 'zh-TW'),
  'an organisation': file('document', 'organisation.html'),
  'a plan without results': formatPage(kpi, 'zh-TW'),
  'a law': formatPage(law, 'zh-TW'),
};

describe.skipIf(!CHROMIUM)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
  });

  describe.each(Object.keys(PAGES))('%s', (name) => {
    it.each([
      [1280, 'light', 'zh-TW'],
      [390, 'dark', 'en'],
    ] as const)(
      'is accessible at %i px, %s, in %s, and asks for nothing',
      async (width, colorScheme, lang) => {
        const { page, requests, complaints, close } = await openPage(browser, PAGES[name] ?? '', {
          width,
          colorScheme,
        });
        await page.click(`button[data-lang="${lang}"]`);
        const open = page.locator('[data-open]').first();
        if ((await open.count()) > 0) await open.click();
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        await page.evaluate(await readFile(AXE, 'utf8'));
        expect(await page.evaluate<string[]>(RUN_AXE)).toEqual([]);
        expect([...requests, ...complaints]).toEqual([]);
        await close();
      },
    );
  });

  it('the index speaks of levels in the words of its language, also where only a sign is seen', async () => {
    const { page, close } = await openPage(browser, PAGES['the index of documents'] ?? '');
    const words = async () => (await page.locator('.worst').allTextContents()).join('\n');
    expect(await words()).toMatch(/^✕?\s*錯誤\s*進度落後 1$/mu);
    await page.click('button[data-lang="en"]');
    expect(await words()).toMatch(/^✕?\s*error\s*behind schedule 1$/mu);
    expect(await page.locator('.lost li').innerText()).toContain('error');
    await close();
  });

  it('a run says first what it could not read', async () => {
    const { page, close } = await openPage(browser, PAGES['the page of several documents'] ?? '');
    expect(await page.locator('nav.sections a').first().innerText()).toBe('未能判讀');
    expect(await page.locator('main section').first().getAttribute('id')).toBe('lost');
    expect(await page.locator('.lost li').allInnerTexts()).toEqual([
      expect.stringMatching(/^✕?\s*錯誤 計畫\/遺失\.xlsx 找不到這個檔案。請檢查路徑。$/u),
    ]);
    await close();
  });

  it('names a csv once in the place of a finding, and lists cells as the language does', async () => {
    const { page, close } = await openPage(browser, PAGES['the page of several documents'] ?? '');
    const row = page.locator('tr.finding', { hasText: '應達 3,000 輛' }).first();
    const place = row.locator('td').last();
    // 112: the result stands in G6, the target in F6.
    expect((await place.innerText()).replace(/\s+/gu, ' ')).toBe('transport-113.csv!G6 F6');
    await close();
  });

  it('a law shows the article that a finding speaks of, and has no columns of measures', async () => {
    const { page, close } = await openPage(browser, PAGES['a law'] ?? '');
    const article = law.model.documents[0]?.ordinance?.articles.find(({ number }) => number === 9);
    const group = page.locator('tbody', { has: page.locator('.group', { hasText: /^第九條/u }) });
    await group.getByRole('button', { name: '看條文' }).first().click();
    expect(await group.locator('tr.context').innerText()).toContain(article?.paragraphs[0]?.text);
    const figures = await page.locator('.figures dt').allInnerTexts();
    expect(figures.slice(0, 3)).toEqual(['條', '罰則', '期限']);
    await close();
  });

  it('the page of many documents turns over their rows, and knows how many there are', async () => {
    const row = '節能,換燈,衡量標準：換燈(盞),工務處,111年';
    const many = await run(
      Array.from({ length: 62 }, (_, at) =>
        textInput(
          `${String(at).padStart(2, '0')}.csv`,
          `策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標\n${row},${at + 1},10\n`.replace(
            '換燈',
            `換燈${at}`,
          ),
        ),
      ),
      { asOf: '2023-12-31', lang: 'zh-TW' },
    );
    const { page, close } = await openPage(browser, formatPage(many, 'zh-TW'));
    const rows = page.locator('#documents tbody tr');
    expect(await rows.count()).toBe(60);
    expect(await page.locator('#documents .pager span').innerText()).toBe('第 1–60 項，共 62 項');
    await page.click('#document-page-next');
    expect(await rows.count()).toBe(2);
    expect(await rows.first().innerText()).toContain('60.csv');
    await close();
  });

  it('a plan without results says that nothing is judged, and shows nothing late', async () => {
    const { page, close } = await openPage(browser, PAGES['a plan without results'] ?? '');
    expect(await page.locator('.verdict').innerText()).toContain('沒有成果可供判定');
    expect(await page.locator('#late').count()).toBe(0);
    expect(await page.locator('#overview svg.stack').count()).toBe(0);
    await close();
  });
});
