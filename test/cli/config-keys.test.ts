/** Every key of a configuration does what it says: the examples that `planlint init` writes, on small plans. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import configSchema from '../../schemas/config.schema.json' with { type: 'json' };
import { CONFIG_EXAMPLES } from '../../src/cli/config/template.ts';
import { runIn } from './scenario.ts';

const HEADER = '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)';
const CAPTION = '表 1-1、嘉義市運輸部門推動策略';
/** 853 of 1,100: behind; no budget. */
const ROW = '綠運輸,汰換公車,衡量標準：汰換輛數(輛),環境保護局,112年,853,"1,100",';
const PLAN = [CAPTION, HEADER, ROW].join('\n');

interface Seen {
  readonly report: {
    readonly asOf?: string;
    readonly options: { readonly asOf?: string; readonly lang: string };
    readonly exitCode: number;
    readonly inputs: readonly {
      readonly encoding?: string;
      readonly dialect?: { readonly delimiter: string; readonly quote: string; readonly basis: string };
    }[];
    readonly findings: readonly { rule: string; severity: string; message: string; accepted?: object }[];
    readonly summary: { readonly measures: number };
  };
  readonly model: {
    readonly documents: readonly {
      readonly agencies: readonly { readonly name: string; readonly canonical?: string }[];
      readonly measures: readonly {
        readonly name: string;
        readonly indicators: readonly {
          readonly records: readonly {
            readonly result?: { readonly unit?: { readonly dimension: string } };
          }[];
        }[];
      }[];
    }[];
  };
}

interface Case {
  readonly files?: Readonly<Record<string, string>>;
  /** What to look at. */
  readonly look: (seen: Seen) => unknown;
  readonly without: unknown;
  readonly within: unknown;
}

const severityOf =
  (rule: string) =>
  ({ report }: Seen): unknown =>
    report.findings.filter((finding) => finding.rule === rule).map(({ severity }) => severity);

const CASES: Readonly<Record<keyof typeof CONFIG_EXAMPLES, Case | 'shown elsewhere'>> = {
  asOf: { look: ({ report }) => report.options.asOf, without: undefined, within: '2023-10-31' },
  failOn: {
    files: { 'plan.csv': [CAPTION, HEADER, '綠運輸,換車,衡量標準：輛數(輛),,112年,5,5,10'].join('\n') },
    look: ({ report }) => report.exitCode,
    without: 0,
    within: 1,
  },
  encoding: {
    files: { 'plan.csv': 'Measure,Target,Result,Unit,Period\nReplace cars,5,5,km,2023\n' },
    look: ({ report }) => report.inputs[0]?.encoding,
    without: 'utf-8',
    within: 'big5',
  },
  csv: {
    look: ({ report }) => {
      const { delimiter, quote, basis } = report.inputs[0]?.dialect ?? {};
      return [delimiter, quote, basis];
    },
    without: [',', '"', 'content'],
    within: [';', '', 'option'],
  },
  // Held against their own tests: sizes of files that are far larger than a test should write.
  limits: 'shown elsewhere',
  profile: {
    files: {
      'plan.csv':
        '機關,關鍵策略目標,關鍵績效指標,年度目標值,\n,,,112年,113年\n交通處,綠運輸,汰換輛數(輛),5,6\n',
    },
    look: ({ report }) => report.findings.some(({ rule }) => rule === 'unknown-layout'),
    without: false,
    within: true,
  },
  profiles: {
    files: {
      'plan.csv': [CAPTION, HEADER.replace('執行方案', '亮點作為'), ROW].join('\n'),
      'our-table.json': JSON.stringify({
        ...{ id: 'our-table', kind: 'strategy-plan', extends: 'strategy-plan' },
        name: { 'zh-TW': '本市推動表', en: 'Our table' },
        fields: { measure: ['亮點作為'] },
        header: { all: ['measure'], any: ['target'], atLeast: 4 },
      }),
    },
    look: ({ report }) => report.summary.measures,
    without: 0,
    within: 1,
  },
  headers: {
    files: {
      'plan.csv': [CAPTION, HEADER.replace('執行方案', '工作細目').replace('目標', '預定值'), ROW].join('\n'),
    },
    look: ({ model }) => model.documents.flatMap(({ measures }) => measures.map(({ name }) => name)),
    without: [],
    within: ['汰換公車'],
  },
  units: {
    files: {
      'plan.csv': [CAPTION, HEADER, ROW.replace('853', '853趟次').replace('"1,100"', '800輛次')].join('\n'),
    },
    look: ({ model }) => model.documents[0]?.measures[0]?.indicators[0]?.records[0]?.result?.unit?.dimension,
    // 趟 alone is known, and is no vehicle.
    without: 'count:次',
    within: 'count:輛次',
  },
  rules: { look: severityOf('missing-budget'), without: ['notice'], within: ['warning'] },
  overrides: { look: severityOf('behind-schedule'), without: ['error'], within: ['warning'] },
  agencies: {
    files: { 'plan.csv': [CAPTION, HEADER, ROW.replace('環境保護局', '淨零辦')].join('\n') },
    look: ({ model }) => model.documents[0]?.agencies.map(({ canonical }) => canonical),
    without: [undefined],
    within: ['淨零推動辦公室'],
  },
  // A statutory chapter is only missed in a report with headings: scenarios/config-duties.txt.
  duties: 'shown elsewhere',
  // The file's entries, and their place, are held in accept.test.ts.
  baseline: 'shown elsewhere',
  // They run only for a configuration that is named: scenarios/plugins.txt.
  plugins: 'shown elsewhere',
};

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'planlint-'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

async function see(config: string, files: Readonly<Record<string, string>>): Promise<Seen> {
  for (const [path, text] of Object.entries({ 'plan.csv': PLAN, ...files, 'planlint.config.yaml': config })) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  const validated = await runIn(cwd, ['validate', 'plan.csv', '-f', 'json']);
  const ingested = await runIn(cwd, ['ingest', 'plan.csv']);
  expect(validated.stdout, validated.stderr).not.toBe('');
  return {
    report: JSON.parse(validated.stdout),
    model: JSON.parse(ingested.stdout || '{ "documents": [] }'),
  };
}

const shown = Object.entries(CASES).flatMap(([key, one]) =>
  one === 'shown elsewhere' ? [] : [[key, one] as const],
);

it.each(shown)('%s', async (key, { files = {}, look, without, within }) => {
  const { example } = CONFIG_EXAMPLES[key as keyof typeof CONFIG_EXAMPLES];
  expect(look(await see('lang: zh-TW\n', files))).toEqual(without);
  expect(look(await see(`${example.join('\n')}\n`, files))).toEqual(within);
});

it('lang', async () => {
  const messageIn = async (lang: string) => {
    const { report } = await see(`lang: ${lang}\n`, {});
    return report.findings.find(({ rule }) => rule === 'behind-schedule')?.message;
  };
  expect(await messageIn('zh-TW')).toContain('成果');
  expect(await messageIn('en')).toContain('the result is');
});

it('every key is shown here', () => {
  const keys = Object.keys(configSchema.properties).filter((key) => key !== '$schema' && key !== 'lang');
  expect(Object.keys(CASES).sort()).toEqual(keys.sort());
});
