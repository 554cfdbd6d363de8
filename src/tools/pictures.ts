/**
 * Draws the README's pictures from the bundled documents, so that they stay true: the page in Chromium, the
 * terminal, and the annotated workbook as LibreOffice shows it. Needs `npm run build`, Chromium and, for the
 * workbook, LibreOffice and pdftoppm.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const OUT = 'docs/pictures';
const PLAN = 'fixtures/chiayi-strategy/tables.xlsx';
const AS_OF = ['--as-of', '2023-10-31', '--fail-on', 'never'];
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const TERMINAL_LINES = 30;

function planlint(...args: string[]): string {
  return execFileSync(process.execPath, ['bin/planlint.js', ...args], { encoding: 'utf8' });
}

async function shoot(
  browser: Browser,
  address: string,
  file: string,
  width: number,
  height: number,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(address);
  await page.screenshot({ path: join(OUT, file) });
  await page.close();
}

/** Measures and timelines of the page, from the heading on. */
async function shootSection(browser: Browser, address: string, section: string, file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 820 } });
  await page.goto(address);
  await page.evaluate(
    `document.querySelector('.sections').remove(); document.getElementById('${section}').scrollIntoView()`,
  );
  await page.screenshot({ path: join(OUT, file) });
  await page.close();
}

async function shootTerminal(browser: Browser): Promise<void> {
  const text = planlint('validate', PLAN, ...AS_OF, '--lang', 'zh-TW');
  const lines = [`$ planlint validate ${PLAN}`, '', ...text.split('\n').slice(0, TERMINAL_LINES)];
  const escaped = lines.join('\n').replace(/[&<>]/gu, (mark) => `&#${mark.codePointAt(0)};`);
  const coloured = escaped
    .replace(/x 錯誤/gu, '<b class="e">x 錯誤</b>')
    .replace(/! 警告/gu, '<b class="w">! 警告</b>')
    .replace(/i 提示/gu, '<b class="n">i 提示</b>');
  const page = await browser.newPage({ viewport: { width: 860, height: 100 } });
  await page.setContent(`<style>body{margin:0;background:#14191f;color:#dfe5ea;padding:18px 22px}
pre{margin:0;font:15px/1.5 "Noto Sans Mono CJK TC","Noto Sans Mono",monospace}
b{font-weight:400}.e{color:#ff8f82}.w{color:#f0c05a}.n{color:#7fd0e0}</style><pre>${coloured}</pre>`);
  await page.screenshot({ path: join(OUT, 'terminal.png'), fullPage: true });
  await page.close();
}

/** The first page of the annotated workbook as LibreOffice prints it. */
function drawWorkbook(folder: string): void {
  const [soffice, pdftoppm] = ['/usr/bin/soffice', '/usr/bin/pdftoppm'];
  if (!existsSync(soffice) || !existsSync(pdftoppm)) {
    process.stdout.write('no LibreOffice or no pdftoppm: docs/pictures/workbook.png stays as it is\n');
    return;
  }
  const book = join(folder, 'checked.xlsx');
  planlint('validate', PLAN, ...AS_OF, '--lang', 'zh-TW', '-f', `xlsx=${book}`);
  // A profile of its own: a running LibreOffice would take the call and ignore it.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const convert = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, book];
  execFileSync(soffice, convert, { stdio: 'ignore' });
  const picture = ['-r', '70', '-png', '-singlefile', '-f', '1', '-l', '1'];
  execFileSync(pdftoppm, [...picture, join(folder, 'checked.pdf'), join(OUT, 'workbook')]);
}

mkdirSync(OUT, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'planlint-pictures-'));
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const page = join(folder, 'report.html');
  planlint('validate', PLAN, ...AS_OF, '--lang', 'zh-TW', '-f', `html=${page}`);
  const address = pathToFileURL(page).href;
  await shoot(browser, address, 'page.png', 1280, 1000);
  await shootSection(browser, address, 'late', 'late.png');
  await shootSection(browser, address, 'measures', 'measures.png');
  await shootTerminal(browser);
  drawWorkbook(folder);
  for (const name of ['page', 'late', 'measures', 'terminal', 'workbook']) {
    const bytes = readFileSync(join(OUT, `${name}.png`)).length;
    process.stdout.write(`${OUT}/${name}.png ${Math.ceil(bytes / 1024)} kB\n`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
