/** The page of the model: no field without words in both languages, no example that is not in a document. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingWords } from '../../src/tools/generate-model-page.ts';
import { modelExamples } from '../../src/tools/model-examples.ts';
import { typesIn } from '../../src/tools/schema-types.ts';

const schema = JSON.parse(readFileSync('schemas/plan-document.schema.json', 'utf8'));

describe('the words of the model', () => {
  it('are there for every field, and for nothing else', () => {
    expect(missingWords(typesIn(schema))).toEqual([]);
  });

  it('are missed where a field or its description is new, and where a field is gone', () => {
    const { bytes: _gone, ...source } = schema.$defs.DocumentSource.properties;
    const properties = {
      ...source,
      path: { type: 'string' },
      owner: { type: 'string', description: 'Whose.' },
    };
    const $defs = { ...schema.$defs, DocumentSource: { ...schema.$defs.DocumentSource, properties } };
    expect(missingWords(typesIn({ ...schema, $defs }))).toEqual([
      'DocumentSource.path',
      'DocumentSource.owner',
      'DocumentSource.bytes',
    ]);
  });
});

describe('the examples of the model', () => {
  it('are the first of their kind, with their cell', async () => {
    const examples = await modelExamples(typesIn(schema));
    // 表 4-1 begins with 累計裝置容量: 110年 25.761 MWp.
    expect(examples.get('Quantity.value')).toEqual({ value: '25.761', place: 'tables.xlsx 表4-1!G4' });
    expect(examples.get('Quantity.baseValue')).toEqual({ value: '25761', place: 'tables.xlsx 表4-1!G4' });
    expect(examples.get('Record.periodRaw')?.value).toBe('110年');
    // 第三章 of the organisation's chapter: 委員十九人.
    expect(examples.get('OrganisationFacts.memberCount')).toEqual({ value: '19', place: 'chapter-3.txt' });
    expect(examples.get('Table.moneyUnit.scale')?.value).toBe('10000');
    expect(examples.get('Measure.source')).toBeUndefined();
  });
});
