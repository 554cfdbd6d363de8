/** A new rule is four files; this says which of them is still wanting. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { rulePage, rulesPage, type SplitCsv } from '../../src/check/pages.ts';
import { CATEGORIES } from '../../src/check/rule.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { LANGUAGES, SEVERITIES } from '../../src/finding.ts';

const root = new URL('../../', import.meta.url);
const split: SplitCsv = (csv) => parse(csv, { relax_column_count: true, skip_empty_lines: true });

function read(path: string): string | undefined {
  const url = new URL(path, root);
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
}

test('every file in src/check/rules is in the list, once', () => {
  const files = readdirSync(new URL('src/check/rules/', root)).filter((name) => name !== 'index.ts');
  const wanted = files.map((name) => name.replace(/\.ts$/u, '')).sort();
  const listed = RULES.map(({ id }) => id).sort();
  expect(listed, 'Add the rule to src/check/rules/index.ts; its file is named after its id.').toEqual(wanted);
});

test('the list of rules is up to date', () => {
  expect(read('docs/rules/README.md'), 'Run `npm run generate`.').toBe(rulesPage(RULES));
});

describe.each(RULES.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  test('is named in kebab-case, for the defect', () => {
    expect(id, 'Name the defect: no "no-", no "check-".').toMatch(/^(?!no-|check-)[a-z]+(?:-[a-z]+)*$/u);
  });

  test('stands in a category and looks at a scope that there is', () => {
    expect(CATEGORIES).toContain(rule.category);
    expect(['input', 'measure', 'document', 'workspace']).toContain(rule.scope);
    expect(SEVERITIES).toContain(rule.severity);
  });

  test('has a test', () => {
    const path = `test/check/rules/${id}.test.ts`;
    expect(
      read(path),
      `Write ${path}: build a small plan and compare the whole list of findings.`,
    ).toBeDefined();
  });

  test('has a page that is up to date', () => {
    expect(read(`docs/rules/${id}.md`), 'Run `npm run generate`.').toBe(rulePage(rule, split));
  });

  test.each(LANGUAGES)('speaks %s', (lang) => {
    const { summary, why } = rule.text[lang];
    const texts = [summary, why, ...Object.values(rule.evidence).map((text) => text[lang])];
    expect(
      texts.filter((text) => text.trim() === ''),
      `Write the ${lang} texts of ${id}.`,
    ).toEqual([]);
    const isChinese = /\p{Script=Han}/u.test(summary);
    expect(isChinese, `The ${lang} texts of ${id} are in the other language.`).toBe(lang === 'zh-TW');
  });

  test('describes its evidence', () => {
    expect(Object.keys(rule.evidence), 'A finding without facts cannot be checked by anybody.').not.toEqual(
      [],
    );
    const unknown = (rule.volatile ?? []).filter((key) => !(key in rule.evidence));
    expect(unknown, '`volatile` names evidence that the rule does not give.').toEqual([]);
  });
});
