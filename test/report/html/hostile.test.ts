/** A table that tries to become code: every text of it must come out as text, wherever the page shows it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePageData } from '../../../src/report/html/make-page-data.ts';
import { formatPage, renderPage } from '../../../src/report/html/page.ts';
import { run, textInput } from '../../run-files.ts';
import { CHROMIUM, launch, openPage } from './browser.ts';

const SCRIPT = '</script><script>window.stolen=1</script><img src=x onerror=window.stolen=2>';
const QUOTE = `'onfocus='window.stolen=3' autofocus x='`;
const TABLE = [
  `表 1-1、示範市能源部門推動策略${SCRIPT}`,
  '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標',
  `${QUOTE},換燈${SCRIPT},衡量標準：換燈${QUOTE}(盞),環保局,111年,5${SCRIPT},10<!--<script>`,
  `${QUOTE},換燈${SCRIPT},衡量標準：換燈${QUOTE}(盞),環保局,112年,,10`,
].join('\n');

const hostile = await run([textInput('<b>plan&.csv', TABLE)], { asOf: '2023-12-31', lang: 'zh-TW' });

it('holds no element that the document wrote', () => {
  const page = formatPage(hostile, 'zh-TW');
  expect(hostile.report.findings.length).toBeGreaterThan(0);
  // The page's data and its own script; nothing else begins or ends one.
  expect(page.match(/<script/gu)).toHaveLength(2);
  expect(page.match(/<\/script/gu)).toHaveLength(2);
  expect(page).not.toContain('<img');
  // In the data a quote is only a quote.
  const [shown = ''] = page.split('<script type="application/json"');
  expect(shown).not.toContain(`'onfocus='`);
  expect(shown).toContain('&lt;img src=x onerror=window.stolen=2&gt;');
});

describe.skipIf(!CHROMIUM)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('runs nothing of it, in either language, with every row shown', async () => {
    const opened = await openPage(browser, formatPage(hostile, 'zh-TW'));
    for (const button of await opened.page.locator('[data-open]').all()) await button.click();
    await opened.page.click('button[data-lang=en]');
    await opened.page.fill('#filter-text', SCRIPT);
    expect(await opened.page.evaluate('window.stolen')).toBeUndefined();
    expect(await opened.page.locator('img').count()).toBe(0);
    expect(opened.requests).toEqual([]);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it('keeps its rows few, however many findings there are, and its totals exact', async () => {
    const data = makePageData(hostile);
    const [first] = data.findings;
    if (first === undefined) throw new Error('the table has findings');
    const findings = Array.from({ length: 20_000 }, (_, index) => ({
      ...first,
      severity: index % 4 === 0 ? ('error' as const) : ('notice' as const),
      message: { 'zh-TW': `第 ${index} 項`, en: `number ${index}` },
    }));
    const opened = await openPage(browser, renderPage({ ...data, findings }, 'zh-TW'));
    const { page } = opened;
    const total = () => page.locator('#finding-rows .total').innerText();
    expect(await page.locator('tr.finding').count()).toBe(50);
    await page.selectOption('#filter-severity', 'error');
    expect(await total()).toBe('符合 5,000 項，全部 20,000 項');
    expect(await page.locator('.findings .group .tally').innerText()).toContain('錯誤 5,000');
    await page.fill('#filter-text', '第 19996 項');
    expect(await total()).toBe('符合 1 項，全部 20,000 項');
    await page.click('#reset');
    await page.locator('#finding-page-last').click();
    expect(await page.locator('tr.finding').count()).toBe(50);
    expect(await page.locator('tr.finding').last().innerText()).toContain('第 19999 項');
    await opened.close();
  });
});
