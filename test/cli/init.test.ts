/** What `planlint init` writes, and what it refuses to write over. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import configSchema from '../../schemas/config.schema.json' with { type: 'json' };
import { COMMANDS } from '../../src/cli/output/formats.ts';
import { LANGUAGES } from '../../src/finding.ts';
import * as validators from '../../src/schema/validators/config.js';
import { runIn } from './scenario.ts';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

const TEMPLATES = {
  'zh-TW': ['推動策略表', '執行成果表', '關鍵績效指標表', '績效指標修正彙總表', '推動組織', '自治條例對照表'],
  en: ['strategy-plan', 'results-report', 'kpi-plan', 'kpi-revision', 'organisation', 'ordinance'],
};
const FOLDER = { 'zh-TW': '範本', en: 'templates' };

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe.each(LANGUAGES)('in %s', (lang) => {
  it('writes the configuration, its schema and a template of each kind, and says which', async () => {
    const { exitCode, stdout, stderr } = await runIn(cwd, ['init', '--lang', lang]);
    expect(exitCode).toBe(0);
    const templates = TEMPLATES[lang].map((name) => `${FOLDER[lang]}/${name}.xlsx`);
    expect(stdout.trim().split('\n')).toEqual([
      'planlint.config.yaml',
      'planlint.config.schema.json',
      ...templates,
    ]);
    expect(stderr).not.toBe('');
    expect((await filesIn(cwd)).sort()).toEqual(
      [
        'planlint.config.yaml',
        'planlint.config.schema.json',
        ...TEMPLATES[lang].map((name) => `${name}.xlsx`),
      ].sort(),
    );
  });

  it('writes a configuration that is taken as it is, for a folder of empty templates', async () => {
    await runIn(cwd, ['init', '--lang', lang]);
    const { exitCode, stdout } = await runIn(cwd, ['validate', '.', '-f', 'json', '--fail-on', 'notice']);
    const { options, findings, inputs } = JSON.parse(stdout);
    expect({ exitCode, lang: options.lang, findings }).toEqual({ exitCode: 0, lang, findings: [] });
    expect(options.config.file ?? options.config.path).toContain('planlint.config.yaml');
    expect(inputs.map(({ status }: { status: string }) => status)).toEqual(Array(6).fill('read'));
  });

  it('explains every key, each with an example that is right once it is switched on', async () => {
    await runIn(cwd, ['init', '--lang', lang, '--only', 'config']);
    const text = await readFile(join(cwd, 'planlint.config.yaml'), 'utf8');
    const lines = text.split('\n').map((line) => {
      // An explanation is a sentence; a setting is a key or a part of one.
      return /^# (?:[a-zA-Z]+:(?: |$)|\s)/u.test(line) && !line.startsWith('# yaml') ? line.slice(2) : line;
    });
    const data: unknown = parse(lines.join('\n'));
    expect(validators.config(data), JSON.stringify(validators.config.errors)).toBe(true);
    const keys = Object.keys(configSchema.properties).filter((key) => key !== '$schema');
    expect(Object.keys(data as object).sort()).toEqual(keys.sort());
  });
});

describe('init', () => {
  it('names a schema that is there', async () => {
    await runIn(cwd, ['init', '--only', 'config']);
    const text = await readFile(join(cwd, 'planlint.config.yaml'), 'utf8');
    const schema = /^# yaml-language-server: \$schema=(.*)$/mu.exec(text)?.[1] ?? '';
    expect(JSON.parse(await readFile(join(cwd, schema), 'utf8'))).toEqual(configSchema);
  });

  it('makes the folder, and only what is asked for', async () => {
    const argv = ['init', '114年/報送', '--only', 'templates', '--kind', 'kpi-plan,organisation'];
    expect((await runIn(cwd, argv)).exitCode).toBe(0);
    expect((await filesIn(cwd)).sort()).toEqual(['推動組織.xlsx', '關鍵績效指標表.xlsx']);
  });

  it('writes over nothing, and then writes nothing at all', async () => {
    await mkdir(join(cwd, '範本'));
    await writeFile(join(cwd, '範本/推動組織.xlsx'), 'filled in');
    const { exitCode, stdout, stderr } = await runIn(cwd, ['init']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toBe('planlint：已經有 範本/推動組織.xlsx，沒有覆寫；確定要覆寫請加 --force。\n');
    expect(await filesIn(cwd)).toEqual(['推動組織.xlsx']);
    expect((await runIn(cwd, ['init', '--force'])).exitCode).toBe(0);
    expect(await readFile(join(cwd, '範本/推動組織.xlsx'), 'utf8')).not.toBe('filled in');
  });

  it('does not put a second configuration beside one', async () => {
    await writeFile(join(cwd, 'planlint.config.json'), '{}');
    const refused = await runIn(cwd, ['init', '--force']);
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain('planlint.config.json');
    expect((await runIn(cwd, ['init', '--only', 'templates'])).exitCode).toBe(0);
  });

  it('says what is wrong with its options, all at once', async () => {
    const { exitCode, stderr } = await runIn(cwd, [
      'init',
      '--kind',
      'kpi-plam',
      '--only',
      'confg',
      '--years',
      '1-50',
      '--lang',
      'en',
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      [
        'planlint: --only does not take "confg"; did you mean config? Allowed: config, templates.',
        'planlint: --kind does not take "kpi-plam"; did you mean kpi-plan? Allowed: strategy-plan, results-report, kpi-plan, kpi-revision, organisation, ordinance.',
        'planlint: --years takes the first and last year of the plan, as in 115-119 or 2026-2030, 10 years at most; given was "1-50".',
        '',
      ].join('\n'),
    );
    expect(await filesIn(cwd)).toEqual([]);
  });

  it('is a command like the others', () => {
    expect(COMMANDS).toContain('init');
  });
});
