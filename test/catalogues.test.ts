/** Each language is written with its own punctuation, in every catalogue of texts and every rule. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../src/check/rules/index.ts';
import { LANGUAGES, type Language } from '../src/finding.ts';
import { run, textInput } from './run-files.ts';

/** Files with texts in both languages, found by how catalogues are declared: a new one is held here too. */
const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path))
  .filter((path) => path.endsWith('.ts') && /Record<Language\b/u.test(readFileSync(path, 'utf8')));

interface Text {
  readonly where: string;
  readonly text: string;
}

/** The texts of a value; of a function its source, which holds its sentences. */
function textsIn(value: unknown, where: string): Text[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (typeof value === 'function') return [{ where, text: String(value) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${where}.${key}`));
}

function isCatalogue(value: unknown): value is Record<Language, unknown> {
  return typeof value === 'object' && value !== null && LANGUAGES.every((lang) => lang in value);
}

/** Catalogues may lie below others: `EXAMPLES.validate[0].says`. */
function catalogued(value: unknown, where: string, lang: Language): Text[] {
  if (isCatalogue(value)) return textsIn(value[lang], `${where}.${lang}`);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => catalogued(part, `${where}.${key}`, lang));
}

async function textsOf(lang: Language): Promise<Text[]> {
  const texts: Text[] = [];
  for (const path of FILES) {
    const module: Record<string, unknown> = await import(resolve(path));
    for (const [name, value] of Object.entries(module))
      texts.push(...catalogued(value, `${path}:${name}`, lang));
  }
  return [...texts, ...RULES.flatMap(({ id, text }) => textsIn(text[lang], `${id}.${lang}`))];
}

describe('the catalogues', () => {
  it('are found', async () => {
    expect(FILES.length).toBeGreaterThan(15);
    for (const lang of LANGUAGES) expect((await textsOf(lang)).length, lang).toBeGreaterThan(800);
  });

  it('write English without Chinese punctuation', async () => {
    const wrong = (await textsOf('en')).filter(({ text }) => /[「」『』、。，：；？！（）《》]/u.test(text));
    expect(wrong).toEqual([]);
  });

  it('write Chinese without Western commas, colons and full stops beside it', async () => {
    const wrong = (await textsOf('zh-TW')).filter(({ text }) => {
      return /[\u4e00-\u9fff][,;:!?]|,[\u4e00-\u9fff]|[\u4e00-\u9fff]\.(?:\s|$)/u.test(text);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a message', () => {
  it.each([
    ['unknown-layout', '品名,數量,單價\n鉛筆,12,5\n橡皮擦,3,10\n', '"品名 | 數量 | 單價"'],
    [
      'duplicate-measure',
      [
        '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)',
        '節能,推廣節能,衡量標準：輔導家數(家),環保局、教育處,111年,6,5,10',
        '節能,節約用水,衡量標準：輔導家數(家),環保局、教育處,111年,6,5,10',
        '節能,推廣節能,衡量標準：輔導家數(家),環保局、教育處,111年,6,5,10',
      ].join('\n'),
      '環保局, 教育處',
    ],
  ])('of %s quotes and lists in English as English does', async (rule, csv, said) => {
    const { report } = await run([textInput('table.csv', csv)], { lang: 'en' });
    const messages = report.findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) expect(message).not.toMatch(/[「」、，。：；]/u);
    expect(messages.join('\n')).toContain(said);
  });
});
