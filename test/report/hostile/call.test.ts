/** Hostile texts in the call itself and in what it names: values of options, names of files, configurations, profiles, baselines. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIn } from '../../cli/scenario.ts';
import { HARMFUL, HOSTILE } from './texts.ts';

/** Colours, turns text around, and begins a line of its own that looks like ours. */
const EVIL = '\u001b[31m紅\u202e左\nplanlint: all is well';
const PLAN =
  '表 1-1、示範市能源部門推動策略\n策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)\n節能,換燈,衡量標準：換燈(盞),環保局,111年,,10,1\n';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-call-'));
  await writeFile(join(cwd, 'plan.csv'), PLAN);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

/** Each level holds the one before nine times. */
function levels(depth: number): string {
  const lines = Array.from(
    { length: depth },
    (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`)}]`,
  );
  return lines.join('\n');
}

const VALIDATE = ['validate', 'plan.csv'];

describe('is shown harmlessly and on one line', () => {
  it.each([
    ['--as-of', [...VALIDATE, '--as-of', EVIL]],
    ['--rule', [...VALIDATE, '--rule', `${EVIL}=error`, '--rule', `missing-unit=${EVIL}`]],
    ['--profile', [...VALIDATE, '--profile', EVIL]],
    ['--profile with a path', [...VALIDATE, '--profile', `x/${EVIL}.json`]],
    ['--config', [...VALIDATE, '--config', EVIL]],
    ['--encoding', [...VALIDATE, '--encoding', EVIL]],
    ['--delimiter', [...VALIDATE, '--delimiter', EVIL]],
    ['--limit', [...VALIDATE, '--limit', `${EVIL}=3`, '--limit', `cells=${EVIL}`]],
    ['--fail-on', [...VALIDATE, '--fail-on', EVIL]],
    ['--jobs', [...VALIDATE, '--jobs', EVIL]],
    ['--format', [...VALIDATE, '-f', EVIL]],
    ['--format into no folder', [...VALIDATE, '-f', `json=${EVIL}/x`]],
    ['a command', [EVIL]],
    ['an option', [...VALIDATE, `--${EVIL}`]],
    ['an input', ['validate', `${EVIL}.csv`, `${EVIL}*`]],
    ['an output of ingest', ['ingest', 'plan.csv', '--out', `plan.csv/${EVIL}`]],
    ['a folder of reports', ['report', 'plan.csv', '--out', `plan.csv/${EVIL}`]],
    ['--by and --formats', ['report', 'plan.csv', '--out', 'o', '--by', EVIL, '--formats', EVIL]],
    ['a rule to explain', ['explain', EVIL]],
    ['a schema', ['schema', EVIL]],
    ['a side of diff', ['diff', 'plan.csv', EVIL]],
    ['--expires', ['accept', 'plan.csv', '--reason', 'a', '--baseline', 'b.json', '--expires', EVIL]],
    ['--kind and --years', ['init', 'i', '--kind', EVIL, '--years', EVIL]],
    ['a shell', ['completion', EVIL]],
  ])('%s', async (_what, args) => {
    const run = await runIn(cwd, [...args, '--lang', 'en']);
    expect(run.exitCode).toBe(2);
    // Nothing of it begins a line, and no line of ours is forged.
    for (const line of run.stderr.split('\n').filter(Boolean))
      expect(line).toMatch(/^planlint: (?!all is well)/u);
    expect(run.stderr).not.toMatch(HARMFUL);
    expect(run.stdout).not.toMatch(HARMFUL);
  });

  it('names of files and folders that are there, in what is said of them and in every output', async () => {
    await mkdir(join(cwd, EVIL));
    await writeFile(join(cwd, EVIL, `${EVIL}.csv`), PLAN);
    await writeFile(join(cwd, EVIL, `${EVIL}.xlsx`), 'PK\u0003\u0004');
    await writeFile(join(cwd, EVIL, `${EVIL}.zzz`), '');
    const said = [
      await runIn(cwd, ['validate', EVIL, '--lang', 'en', '--verbose']),
      await runIn(cwd, [
        'validate',
        EVIL,
        '--lang',
        'en',
        '-f',
        `json=${EVIL}.json`,
        '-f',
        `xlsx=${EVIL}.out/`,
      ]),
      await runIn(cwd, ['ingest', EVIL, '--lang', 'en', '--out', `${EVIL}.csv`, '--verbose']),
      await runIn(cwd, ['report', EVIL, '--lang', 'en', '--out', `${EVIL}.reports`]),
      await runIn(cwd, [
        'accept',
        EVIL,
        '--lang',
        'en',
        '--as-of',
        '2023-12-31',
        '--reason',
        EVIL,
        '--baseline',
        `${EVIL}.known`,
      ]),
      await runIn(cwd, ['init', `${EVIL}.init`, '--lang', 'en', '--only', 'config']),
    ];
    for (const { stdout, stderr } of said) {
      expect(`${stdout}${stderr}`).not.toMatch(HARMFUL);
      expect(`${stdout}${stderr}`).not.toMatch(/^planlint: all is well/mu);
    }
    expect(await readFile(join(cwd, `${EVIL}.known`), 'utf8')).not.toMatch(HARMFUL);
    for (const name of await readdir(join(cwd, `${EVIL}.reports`))) expect(name).not.toMatch(HARMFUL);
  });

  it.each([
    ['a key', { [EVIL]: 1 }],
    ['a value', { lang: EVIL, failOn: EVIL, asOf: EVIL, encoding: EVIL }],
    ['a rule', { rules: { [EVIL]: 'error', 'missing-unit': EVIL } }],
    ['a limit', { limits: { [EVIL]: 3, cells: EVIL } }],
    ['a header', { headers: { [EVIL]: [EVIL] } }],
    ['a profile', { profile: EVIL, profiles: [EVIL] }],
    ['a plugin', { plugins: [`./${EVIL}.mjs`] }],
    ['a unit', { units: [{ symbols: [EVIL], sameAs: EVIL, [EVIL]: 1 }] }],
    ['an agency', { agencies: [{ name: EVIL, [EVIL]: EVIL }] }],
    ['a baseline', { baseline: `${EVIL}.json` }],
    ['duties', { duties: { [EVIL]: EVIL } }],
    ['a prototype', JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 2}')],
  ])('%s of a configuration', async (_what, config) => {
    await writeFile(join(cwd, 'own.json'), JSON.stringify(config));
    const run = await runIn(cwd, [...VALIDATE, '--config', 'own.json', '--lang', 'en']);
    expect(run.exitCode).toBe(2);
    for (const line of run.stderr.split('\n').filter(Boolean))
      expect(line).toMatch(/^planlint: (?!all is well)/u);
    expect(run.stderr).not.toMatch(HARMFUL);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['aliases that would be millions of values', 'b', (depth: number) => `a0: &a0 [x]\n${levels(depth)}`],
    ['a depth without end', 'd', () => `rules: ${'['.repeat(20_000)}`],
  ])('a configuration of %s', async (_what, name, make) => {
    await writeFile(join(cwd, `${name}.yaml`), make(12));
    const run = await runIn(cwd, [...VALIDATE, '--config', `${name}.yaml`, '--lang', 'en']);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(/^planlint: The configuration [bd]\.yaml is wrong: [^\n]{1,300}\n$/u);
  });

  it('keys, names and words of a profile', async () => {
    const profile = {
      id: EVIL,
      kind: EVIL,
      name: { [EVIL]: EVIL },
      columns: { [EVIL]: [EVIL] },
      [EVIL]: EVIL,
    };
    await writeFile(join(cwd, 'profile.json'), JSON.stringify(profile));
    const run = await runIn(cwd, [...VALIDATE, '--profile', 'profile.json', '--lang', 'en']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).not.toMatch(HARMFUL);
    expect(run.stderr).not.toMatch(/^planlint: all is well/mu);
  });
});

it('reasons of accepted findings, added agencies and units stay text in every format', async () => {
  const formats = ['text', 'json', 'ndjson', 'csv', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'html'];
  const known = (await runIn(cwd, [...VALIDATE, '-f', 'json', '--lang', 'en', '--as-of', '2023-12-31']))
    .stdout;
  const [first] = JSON.parse(known).findings;
  const texts = HOSTILE.filter((text) => text.trim() !== '' && !/\p{Surrogate}/u.test(text));
  for (const text of texts) {
    const entry = { ...{ fingerprint: first.fingerprint, rule: first.rule, file: 'plan.csv' }, reason: text };
    // One that matches, one that matches nothing any more.
    const stale = { ...entry, fingerprint: `${first.fingerprint}0`, message: text, measure: text };
    const entries = [entry, stale].map((one) => ({ ...one, acceptedOn: '2023-01-01' }));
    await writeFile(join(cwd, 'known.json'), JSON.stringify({ schemaVersion: '1.0.0', entries }));
    const own = {
      agencies: [{ name: `${text}局`, short: [text] }],
      units: [{ symbols: [`${text}盞`] }],
    };
    await writeFile(join(cwd, 'own.json'), JSON.stringify(own));
    const files = formats.flatMap((format) => ['-f', `${format}=out.${format}`]);
    const run = await runIn(cwd, [
      ...VALIDATE,
      ...['--baseline', 'known.json', '--lang', 'en', '--as-of', '2023-12-31', ...files],
    ]);
    expect(run.stderr, text).not.toMatch(/^ {4}at /mu);
    expect([0, 1], `${text}: ${run.stderr}`).toContain(run.exitCode);
    for (const format of formats) {
      const made = await readFile(join(cwd, `out.${format}`), 'utf8');
      const about = `${format}: ${JSON.stringify(text)}`;
      const told = made.replace(/^\ufeff/u, '').replace(/<script>.*?<\/script>/su, '');
      expect(told.match(HARMFUL)?.[0] ?? '', about).toBe('');
      if (format === 'html') {
        const [shown = ''] = made.split('<script type="application/json"');
        expect(shown, about).not.toMatch(/<img|<!--<script|window\.stolen=1<\/script/u);
        expect(made.match(/<script/gu)?.length, about).toBe(2);
      }
      if (format === 'markdown')
        expect(made, about).not.toMatch(/(?<!\\)\]\((?:javascript|http)|^<img|<http/mu);
      if (format === 'github') expect(made, about).not.toMatch(/^::(?!error |warning |notice )/mu);
      if (['json', 'sarif', 'gitlab'].includes(format)) expect(() => JSON.parse(made), about).not.toThrow();
    }
    const configured = await runIn(cwd, [
      ...VALIDATE,
      '--config',
      'own.json',
      '--lang',
      'en',
      '--fail-on',
      'never',
    ]);
    expect(`${configured.stdout}${configured.stderr}`.match(HARMFUL)?.[0] ?? '', text).toBe('');
  }
});
