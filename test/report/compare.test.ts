/** Documents of one kind side by side. */
import { expect, it } from 'vitest';
import { compareDocuments } from '../../src/report/compare.ts';
import { formatPage } from '../../src/report/html/page.ts';
import { listFiles } from '../../src/report/lists/files.ts';
import { fileInput, run, textInput } from '../run-files.ts';

const HEAD = '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標';
const plan = (city: string, ...rows: string[]) =>
  [`表 1-1、${city}能源部門推動策略`, HEAD, ...rows].join('\n');
/** 換燈 stands in both, behind in one; 植樹 and 造林 in one each. */
const EAST = plan(
  '嘉義市',
  '節能,換燈,衡量標準：換燈(盞),工務處,111年,5,10',
  '節能,換燈,衡量標準：換燈(盞),工務處,112年,12,10',
  '節能,植樹,衡量標準：植樹(株),教育處,111年,20,10',
);
const WEST = plan(
  '臺南市',
  '節能,換 燈,衡量標準：換燈(盞),工務局,111年,30,20',
  '節能,造林,衡量標準：造林(株),農業局,111年,2,10',
);
const both = await run([textInput('east.csv', EAST), textInput('west.csv', WEST)], { asOf: '2023-12-31' });

it('counts what is achieved by sector, and lists the measures that both have', () => {
  expect(compareDocuments(both.model.documents)).toEqual([
    {
      kind: 'strategy-plan',
      documents: ['east', 'west'],
      count: 2,
      sectors: [
        {
          sector: 'energy',
          cells: [
            { achieved: 2, judged: 3 },
            { achieved: 1, judged: 2 },
          ],
        },
      ],
      measures: [
        {
          name: '換燈',
          cells: [
            {
              achieved: 1,
              judged: 2,
              last: { start: 2023, end: 2023, status: 'achieved', target: '10', result: '12' },
            },
            {
              achieved: 1,
              judged: 1,
              last: { start: 2022, end: 2022, status: 'achieved', target: '20', result: '30' },
            },
          ],
        },
      ],
      columns: ['east', 'west'],
      shared: 1,
    },
  ]);
});

it('does not compare a document with its own copy, nor documents of different kinds', async () => {
  const copies = await run([textInput('a.csv', EAST), textInput('b.csv', EAST)]);
  expect(compareDocuments(copies.model.documents)).toEqual([]);
  const kinds = await run([
    textInput('a.csv', EAST),
    fileInput('fixtures/chiayi-organisation/organisation.xlsx'),
  ]);
  expect(compareDocuments(kinds.model.documents)).toEqual([]);
});

it('sets beside one another the documents that share most, and counts the others', async () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((name, at) =>
    textInput(
      `${name}.csv`,
      plan(
        `${'嘉臺高新桃'.charAt(at)}${'義南雄竹園'.charAt(at)}市`,
        `節能,換燈,衡量標準：換燈(盞),工務處,111年,${at + 1},10`,
        // 「a」 alone has nothing else in common with the rest.
        at === 0
          ? '節能,獨有,衡量標準：場次(場次),工務處,111年,1,2'
          : '節能,宣導,衡量標準：場次(場次),工務處,111年,1,2',
      ),
    ),
  );
  const [comparison] = compareDocuments((await run(many, { asOf: '2023-12-31' })).model.documents);
  expect(comparison?.columns).toEqual(['b', 'c', 'd', 'e']);
  expect(comparison?.count).toBe(5);
  expect(comparison?.measures.map(({ name }) => name)).toEqual(['換燈', '宣導']);
});

it('stands on the index of documents and on the page of several, not on the lists', () => {
  const index = (by: 'document' | 'agency') =>
    String(
      listFiles(both, { by, formats: ['html'], lang: 'zh-TW' })
        .find(({ file }) => file === 'index.html')
        ?.make(),
    );
  for (const page of [index('document'), formatPage(both, 'zh-TW')]) {
    expect(page).toContain('id="compare-heading"');
    expect(page).toContain('同名措施（1 項）');
    expect(page).toContain('67% <small class="faint">2／3</small>');
    expect(page).toContain('12／10');
  }
  expect(index('agency')).not.toContain('id="compare-heading"');
});
