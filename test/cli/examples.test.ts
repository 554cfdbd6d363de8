/** Every example that a command's help shows does what it says. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLE_NAMES, EXAMPLES, type Example } from '../../src/cli/help/examples.ts';
import { COMMANDS } from '../../src/cli/output/formats.ts';
import { LANGUAGES, type Language } from '../../src/finding.ts';
import { runIn } from './scenario.ts';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

/** The files the examples speak of. */
async function layOut(lang: Language): Promise<void> {
  const { plan, folder, old, young, csv } = EXAMPLE_NAMES[lang];
  await mkdir(join(cwd, folder));
  await cp('fixtures/workbook/everything-openpyxl.xlsx', join(cwd, plan));
  await cp('fixtures/workbook/everything-openpyxl.xlsx', join(cwd, folder, plan));
  await cp('fixtures/chiayi-strategy/table-4-3.big5.csv', join(cwd, csv));
  await cp('fixtures/plan-versions/transport-112.csv', join(cwd, old));
  await cp('fixtures/plan-versions/transport-113.csv', join(cwd, young));
}

/** As a shell would split it; a file behind `<` is standard input. */
async function play(line: string, lang: Language) {
  const [call = '', file] = line.split(' < ');
  const words = (call.match(/(?:[^\s'"]|'[^']*'|"[^"]*")+/gu) ?? []).map((word) =>
    word.replace(/['"]/gu, ''),
  );
  const [name, ...argv] = words;
  expect(name).toBe('planlint');
  const stdin = file === undefined ? '' : new Uint8Array(await readFile(join(cwd, file)));
  return runIn(cwd, argv, { stdin, env: { LANG: lang === 'en' ? 'en_US.UTF-8' : 'zh_TW.UTF-8' } });
}

function shownBy(name: string): readonly Example[] {
  return (EXAMPLES as Readonly<Record<string, readonly Example[]>>)[name] ?? [];
}

describe.each(LANGUAGES)('in %s', (lang) => {
  it.each(['planlint', ...COMMANDS])('the help of %s shows its examples', async (name) => {
    const examples = shownBy(name);
    expect(examples.length).toBeGreaterThan(1);
    expect(examples.length).toBeLessThan(5);
    const argv = name === 'planlint' ? ['--help'] : name === 'help' ? ['help', 'help'] : [name, '--help'];
    const { stdout } = await runIn(cwd, [...argv, '--lang', lang]);
    if (name !== 'help')
      for (const { run, says } of examples) {
        expect(stdout).toContain(`\n  ${run(EXAMPLE_NAMES[lang])}\n`);
        expect(stdout.replace(/\s/gu, '')).toContain(says[lang].replace(/\s/gu, ''));
      }
  });

  const all = ['planlint', ...COMMANDS].flatMap((name) =>
    shownBy(name).map(({ run, exit }) => [run(EXAMPLE_NAMES[lang]), exit] as const),
  );
  it.each(all)('%s ends with %i', async (line, exit) => {
    await layOut(lang);
    const before = await readdir(cwd);
    const ran = await play(line, lang);
    expect(ran.exitCode, ran.stderr).toBe(exit);
    const made = (await readdir(cwd)).filter((name) => !before.includes(name));
    expect(ran.stdout !== '' || made.length > 0).toBe(true);
  });
});
