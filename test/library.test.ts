/** planlint as other people's programs use it. */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { builtInProfiles, defineRule, diff, ingest, loadProfile, report, validate } from '../src/index.ts';
import { CHROMIUM, launch, openPage } from './report/html/browser.ts';

const PATH = 'fixtures/chiayi-strategy/tables.xlsx';
const inputs = [{ path: 'tables.xlsx', bytes: new Uint8Array(readFileSync(PATH)) }];

describe('the library', () => {
  it('needs nothing but inputs', async () => {
    const { model, findings } = await ingest(inputs);
    expect(model.generator).toEqual({ name: 'planlint', version: packageJson.version });
    expect(model.documents[0]?.measures).toHaveLength(45);
    expect(findings.length).toBeGreaterThan(0);
  });

  it('tells what the platform cannot hash as a fault, and leaves the program that asked alone', async () => {
    // Memory shared with a thread, which `crypto.subtle` refuses while the workbook is still being unpacked.
    const bytes = new Uint8Array(new SharedArrayBuffer(readFileSync(PATH).length));
    bytes.set(readFileSync(PATH));
    const unheard: unknown[] = [];
    const hear = (fault: unknown) => unheard.push(fault);
    process.on('unhandledRejection', hear);
    try {
      const { inputs: read, faults } = await ingest([{ path: 'shared.xlsx', bytes }, ...inputs]);
      expect(read.map(({ status }) => status)).toEqual(['unreadable', 'read']);
      expect(faults).toHaveLength(1);
    } finally {
      process.off('unhandledRejection', hear);
    }
    expect(unheard).toEqual([]);
  });

  it('writes a run as every format, in its own language', async () => {
    const run = await validate(inputs, { asOf: '2023-10-31', lang: 'en' });
    expect(run.report.exitCode).toBe(1);
    expect(JSON.parse(report(run, 'json'))).toEqual(JSON.parse(JSON.stringify(run.report)));
    expect(report(run)).toContain('Exit code 1: there are findings of level error.');
    const beginnings = {
      sarif: '{',
      junit: '<?xml',
      github: '::error ',
      gitlab: '[',
      html: '<!doctype html>',
    } as const;
    for (const [format, beginning] of Object.entries(beginnings)) {
      const text = report(run, format as keyof typeof beginnings);
      expect(text.slice(0, beginning.length).toLowerCase(), format).toBe(beginning);
    }
    expect(report(run, 'ndjson').trimEnd().split('\n')).toHaveLength(run.report.findings.length);
    expect(report(run, 'csv').split('\n')[0]).toContain('severity,rule,message');
    expect(report(run, 'markdown')).toContain('behind-schedule');
  });

  it('takes rules, overrides and accepted findings of the caller', async () => {
    const text = { summary: 's', why: 'w', message: ({ name }: { name: string | number }) => `lead ${name}` };
    const own = defineRule({
      id: 'lone-lead',
      category: 'consistency',
      severity: 'error',
      scope: 'document',
      evidence: { name: { 'zh-TW': '機關', en: 'agency' } },
      *check({ document }) {
        const [measure] = document.measures;
        if (measure) yield { subject: { measure }, locations: [measure.source], evidence: { name: 'x' } };
      },
      text: { 'zh-TW': text, en: text },
      examples: { absent: { 'zh-TW': '無', en: 'none' } },
    });
    const options = {
      asOf: '2023-10-31',
      extraRules: [own],
      overrides: [
        {
          rules: new Map([
            ['behind-schedule', 'off' as const],
            ['missing-result', 'off' as const],
          ]),
        },
      ],
    };
    const first = await validate(inputs, options);
    const errors = first.report.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, message }) => [rule, message])).toEqual([['lone-lead', 'lead x']]);
    const entries = errors.map(({ fingerprint, rule }) => ({ fingerprint, rule, reason: 'r' }));
    const baseline = { path: 'b.json', entries, today: '2024-01-01' };
    expect((await validate(inputs, { ...options, baseline })).report.exitCode).toBe(0);
  });

  it('takes what is undefined for left out, a date in any form, and an encoding by any name', async () => {
    const blank = { asOf: undefined, failOn: undefined, lang: undefined, limits: { cells: undefined } };
    const { exitCode, options } = (await validate(inputs, blank as object)).report;
    expect([exitCode, options.failOn, options.lang]).toEqual([1, 'error', 'zh-TW']);
    const dated = await validate(inputs, { asOf: '112年10月31日', encoding: 'CP950' });
    expect([dated.report.asOf, dated.report.options.config.encoding]).toEqual(['2023-10-31', 'big5']);
  });

  it.each<[option: string, options: unknown, told: string]>([
    [
      'failOn',
      { failOn: 'warnings' },
      'failOn: expected one of error, warning, notice, never; found "warnings"',
    ],
    ['asOf', { asOf: 'today' }, 'asOf: expected a date such as \'2023-10-31\', found "today"'],
    ['asOf', { asOf: new Date(0) }, "asOf: expected a date such as '2023-10-31', found an object ()"],
    ['lang', { lang: 'fr' }, 'lang: expected one of zh-TW, en; found "fr"'],
    [
      'rules',
      { rules: { 'missing-budget': 'off' } },
      "rules: expected a Map such as new Map([['missing-budget', 'off']]), found an object (missing-budget)",
    ],
    ['rules', { rules: new Map([['missing-bugdet', 'off']]) }, 'rules: there is no rule "missing-bugdet"'],
    [
      'rules',
      { rules: new Map([['missing-budget', 'none']]) },
      'rules: missing-budget: expected one of off, error, warning, notice; found "none"',
    ],
    [
      'overrides',
      { overrides: [{ sectors: 'transport', rules: new Map() }] },
      'overrides[0].sectors: expected a list of texts, found "transport"',
    ],
    [
      'extraRules',
      { extraRules: [{ id: 'Own' }] },
      'extraRules[0]: expected id: lone-lead ([a-z]+(-[a-z]+)*)',
    ],
    [
      'encoding',
      { encoding: 'ebcdic' },
      'encoding: expected one of utf-8, utf-16le, utf-16be, big5, gb18030, shift_jis; found "ebcdic"',
    ],
    [
      'profiles',
      { profiles: ['strategy-plan'] },
      'profiles: expected of each what builtInProfiles() or loadProfile() gives',
    ],
    ['limits', { limits: { cells: '10' } }, 'limits.cells: expected a number above 0, found "10"'],
    [
      'baseline',
      { baseline: { path: 'b.json', entries: [] } },
      "baseline: expected { path, entries: […], today: '2024-01-31' }",
    ],
    [
      'units',
      { units: [{ symbols: ['太空包'], sameAs: '無此單位' }] },
      'units[0].sameAs: "無此單位" (unknown)',
    ],
    [
      'dialect',
      { dialect: { delimiter: 'semicolon' } },
      'dialect.delimiter: expected the sign itself, such as \';\', found "semicolon"',
    ],
    ['dialect', { dialect: { quote: 5 } }, "dialect.quote: expected the sign itself or 'none', found 5"],
    ['asof', { asof: '2023-10-31' }, 'there is no option asof ('],
    ['options', 'en', 'options: expected an object, found "en"'],
  ])('says what is wrong with %s before anything is read: %j', async (_option, options, told) => {
    for (const call of [ingest, validate]) {
      const failed = await call(inputs, options as object).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(TypeError);
      expect(String(failed)).toContain(`planlint: ${told}`);
    }
  });

  it('says all that is wrong with the options at once', async () => {
    const wrong = { lang: 'fr', failOn: 'x' } as object;
    await expect(validate(inputs, wrong)).rejects.toThrow(/lang: .*; failOn: /u);
  });

  it.each<[given: unknown, told: string]>([
    ['plan.csv', 'inputs: expected a list of { path, bytes }, found string'],
    [undefined, 'inputs: expected a list of { path, bytes }, found undefined'],
    [{ path: 'plan.csv' }, 'inputs: expected a list of { path, bytes }, found object'],
    [[...inputs, 'plan.csv'], 'inputs[1]: expected { path, bytes }, found string'],
    [[{ bytes: new Uint8Array() }], 'inputs[0]: path: expected a text, found undefined'],
    [[{ path: 'plan.csv', bytes: 'a,b' }], 'inputs[0]: bytes: expected a Uint8Array'],
  ])('tells a caller that %j is no input', async (given, told) => {
    await expect(validate(given as typeof inputs)).rejects.toThrow(new TypeError(`planlint: ${told}`));
  });

  it('compares two submissions without being told how', async () => {
    const read = (year: number) => {
      const path = `transport-${year}.csv`;
      return [{ path, bytes: new Uint8Array(readFileSync(`fixtures/plan-versions/${path}`)) }];
    };
    const compared = await diff(read(112), read(113));
    expect(compared.report.changes.map((change) => change.class)).toContain('target-lowered');
    expect(JSON.parse(report(compared, 'json'))).toEqual(JSON.parse(JSON.stringify(compared.report)));
    // The sentence that docs/diff.md shows.
    expect(report(compared, 'markdown')).toContain('112 年目標由「4,000」');
    expect(report(compared, 'html').slice(0, 15).toLowerCase()).toBe('<!doctype html>');
    expect(report(compared).split('\n')[0]).toBe('兩次報送的差異');
    expect(() => report(compared, 'sarif' as 'json')).toThrow(
      /format sarif; expected one of text, json, markdown, html$/u,
    );
  });

  it('names the formats there are where it is asked for another', async () => {
    const run = await validate(inputs);
    expect(() => report(run, 'xlsx' as 'text')).toThrow(
      /^planlint: there is no report of format xlsx; expected one of text, json, /u,
    );
  });

  const own = {
    id: 'own',
    kind: 'strategy-plan',
    name: { 'zh-TW': '自訂', en: 'own' },
    extends: 'strategy-plan',
    fields: { measure: ['工作細目'] },
    header: { all: ['measure'], any: [], atLeast: 3 },
  };

  it.each([
    ['工作細目,主辦機關,推動期程,成果\n換燈計畫,環境保護局,111年,9盞\n', '換燈計畫'],
    ['工作細目,主辦,期程,成果,目標\n推廣節能,環保局,111年,5 家,6 家\n', '推廣節能'],
  ])('reads with a profile that came to the list since the last run: %j', async (text, name) => {
    const bytes = new TextEncoder().encode(text);
    const profiles = [...builtInProfiles()];
    const namesNow = async (): Promise<string[]> => {
      const { model } = await ingest([{ path: 'own.csv', bytes }], { profiles });
      return model.documents.flatMap(({ measures }) => measures.map((measure) => measure.name));
    };
    expect(await namesNow()).toEqual([]);
    profiles.push(loadProfile(own));
    expect(await namesNow()).toEqual([name]);
  });

  it('reads with the agencies and units that the lists hold by now, changed in place or not', async () => {
    const text = '措施名稱,主辦機關,期程,成果,目標\n換燈計畫,換燈辦,111年,9 甲盞,6 甲盞\n';
    const bytes = new TextEncoder().encode(text);
    const agencies: { name: string; short: string[] }[] = [];
    const units: { symbols: string[] }[] = [];
    const seen = async () => {
      const { model } = await ingest([{ path: 'plan.csv', bytes }], { agencies, units });
      const [document] = model.documents;
      const target = document?.measures[0]?.indicators[0]?.records[0]?.target;
      return [document?.agencies[0]?.canonical, target?.unit?.symbol];
    };
    expect(await seen()).toEqual([undefined, undefined]);
    agencies.push({ name: '換燈推動辦公室', short: [] });
    units.push({ symbols: ['乙盞'] });
    expect(await seen()).toEqual([undefined, undefined]);
    agencies[0]?.short.push('換燈辦');
    units[0]?.symbols.push('甲盞');
    expect(await seen()).toEqual(['換燈推動辦公室', '甲盞']);
    agencies.pop();
    units.pop();
    expect(await seen()).toEqual([undefined, undefined]);
  });

  it('loads a profile or says what is wrong with it', () => {
    expect(loadProfile(own).fields.measure?.[0]).toBe('工作細目');
    expect(loadProfile(JSON.stringify(own)).id).toBe('own');
    expect(() => loadProfile({ id: 'own' }, 'own.json')).toThrow(/own\.json: .*kind/u);
    expect(() => loadProfile('{')).toThrow(/profile: /u);
  });
});

const isBuilt = existsSync('dist/index.js');
if (CHROMIUM === undefined || !isBuilt) {
  // Not a console: a reporter that hides skipped tests must not hide this.
  process.stderr.write(
    'test/library.test.ts: SKIPPED in part, Chromium or dist/ (npm run build) is missing\n',
  );
}

describe.skipIf(CHROMIUM === undefined || !isBuilt)('in a browser', () => {
  it('gives the findings it gives in Node', async () => {
    const bundle = await build({
      // As a user's bundler finds it, by package.json.
      stdin: { contents: "export * from 'planlint'", resolveDir: process.cwd() },
      bundle: true,
      format: 'iife',
      globalName: 'planlint',
      platform: 'browser',
      write: false,
      logLevel: 'silent',
    });
    const code = bundle.outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
    const browser = await launch();
    try {
      const { page, complaints, requests, close } = await openPage(
        browser,
        `<!doctype html><meta charset="utf-8"><script>${code}</script>`,
      );
      expect(complaints).toEqual([]);
      const base64 = readFileSync(PATH).toString('base64');
      const sarif: string = await page.evaluate(
        `(async () => {
          const bytes = Uint8Array.from(atob('${base64}'), (one) => one.charCodeAt(0));
          const run = await planlint.validate([{ path: 'tables.xlsx', bytes }], { asOf: '2023-10-31' });
          return planlint.report(run, 'sarif');
        })()`,
      );
      // Against the same build in Node, which may be older than the sources.
      const forNode: typeof import('../src/index.ts') = await import(pathToFileURL('dist/index.js').href);
      const run = await forNode.validate(inputs, { asOf: '2023-10-31' });
      expect(run.report.findings.length).toBeGreaterThan(100);
      expect(sarif).toBe(forNode.report(run, 'sarif'));
      expect(complaints).toEqual([]);
      expect(requests).toEqual([]);
      await close();
    } finally {
      await browser.close();
    }
  });
});
