/** Adopting the program on a plan that already has findings: accept them, and hear of nothing but what is new. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIn } from './scenario.ts';

const HEAD = [
  '表 1-1、示範市能源部門推動策略',
  '經費單位：萬元/年',
  '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)',
];
const LATE = '節能,汰換燈具,衡量標準：汰換燈具盞數(盞),工務處/交通處,111年,853,"1,100",20';
const ALSO_LATE = '節能,推廣綠電,衡量標準：輔導家數(家),環保局/交通處,111年,3,5,20';
const DONE = LATE.replace('853', '"1,200"');

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
  await save('plan.csv', [...HEAD, LATE]);
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

async function save(path: string, lines: readonly string[]): Promise<void> {
  await writeFile(join(cwd, path), `${lines.join('\n')}\n`);
}

function planlint(...argv: string[]) {
  return runIn(cwd, [...argv, '--as-of', '2022-12-31', '--lang', 'en']);
}

async function report(...argv: string[]) {
  const { stdout } = await planlint('validate', 'plan.csv', '-f', 'json', ...argv);
  return JSON.parse(stdout);
}

async function entries() {
  return JSON.parse(await readFile(join(cwd, 'planlint.baseline.json'), 'utf8')).entries;
}

describe('accept', () => {
  it('lets a plan with findings pass, and a new finding fail alone', async () => {
    expect((await planlint('validate', 'plan.csv')).exitCode).toBe(1);
    const accepted = await planlint('accept', 'plan.csv', '--reason', ' known to the council ');
    expect(accepted).toEqual({
      exitCode: 0,
      stdout: 'Accepted 1 finding; planlint.baseline.json now holds 1.\n',
      stderr: '',
    });
    expect(await entries()).toEqual([
      {
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u),
        rule: 'behind-schedule',
        file: 'plan.csv',
        measure: '汰換燈具',
        message: expect.stringContaining('short by 247'),
        reason: 'known to the council',
        acceptedOn: '2023-12-31',
      },
    ]);
    const passed = await report();
    expect(passed).toMatchObject({
      exitCode: 0,
      summary: { error: 0, accepted: 1, byRule: {} },
      findings: [{ rule: 'behind-schedule', accepted: { reason: 'known to the council' } }],
      baseline: { path: 'planlint.baseline.json', entries: 1, accepted: 1, stale: [], expired: [] },
    });
    const text = await planlint('validate', 'plan.csv');
    expect(text.exitCode).toBe(0);
    expect(text.stdout).toContain('accepted: known to the council');
    expect(text.stdout).toContain('1 more is accepted and not counted.');

    await save('plan.csv', ['', ...HEAD, ALSO_LATE, LATE]);
    const failed = await planlint('validate', 'plan.csv', '-f', 'github');
    expect(failed.exitCode).toBe(1);
    expect(failed.stdout.match(/^::error.*/gmu)).toEqual([expect.stringContaining('short by 2 家')]);
    expect((await report('--no-baseline')).summary).toMatchObject({ error: 2 });
  });

  it('tells an entry that is settled, and takes it out when asked to', async () => {
    await planlint('accept', 'plan.csv', '--reason', 'known');
    await save('plan.csv', [...HEAD, DONE]);
    const stale = await report();
    expect(stale.baseline.stale).toMatchObject([
      { rule: 'behind-schedule', reason: 'known', file: 'plan.csv' },
    ]);
    expect(stale.exitCode).toBe(0);
    expect((await planlint('validate', 'plan.csv')).stdout).toContain('matches no finding any more');
    const pruned = await planlint('accept', 'plan.csv', '--prune');
    const [head, gone] = pruned.stdout.trimEnd().split('\n');
    expect(head).toBe(
      'Accepted 0 findings, took out 1 no longer needed; planlint.baseline.json now holds 0.',
    );
    expect(gone).toMatch(/^ {2}behind-schedule \(plan\.csv, [0-9a-f]{16}\) 汰換燈具: .*short by 247/u);
    expect(await entries()).toEqual([]);
  });

  it('writes nothing where there is nothing to accept', async () => {
    const lost = await planlint('accept', 'lost.csv', '--reason', 'known');
    expect(lost).toMatchObject({
      exitCode: 2,
      stdout: 'There was nothing to accept; planlint.baseline.json is not written.\n',
    });
    await save('plan.csv', [...HEAD, DONE]);
    expect(await planlint('accept', 'plan.csv', '--prune')).toMatchObject({
      exitCode: 0,
      stdout: 'No entry is to be taken out; planlint.baseline.json is not written.\n',
    });
    expect(await readFile(join(cwd, 'planlint.baseline.json'), 'utf8').catch(() => 'none')).toBe('none');
  });

  it('asks for a reason once', async () => {
    const ran = await planlint('accept', 'plan.csv', '--reason', '');
    expect(ran).toMatchObject({ exitCode: 2, stderr: 'planlint: The option --reason needs a value.\n' });
  });

  it('says nothing of entries whose file is not among the inputs', async () => {
    await planlint('accept', 'plan.csv', '--reason', 'known');
    await save('other.csv', [...HEAD, DONE]);
    const { stdout } = await planlint('validate', 'other.csv', '-f', 'json');
    expect(JSON.parse(stdout).baseline).toMatchObject({ entries: 1, unchecked: 1, stale: [] });
  });

  it('counts a finding again once its day is over; accepting it anew replaces the entry', async () => {
    await planlint('accept', 'plan.csv', '--reason', 'until spring', '--expires', '113年3月31日');
    const [entry] = await entries();
    expect(entry.expires).toBe('2024-03-31');
    const text = await readFile(join(cwd, 'planlint.baseline.json'), 'utf8');
    await writeFile(join(cwd, 'planlint.baseline.json'), text.replace('2024-03-31', '2023-03-31'));
    const expired = await report();
    expect(expired).toMatchObject({
      exitCode: 1,
      baseline: { judgedOn: '2023-12-31', expired: [{ expires: '2023-03-31' }] },
    });
    await planlint('accept', 'plan.csv', '--reason', 'until autumn', '--expires', '2024-09-30');
    expect(await entries()).toMatchObject([{ reason: 'until autumn', expires: '2024-09-30' }]);
  });

  it('takes a part of the findings, by rule or by fingerprint', async () => {
    await save('plan.csv', [...HEAD, LATE, ALSO_LATE]);
    const { findings } = await report();
    const [first] = findings;
    await planlint('accept', 'plan.csv', '--reason', 'r', '--fingerprint', first.fingerprint);
    expect(await entries()).toMatchObject([{ fingerprint: first.fingerprint }]);
    const none = await planlint('accept', 'plan.csv', '--reason', 'r', '--rule', 'missing-unit');
    expect(none).toMatchObject({
      exitCode: 2,
      stderr: 'planlint: --rule: these inputs have no finding of the rule missing-unit.\n',
    });
    expect(await entries()).toHaveLength(1);
    await planlint('accept', 'plan.csv', '--reason', 'r', '--rule', 'behind-schedule');
    expect(await entries()).toHaveLength(2);
  });

  it('writes beside the configuration, with paths from there', async () => {
    await mkdir(join(cwd, 'plans/112'), { recursive: true });
    await save('plans/112/plan.csv', [...HEAD, LATE]);
    await writeFile(join(cwd, 'plans/planlint.config.json'), '{}');
    const { stdout } = await planlint('accept', 'plans/112/plan.csv', '--reason', 'known');
    expect(stdout).toContain('plans/planlint.baseline.json now holds 1');
    expect(await readFile(join(cwd, 'plans/planlint.baseline.json'), 'utf8')).toContain(
      '"file": "112/plan.csv"',
    );
    expect((await planlint('validate', 'plans')).exitCode).toBe(0);
    const elsewhere = await runIn(join(cwd, 'plans/112'), [
      'validate',
      'plan.csv',
      '--as-of',
      '2022-12-31',
      '-f',
      'json',
    ]);
    expect(JSON.parse(elsewhere.stdout).baseline).toMatchObject({
      path: '../planlint.baseline.json',
      accepted: 1,
    });
  });

  it('does the others when a file is missing, and says so', async () => {
    const ran = await planlint('accept', 'plan.csv', 'lost.csv', '--reason', 'known');
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toBe('planlint: lost.csv: There is no such file. Check the path.\n');
    expect(await entries()).toMatchObject([{ rule: 'behind-schedule' }]);
  });

  it.each([
    [['--rule', 'behind-schedule'], 'Say why with --reason'],
    [['--reason', '  '], 'Say why with --reason'],
    [['--reason', 'r', '--rule', 'behind-scedule'], 'did you mean behind-schedule?'],
    [['--reason', 'r', '--fingerprint', 'abc'], 'has the fingerprint "abc"'],
    [['--reason', 'r', '--expires', '2020-01-01'], 'lies before today (2023-12-31)'],
    [['--reason', 'r', '--expires', 'soon'], '--expires is not a date'],
    [['--reason', 'r', '--baseline', 'nowhere/b.json'], 'the folder nowhere does not exist'],
    [['--reason', 'r', '--baseline', 'plan.csv'], 'is also an input'],
  ])('refuses %j', async (args, said) => {
    const ran = await planlint('accept', 'plan.csv', ...args);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(said);
    expect(await readFile(join(cwd, 'planlint.baseline.json'), 'utf8').catch(() => 'none')).toBe('none');
  });
});

describe('a baseline', () => {
  it.each([
    ['{ "schemaVersion": "1.0.0" }', 'The baseline b.json:1:1 is wrong: "entries" is missing.'],
    [
      '{\n "schemaVersion": "1.0.0", "entries": [{ "fingerprint": "a", "rule": "b" }] }',
      'b.json:2:40 is wrong: "entries[0].reason" is missing.',
    ],
    ['{ "schemaVersion": "2.0.0", "entries": [] }', '"schemaVersion" must be one of 1.0.0'],
    ['[1', 'line 1, column 3'],
  ])('%s is refused with its place', async (text, said) => {
    await writeFile(join(cwd, 'b.json'), text);
    const ran = await planlint('validate', 'plan.csv', '--baseline', 'b.json');
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(said);
  });

  it('that was named must be there', async () => {
    const ran = await planlint('validate', 'plan.csv', '--baseline', 'b.json');
    expect(ran).toMatchObject({
      exitCode: 2,
      stderr: 'planlint: Cannot read the baseline b.json: there is no such file.\n',
    });
  });
});
