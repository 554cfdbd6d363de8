/** Rules of the caller's own, with the mistakes that people make: each is told of its rule, and costs no other finding. */
import { describe, expect, it } from 'vitest';
import { wrongPart } from '../../src/check/engine/declaration.ts';
import { defineRule, RULES, type Rule, validate } from '../../src/index.ts';

const CSV = [
  '表 1-1、示範市能源部門推動策略',
  '經費單位：萬元/年',
  '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)',
  '節能,汰換燈具,衡量標準：汰換燈具盞數(盞),工務處/交通處,111年,853,"1,100",20',
  '節能,推廣綠電,衡量標準：輔導家數(家),環保局/交通處,111年,3,5,20',
].join('\n');
const inputs = [{ path: 'plan.csv', bytes: new TextEncoder().encode(CSV) }];

const text = {
  summary: 's',
  why: 'w',
  message: ({ name }: { readonly name: string | number }) => `lead ${name}`,
};
const sound = {
  id: 'lone-lead',
  category: 'consistency',
  severity: 'notice',
  scope: 'measure',
  evidence: { name: { 'zh-TW': '機關', en: 'agency' } },
  text: { 'zh-TW': text, en: text },
  examples: { absent: { 'zh-TW': '略', en: 'left out' } },
  check: ({ measure }: { readonly measure: { readonly source: object } }) => [hitOf(measure)],
};

function hitOf(measure: { readonly source: object }, more: object = {}): object {
  return { subject: { measure }, locations: [measure.source], evidence: { name: 'x' }, ...more };
}

/** What a program without types may hand over. */
function anyRule(parts: object): Rule {
  return { ...sound, ...parts } as unknown as Rule;
}

async function runWith(
  ...extraRules: Rule[]
): Promise<{ faults: string[]; others: string[]; own: string[] }> {
  const { report, faults } = await validate(inputs, { asOf: '2022-12-31', lang: 'en', extraRules });
  const ids = extraRules.map(({ id }) => id);
  const isOwn = ({ rule }: { readonly rule: string }): boolean => ids.includes(rule);
  return {
    faults: faults.map(({ rule, error }) => `${rule}: ${error instanceof Error ? error.message : error}`),
    others: report.findings.filter((one) => !isOwn(one)).map(({ rule, message }) => `${rule}: ${message}`),
    own: report.findings.filter(isOwn).map(({ message, severity }) => `${severity}: ${message}`),
  };
}

describe('a rule of the caller’s own', () => {
  it('says what it has to say, by a list or by yield', async () => {
    const byYield = anyRule({
      id: 'by-yield',
      *check({ measure }: { measure: { source: object } }) {
        yield hitOf(measure, { severity: 'warning' });
      },
    });
    const { faults, own } = await runWith(anyRule({}), byYield);
    expect(faults).toEqual([]);
    expect(own.toSorted()).toEqual([
      'notice: lead x',
      'notice: lead x',
      'warning: lead x',
      'warning: lead x',
    ]);
  });

  type Shown = { readonly measure: { readonly source: object; name: string; indicators: unknown[] } };
  type Several = { readonly documents: readonly { readonly source: object; readonly id: string }[] };
  const located = ({ documents }: Several, more: (one: Several['documents'][number]) => object): object[] =>
    documents.map((one) => ({
      document: one,
      subject: {},
      locations: [],
      evidence: { name: 1 },
      ...more(one),
    }));

  it.each<[why: string, parts: object, told: string]>([
    [
      'throws',
      {
        check: () => {
          throw new Error('boom');
        },
      },
      'boom',
    ],
    ['is async', { check: async () => [] }, 'check must not be async: what it finds cannot be waited for'],
    [
      'is an async generator',
      {
        async *check() {
          yield 1;
        },
      },
      'check must not be async: what it finds cannot be waited for',
    ],
    [
      'gives nothing',
      { check: () => undefined },
      'check must give its findings as a list or by yield; it gave undefined',
    ],
    [
      'gives one hit bare',
      { check: ({ measure }: Shown) => hitOf(measure) },
      'check must give its findings as a list or by yield; it gave an object (subject, locations, evidence)',
    ],
    [
      'gives a text',
      { check: () => 'late' },
      'check must give its findings as a list or by yield; it gave "late"',
    ],
    ['yields rubbish', { check: () => [3] }, 'a finding must be { subject, locations, evidence }; it is 3'],
    [
      'knows no subject',
      { check: () => [{ locations: [], evidence: {} }] },
      'a finding must have a subject, such as { measure }; it is undefined',
    ],
    [
      'names a measure',
      { check: ({ measure }: Shown) => [hitOf(measure, { subject: { measure: '汰換燈具' } })] },
      'a finding must have a measure of the model as its subject\'s measure; it is "汰換燈具"',
    ],
    [
      'knows no place',
      { check: ({ measure }: Shown) => [hitOf(measure, { locations: measure.source })] },
      'a finding must have a list of locations; it is an object (sheet, cell, row, column, line)',
    ],
    [
      'names a cell',
      { check: ({ measure }: Shown) => [hitOf(measure, { locations: ['F3'] })] },
      'a finding must have sources as its locations, such as measure.source; one is "F3"',
    ],
    [
      'has no proof',
      { check: ({ measure }: Shown) => [hitOf(measure, { evidence: undefined })] },
      "a finding must have evidence, such as { name: 'x' }; it is undefined",
    ],
    [
      'misspells its proof',
      { check: ({ measure }: Shown) => [hitOf(measure, { evidence: { nome: 'x' } })] },
      'a finding has evidence that the rule does not declare: nome (it declares name)',
    ],
    [
      'proves by a list',
      { check: ({ measure }: Shown) => [hitOf(measure, { evidence: { name: [] } })] },
      'a finding must have a text or a number as its evidence name; it is a list',
    ],
    [
      'is too grave',
      { check: ({ measure }: Shown) => [hitOf(measure, { severity: 'fatal' })] },
      'a finding must be of severity error, warning, notice; it is "fatal"',
    ],
    [
      'has no words',
      { text: { 'zh-TW': text, en: { ...text, message: () => undefined } } },
      'text.en.message must give a sentence; it gave undefined',
    ],
    [
      'skips without words',
      { skip: () => 'no' },
      'skip must give undefined or { \'zh-TW\', en }; it gave "no"',
    ],
    [
      'gathers nothing',
      { scope: 'document', check: undefined, gather: () => undefined },
      'gather must give { take, end }; it gave undefined',
    ],
    [
      'gathers without end',
      { scope: 'document', check: undefined, gather: () => ({ take: () => [] }) },
      'gather must give { take, end }, two functions',
    ],
    [
      'takes nothing',
      { scope: 'document', check: undefined, gather: () => ({ take: () => undefined, end: () => [] }) },
      'take must give its findings as a list or by yield; it gave undefined',
    ],
    [
      'names no document',
      { scope: 'workspace', check: (all: Several) => located(all, () => ({ document: undefined })) },
      'a finding of several documents must name its document, one of those shown',
    ],
    [
      'names a document by its id',
      { scope: 'workspace', check: (all: Several) => located(all, ({ id }) => ({ document: id })) },
      'a finding of several documents must name its document, one of those shown',
    ],
    [
      'names bare places',
      { scope: 'workspace', check: (all: Several) => located(all, (one) => ({ locations: [one.source] })) },
      'a finding must have locations { document, source }, such as { document, source: measure.source }; one is an object (path, format, encoding, encodingBasis, dialect, sha256, …)',
    ],
    [
      'leaves out the document of a place',
      { scope: 'workspace', check: (all: Several) => located(all, () => ({ locations: [{ source: {} }] })) },
      'a finding must name the document of each location, one of those shown',
    ],
    [
      'changes the model',
      {
        check: ({ measure }: Shown) => {
          measure.indicators.length = 0;
          return [];
        },
      },
      "Cannot assign to read only property 'length' of object '[object Array]'",
    ],
  ])('that %s is told so, and no other finding is lost', async (_why, parts, told) => {
    const { faults, others, own } = await runWith(anyRule(parts));
    expect(faults).toEqual([`lone-lead: ${told}`]);
    expect(own).toEqual([]);
    expect(others).toEqual((await runWith()).others);
    expect(others.filter((one) => one.startsWith('behind-schedule'))).toHaveLength(2);
  });

  it('gathers across documents what is shown of one that stands alone', async () => {
    const rule = anyRule({
      scope: 'workspace',
      together: () => false,
      check: () => [],
      gather: () => {
        const sources: object[] = [];
        return {
          take: ({ measure }: { measure: { source: object } }) => {
            sources.push(measure.source);
            return [];
          },
          end: () => [{ subject: {}, locations: sources, evidence: { name: sources.length } }],
        };
      },
    });
    const { faults, own } = await runWith(rule);
    expect(faults).toEqual([]);
    expect(own).toEqual(['notice: lead 2']);
  });

  it.each([{}, { gather: () => ({ take: () => [], end: () => [] }) }])(
    'is told of where it cannot say whether other documents are to be looked at with it',
    async (parts) => {
      const rule = anyRule({
        ...{ scope: 'workspace', check: () => [], ...parts },
        together: (document: { measures: unknown[] }) => document.measures.pop() === undefined,
      });
      const { faults, others } = await runWith(rule);
      expect(faults).toEqual([expect.stringMatching(/^lone-lead: Cannot delete property/u)]);
      expect(others).toEqual((await runWith()).others);
    },
  );

  it('is a rule as declared', () => {
    expect(wrongPart(defineRule(sound as unknown as Rule))).toBeUndefined();
    expect(RULES.map(wrongPart).filter((wrong) => wrong !== undefined)).toEqual([]);
  });

  it.each<[part: string, parts: object]>([
    ['id', { id: 'Lone_Lead' }],
    ['category', { category: 'style' }],
    ['severity', { severity: 'fatal' }],
    ['scope', { scope: 'cell' }],
    ['check', { check: undefined }],
    ['check', { gather: () => undefined, check: undefined, scope: 'workspace' }],
    ['skip', { skip: true }],
    ['gather', { scope: 'document', gather: true }],
    ['checkMeasure', { scope: 'document', checkMeasure: {} }],
    ['together', { scope: 'workspace', together: true }],
    ['volatile', { volatile: 'name' }],
    ['volatile', { volatile: ['agency'] }],
    ['grades', { grades: 'error where it is late' }],
    ['evidence', { evidence: undefined }],
    ['evidence', { evidence: { name: 'agency' } }],
    ['text.zh-TW', { text: { en: text } }],
    ['text.en', { text: { 'zh-TW': text, en: { message: text.message } } }],
    ['examples', { examples: undefined }],
    ['examples', { examples: { bad: { csv: '' } } }],
  ])('lacks %s', (part, parts) => {
    expect(wrongPart({ ...sound, ...parts })).toMatch(new RegExp(`^${part}: `, 'u'));
  });
});
