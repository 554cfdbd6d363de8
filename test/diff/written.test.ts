/** Ordinances and the documents that say who answers for a plan: the fixture against itself with known changes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileInput, textInput } from '../run-files.ts';
import { briefChanges, changesOf } from './changes.ts';

type Replacement = readonly [from: string, to: string];

function version(path: string, replacements: readonly Replacement[]) {
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of replacements) {
    expect(text, 'the text to be replaced').toContain(from);
    text = text.replace(from, to);
  }
  return textInput(path.replace(/^.*\//u, ''), text);
}

async function changed(path: string, ...replacements: readonly Replacement[]) {
  const changes = await briefChanges(fileInput(path), version(path, replacements));
  return changes.map((change) => change.replace(/@[A-Z]\d+/gu, ''));
}

describe('an ordinance', () => {
  const path = 'fixtures/tainan-ordinance/articles.utf8.csv';

  it.each(['articles.xlsx', 'articles.big5.csv'])('does not differ from %s', async (name) => {
    expect(await briefChanges(fileInput(path), fileInput(`fixtures/tainan-ordinance/${name}`))).toEqual([]);
  });

  it('whose target date is put off has postponed it, and its words are not told again', async () => {
    expect(await changed(path, ['一百三十九年一月一日為目標', '一百四十九年一月一日為目標'])).toEqual([
      'error deadline-postponed 中華民國一百三十九年一月一日 -> 中華民國一百四十九年一月一日',
    ]);
  });

  it('with lower fines has lowered each of them', async () => {
    const changes = await changed(path, [
      '第四十五條 有下列情形之一者，處新臺幣三萬元以上十萬元以下罰鍰',
      '第四十五條 有下列情形之一者，處新臺幣一萬元以上五萬元以下罰鍰',
    ]);
    expect(new Set(changes.filter((change) => change.includes('penalty')))).toEqual(
      new Set(['warning penalty-lowered 處新臺幣三萬元以上十萬元以下 -> 處新臺幣一萬元以上五萬元以下']),
    );
  });

  it('that takes a duty from an agency says from which', async () => {
    const before = '六、本府地政局：掌理區段徵收、市地重劃及農村社區';
    const changes = await changesOf(
      fileInput(path),
      version(path, [[before, '六、本府地政局：掌理區段徵收及農村社區']]),
    );
    expect(changes.filter(({ class: kind }) => kind === 'duty-dropped')).toMatchObject([
      { severity: 'warning', body: '地政局', old: { text: '市地重劃' } },
    ]);
    expect(changes.filter(({ class: kind }) => kind === 'article-changed')).toMatchObject([
      { place: { article: 2, paragraph: 2, item: 6 } },
    ]);
  });

  it('without one article and with the next one in its place has dropped the one and renumbered the other', async () => {
    const text = readFileSync(path, 'utf8');
    const ninth = text.split('\n').find((line) => line.startsWith('第九條')) ?? '';
    const changes = await changesOf(fileInput(path), version(path, [[`${ninth}\n`, '']]));
    expect(changes.filter(({ class: kind }) => kind.startsWith('article'))).toMatchObject([
      { class: 'article-dropped', severity: 'error', place: { article: 9 } },
    ]);
    const moved = await changesOf(fileInput(path), version(path, [['第九條 ', '第九條之一 ']]));
    expect(moved.filter(({ class: kind }) => kind.startsWith('article'))).toMatchObject([
      { class: 'article-renumbered', old: { text: '9' }, new: { text: '9-1' } },
    ]);
  });
});

describe('who answers for a plan', () => {
  const path = 'fixtures/chiayi-organisation/organisation.utf8.csv';

  it('changes with a convenor, a duty and an agency', async () => {
    const changes = await changesOf(
      fileInput(path),
      version(path, [
        ['綠色運輸組,交通處', '綠色運輸組,觀光新聞處'],
        ['減碳策略規劃、綠化空間營造', '綠化空間營造'],
      ]),
    );
    const told = changes.map(({ class: kind, body, old, new: young }) => [
      kind,
      body,
      old?.text,
      young?.text,
    ]);
    expect(told).toContainEqual(['body-changed', '綠色運輸組', '交通處', '觀光新聞處']);
    expect(told).toContainEqual(['duty-dropped', '清淨環境組', '減碳策略規劃', undefined]);
    expect(told).toContainEqual(['body-dropped', '交通處', '交通處', undefined]);
    expect(told.map(([kind]) => kind)).not.toContain('measure-dropped');
  });

  it('does not change with the order of its rows', async () => {
    const [head = '', ...rows] = readFileSync(path, 'utf8').trim().split('\n');
    const turned = textInput('organisation.utf8.csv', [head, ...rows.toReversed(), ''].join('\n'));
    expect(await briefChanges(fileInput(path), turned)).toEqual([]);
  });
});
