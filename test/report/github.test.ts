import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding.ts';
import { assembleReport } from '../../src/report/assemble.ts';
import { escapeData, escapeProperty, formatGitHub, formatGitHubSummary } from '../../src/report/github.ts';
import { SMALL_FINDINGS, SMALL_INPUTS } from './small-plan.ts';

function report(findings: readonly Finding[]) {
  return assembleReport({
    version: '0.0.0',
    ruleset: { version: '1', hash: 'f00' },
    inputs: SMALL_INPUTS,
    findings,
    skipped: [],
    options: { asOf: '2023-10-31', profiles: [], lang: 'en', failOn: 'error', rules: new Map() },
  });
}

function finding(message: string, file = 'plans/transport.xlsx'): Finding {
  const locations = [{ file, sheet: '表4-3', cell: 'F4' }];
  return {
    rule: 'missing-unit',
    severity: 'warning',
    message,
    agencies: [],
    locations,
    evidence: {},
    fingerprint: 'f',
  };
}

/** How the runner reads a command back: its own unescaping, backwards. */
function readBack(line: string): { file: string | undefined; message: string } {
  const [, properties = '', data = ''] = /^::\w+ ([^\n]*?)::([^\n]*)$/u.exec(line) ?? [];
  const decode = (text: string) =>
    text.replace(/%(25|0D|0A|3A|2C)/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const file = properties
    .split(',')
    .find((one) => one.startsWith('file='))
    ?.slice('file='.length);
  return { file: file && decode(file), message: decode(data) };
}

const HOSTILE = [
  'plain',
  '100% of 50%25',
  'two\nlines',
  'two\r\nlines',
  'a\n::error::forged',
  '\n::add-mask::5',
  '::set-output name=x::y',
  'a,b=c:d',
  '%0A::error::still text',
  'title=x,file=other.csv',
  '##[error]old style',
  '目標「1,100」：差 247 輛',
  '\u2028::warning::line separator',
];

describe('escapes', () => {
  it.each(HOSTILE)('%j as a message', (text) => {
    const lines = formatGitHub(report([finding(text)]), 'en')
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(1);
    expect(readBack(lines[0] ?? '').message).toBe(`表4-3!F4: ${text}`);
  });

  it.each(HOSTILE)('%j as a path', (text) => {
    const lines = formatGitHub(report([finding('m', text)]), 'en')
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(1);
    expect(readBack(lines[0] ?? '')).toEqual({ file: text, message: '表4-3!F4: m' });
  });

  it('are those of the runner', () => {
    expect(escapeData('%\r\n:,')).toBe('%25%0D%0A:,');
    expect(escapeProperty('%\r\n:,')).toBe('%25%0D%0A%3A%2C');
  });
});

describe('formatGitHub', () => {
  it('writes one annotation a finding, gravest first', () => {
    const text = formatGitHub(report(SMALL_FINDINGS.toReversed()), 'zh-TW');
    expect(text.split('\n').map((line) => line.slice(0, 80))).toEqual(
      [
        '::error file=plans/transport.xlsx,line=4,title=planlint behind-schedule::表4-3!F4: ',
        '::error file=plans/lost.xlsx,line=1,title=planlint unreadable-input::找不到這個檔案。',
        '::warning file=plans/transport.xlsx,line=6,title=planlint missing-unit::表4-3!G6: ',
        '',
      ].map((line) => line.slice(0, 80)),
    );
  });

  it('gives accepted findings none', () => {
    const accepted = SMALL_FINDINGS.map((one) => ({ ...one, accepted: { reason: 'known' } }));
    expect(formatGitHub(report(accepted), 'en')).toBe('');
  });

  it('says how many GitHub will not show', () => {
    const many = Array.from({ length: 12 }, (_, at) => finding(`number ${at}`));
    const lines = formatGitHub(report(many), 'en').trimEnd().split('\n');
    expect(lines).toHaveLength(13);
    expect(lines[12]).toBe(
      "12 findings of level warning: GitHub annotates the first 10, the others are in this step's log only.",
    );
    expect(
      formatGitHub(report(many.slice(0, 10)), 'en')
        .trimEnd()
        .split('\n'),
    ).toHaveLength(10);
  });
});

describe('formatGitHubSummary', () => {
  it('counts and lists', () => {
    const text = formatGitHubSummary(report(SMALL_FINDINGS.slice(1)), 'en');
    expect(text).toContain('## planlint results');
    expect(text).toContain('error 1 ・ warning 1 ・ notice 0');
    expect(text).toContain('| error | behind-schedule | plans/transport.xlsx 表4-3&#33;F4 |');
  });

  it('cannot be made to hold markup, a second row or a mention', () => {
    const text = formatGitHubSummary(report([finding('<img src=x> | **b** @team\n| forged |')]), 'en');
    const row = text.split('\n').find((line) => line.includes('missing-unit')) ?? '';
    expect(row.split('|')).toHaveLength(6);
    expect(row).not.toMatch(/<img|\*\*|@team/u);
    expect(text.split('\n').filter((line) => line.includes('forged'))).toHaveLength(1);
  });

  it('says what it leaves out', () => {
    const many = Array.from({ length: 203 }, (_, at) => finding(`number ${at}`));
    const text = formatGitHubSummary(report(many), 'en');
    expect(text).toContain("3 more are not listed here; see this step's log.");
    expect(text).toContain('at most 10 findings of each level');
    expect(formatGitHubSummary(report([]), 'en')).toContain('No findings.');
  });
});
