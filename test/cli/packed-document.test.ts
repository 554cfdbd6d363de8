import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packDocument, unpackDocument } from '../../src/cli/reading/packed-document.ts';
import { ingest } from '../../src/index.ts';

const FILES = [
  'chiayi-kpi/revisions.xlsx',
  'chiayi-organisation/organisation.xlsx',
  'chiayi-strategy/table-4-1.utf8.csv',
  'kaohsiung-results/report.txt',
  'tainan-ordinance/draft.txt',
];

it.each(FILES)('hands %s on as it was, key by key', async (path) => {
  const { model } = await ingest([{ path, bytes: readFileSync(`fixtures/${path}`) }], {});
  const [document] = model.documents;
  if (document === undefined) throw new Error('no document');
  const packed = structuredClone(packDocument(document));
  // What is left aside is small, whatever the file.
  expect(JSON.stringify(packed.small).length).toBeLessThan(6000);
  expect(packed.large.length).toBeGreaterThan(JSON.stringify(packed.small).length);
  const unpacked = unpackDocument(packed);
  expect(unpacked).toEqual(document);
  expect(JSON.stringify(unpacked)).toBe(JSON.stringify(document));
  expect(unpacked.measures).toBe(unpacked.measures);
});

it('knows what a document does not hold without reading its bytes', async () => {
  const path = 'chiayi-strategy/table-4-1.utf8.csv';
  const { model } = await ingest([{ path, bytes: readFileSync(`fixtures/${path}`) }], {});
  const [document] = model.documents;
  if (document === undefined) throw new Error('no document');
  const unreadable = { ...packDocument(document), large: new Uint8Array([1, 2, 3]) };
  const { id, kind, explanations, organisation, ordinance, statements } = unpackDocument(unreadable);
  expect([id, kind]).toEqual([document.id, 'strategy-plan']);
  expect([explanations ?? [], organisation, ordinance, statements ?? []]).toEqual([
    [],
    undefined,
    undefined,
    [],
  ]);
  expect(() => unpackDocument(unreadable).measures).toThrow();
});
