import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/rules/index.ts';
import { assembleReport } from '../../src/report/assemble.ts';
import { formatJUnit } from '../../src/report/junit.ts';
import { escapeXml } from '../../src/report/xml.ts';
import { SMALL_FINDINGS, SMALL_INPUTS } from './small-plan.ts';
import { cleanRun, dirtyRun, unreadableRun } from './two-cities.ts';

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
if (!hasXmllint) {
  // Not a console: a reporter that hides skipped tests must not hide this.
  process.stderr.write('test/report/junit.test.ts: SKIPPED in part, xmllint (libxml2-utils) is missing\n');
}

/** What xmllint has against it; throws with its own words. */
function checkSchema(xml: string): void {
  execFileSync('xmllint', ['--noout', '--schema', 'fixtures/schemas/junit.xsd', '-'], {
    input: xml,
    stdio: 'pipe',
  });
}

describe.skipIf(!hasXmllint)('the schema of Jenkins', () => {
  it('is at work', () => {
    expect(() => checkSchema('<testsuites><testsuite/></testsuites>')).toThrow();
  });

  it.each([
    ['a clean plan', cleanRun],
    ['two cities', dirtyRun],
    ['a file that is missing', unreadableRun],
  ])('takes %s, in both languages', async (_, made) => {
    for (const lang of ['en', 'zh-TW'] as const) {
      const { report, rules } = await made(lang);
      checkSchema(formatJUnit(report, { lang, rules }));
    }
  });

  it('takes hostile texts', async () => {
    const [first] = SMALL_FINDINGS;
    if (!first) throw new Error('a finding');
    const message = 'a\u0000\u001b]]>&<>"\' \ufffe\ud800 b\r\n\tc';
    const findings = [{ ...first, message, locations: [{ file: 'plans/lost.xlsx' }] }];
    checkSchema(formatJUnit(small(findings), { lang: 'en', rules: RULES }));
  });
});

function small(findings: typeof SMALL_FINDINGS, failOn: 'error' | 'warning' = 'error') {
  return assembleReport({
    version: '0.0.0',
    ruleset: { version: '1', hash: 'f00' },
    inputs: SMALL_INPUTS,
    findings,
    skipped: [
      { rule: 'outlier-value', document: 'transport', reason: { 'zh-TW': '只有一年', en: 'one year only' } },
    ],
    options: { asOf: '2023-10-31', profiles: [], lang: 'en', failOn, rules: new Map() },
  });
}

/** `name: outcome` of the cases of a suite that did not simply pass. */
function told(xml: string, suite: string): string[] {
  const body = xml.split('<testsuite ').find((part) => part.startsWith(`name="${suite}"`)) ?? '';
  return body
    .split('<testcase ')
    .slice(1)
    .flatMap((part) => {
      const name = /^name="([^"]*)"/u.exec(part)?.[1];
      const outcomes = [...part.matchAll(/<(failure|error|skipped|system-out)\b/gu)].map((match) => match[1]);
      return outcomes.length === 0 ? [] : [`${name}: ${outcomes.join(' ')}`];
    });
}

describe('formatJUnit', () => {
  it('says of a clean plan that every rule passed or why it did not run', async () => {
    const { report, rules } = await cleanRun();
    expect(report.findings).toEqual([]);
    expect(told(formatJUnit(report, { lang: 'en', rules }), 'clean.csv')).toEqual([
      'unexplained-shortfall: skipped',
      'explained-but-met: skipped',
    ]);
  });

  it('has a suite for each input and a case for each rule', () => {
    const xml = formatJUnit(small(SMALL_FINDINGS), { lang: 'en', rules: RULES });
    expect(xml.match(/<testsuite .*/gu)).toEqual([
      `<testsuite name="plans/lost.xlsx" tests="${RULES.length}" failures="0" errors="1" skipped="${RULES.length - 1}">`,
      `<testsuite name="plans/transport.xlsx" tests="${RULES.length}" failures="1" errors="0" skipped="1">`,
    ]);
  });

  it('fails what reaches the threshold and tells what does not', () => {
    const at = (failOn: 'error' | 'warning') =>
      told(formatJUnit(small(SMALL_FINDINGS, failOn), { lang: 'en', rules: RULES }), 'plans/transport.xlsx');
    expect(at('error').toSorted()).toEqual([
      'behind-schedule: failure',
      'missing-unit: system-out',
      'outlier-value: skipped',
    ]);
    expect(at('warning').toSorted()).toEqual([
      'behind-schedule: failure',
      'missing-unit: failure',
      'outlier-value: skipped',
    ]);
  });

  it('passes a case whose findings are accepted, and says why', () => {
    const findings = SMALL_FINDINGS.map((one) => ({ ...one, accepted: { reason: '議會已知悉' } }));
    const xml = formatJUnit(small(findings), { lang: 'zh-TW', rules: RULES });
    expect(told(xml, 'plans/transport.xlsx')).toContain('behind-schedule: system-out');
    expect(xml).toContain('已接受：議會已知悉');
  });

  it('gives a rule of the user own a case too', () => {
    const [, behind] = SMALL_FINDINGS;
    if (!behind) throw new Error('a finding');
    const xml = formatJUnit(small([{ ...behind, rule: 'own-rule' }]), { lang: 'en', rules: RULES });
    expect(told(xml, 'plans/transport.xlsx')).toContain('own-rule: failure');
  });
});

it('escapes what XML cannot hold', () => {
  expect(escapeXml('a\u0000b\u001bc\ufffed\ud800e')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
  expect(escapeXml('<&>"\'\n\t\r😀')).toBe('&#60;&#38;&#62;&#34;&#39;&#10;&#9;&#13;😀');
});
