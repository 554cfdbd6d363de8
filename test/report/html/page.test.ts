/** The report page in a real browser: what a reader does with it, what a screen reader makes of it, what it asks for. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { formatPage } from '../../../src/report/html/page.ts';
import { fileInput, run } from '../../run-files.ts';
import { CHROMIUM, launch, type OpenPage, openPage } from './browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const CHIAYI = 'fixtures/chiayi-strategy/tables.xlsx';

const RUN_AXE = `axe
  .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`;

// Not a console: a reporter that hides skipped tests must not hide this.
if (!CHROMIUM) process.stderr.write('test/report/html/page.test.ts: SKIPPED, there is no Chromium\n');

const chiayi = await run([fileInput(CHIAYI)], { asOf: '2023-10-31', lang: 'zh-TW' });
const text = formatPage(chiayi, 'zh-TW');

let browser: Browser;
let opened: OpenPage | undefined;

async function open(
  ...options: Parameters<typeof openPage> extends [unknown, unknown, ...infer Rest] ? Rest : never
) {
  opened = await openPage(browser, text, ...options);
  return opened.page;
}

describe.skipIf(!CHROMIUM)('the report page', () => {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(async () => {
    // Whatever a test does with the page: nothing is asked for, nothing is complained of.
    expect(opened?.requests).toEqual([]);
    expect(opened?.complaints).toEqual([]);
    await opened?.close();
    opened = undefined;
  });

  it('counts as the report does', async () => {
    const page = await open();
    const figures = await page.locator('.figures dd').allInnerTexts();
    const { measures, records, error, warning, notice, byStatus } = chiayi.report.summary;
    const { achieved = 0, behind = 0, missing = 0 } = byStatus;
    const share = `${Math.round((100 * achieved) / (achieved + behind + missing))}%`;
    expect(figures).toEqual([measures, records, share, error, warning, notice].map(String));
    const total = await page.locator('#finding-rows .total').innerText();
    expect(total).toBe(`共 ${chiayi.report.findings.length} 項`);
  });

  it('filters by list and by search, and clears', async () => {
    const page = await open();
    await page.selectOption('#filter-severity', 'error');
    const errors = chiayi.report.findings.filter(({ severity }) => severity === 'error');
    expect(await page.locator('tr.finding').count()).toBe(errors.length);
    await page.selectOption('#filter-agency', '環境保護局');
    const own = errors.filter(({ agencies }) => agencies.includes('環境保護局'));
    expect(await page.locator('tr.finding').count()).toBe(own.length);
    await page.fill('#filter-text', '電動機車');
    // 111 年成果「853」，目標「1,100」; 汰換老舊公務車為電動機車 has its own error.
    const found = own.filter((finding) => JSON.stringify(finding).includes('電動機車'));
    expect(found.length).toBeGreaterThan(0);
    expect(await page.locator('tr.finding').count()).toBe(found.length);
    await page.click('#reset');
    expect(await page.locator('#filter-text').inputValue()).toBe('');
    expect(await page.locator('#finding-rows .total').innerText()).toBe(
      `共 ${chiayi.report.findings.length} 項`,
    );
  });

  it('leads from a finding to its row, with the cell at fault marked, and to its measure', async () => {
    const page = await open();
    await page.selectOption('#filter-rule', 'behind-schedule');
    const row = page.locator('tr.finding', { hasText: '「853」' });
    await row.getByRole('button', { name: '看原列' }).click();
    const marked = page.locator('tr.context mark');
    const texts = (await marked.allInnerTexts()).map((cell) => cell.replace(/\s+/u, ' '));
    expect(texts).toEqual(['1,100 G13', '853 F13']);
    await row.getByRole('link', { name: '前往措施' }).click();
    const card = page.locator('article.measure:focus');
    expect(await card.locator('h3').innerText()).toBe('研擬電動機車購置優惠措施或補助方案');
    expect(await card.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
  });

  it('turns to a measure on another page of the list, also from the address', async () => {
    const page = await open();
    expect(await page.locator('#m40').count()).toBe(0);
    await page.evaluate("location.hash = '#m40'");
    await page.locator('#m40').waitFor();
    expect(await page.locator('article.measure').count()).toBeLessThanOrEqual(12);
  });

  it('speaks the other language as a whole', async () => {
    const page = await open();
    await page.click('button[data-lang=en]');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const own = 'h2, thead th, dt, label > span, summary, .legend, nav';
    const words = (await page.locator(own).allTextContents()).join(' ');
    // Only names out of the document may be Chinese, and none of these is one.
    expect(words.replace('中文', '')).not.toMatch(/\p{Script=Han}/u);
    const english = await run([fileInput(CHIAYI)], { asOf: '2023-10-31', lang: 'en' });
    const first = await page.locator('tr.finding .what p').first().innerText();
    expect(english.report.findings.map(({ message }) => message)).toContain(first);
    expect(await page.evaluate("document.activeElement?.getAttribute('data-lang')")).toBe('en');
  });

  it('follows the system into the dark, and the reader out of it', async () => {
    const page = await open({ colorScheme: 'dark' });
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(await ground()).toBe('rgb(18, 23, 21)');
    await page.selectOption('#theme', 'light');
    expect(await ground()).toBe('rgb(247, 246, 242)');
  });

  it('prints to A4 with the findings that the screen has on further pages', async () => {
    const page = await open();
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('tr.finding').count()).toBe(chiayi.report.findings.length);
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('tr.finding').count()).toBe(50);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // A4 in points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/u);
  });

  it('can be used with the keyboard alone', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement?.className')).toBe('skip');
    await page.locator('#open-0, [data-open]').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate("document.activeElement?.getAttribute('aria-expanded')")).toBe('true');
    await page.locator('#finding-page-next').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement?.id')).toBe('finding-page-next');
    expect(await page.locator('#finding-rows .pager span').innerText()).toMatch(/^第 51–100 項/u);
  });

  it('shows its overview where scripts do not run', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.locator('noscript').isVisible()).toBe(true);
    expect(await page.locator('.figures dd').first().innerText()).toBe('45');
    expect(await page.locator('tr.finding').count()).toBe(50);
  });

  it.each([
    [1280, 'light', 'zh-TW'],
    [1280, 'dark', 'en'],
    [390, 'light', 'en'],
    [390, 'dark', 'zh-TW'],
  ] as const)(
    'is accessible at %i px, %s, in %s, and needs no scrolling sideways',
    async (width, colorScheme, lang) => {
      const page = await open({ width, colorScheme });
      await page.click(`button[data-lang="${lang}"]`);
      await page.locator('[data-open]').first().click();
      await page.locator('details summary').first().click();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      // Evaluated from outside: the page's own policy lets no other script in.
      await page.evaluate(await readFile(AXE, 'utf8'));
      const violations = await page.evaluate<string[]>(RUN_AXE);
      expect(violations).toEqual([]);
    },
  );
});
