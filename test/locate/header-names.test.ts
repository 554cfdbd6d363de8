/** Whether a text may name a field is told from its ends where they suffice, with the same answer as when it is looked up. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldNamesOf } from '../../src/locate/field-names.ts';
import { builtInProfiles } from '../../src/map/profile.ts';
import { vocabularyOf } from '../../src/map/vocabulary.ts';
import { RECOGNISERS } from '../../src/pipeline/words.ts';

const profiles = builtInProfiles();
const vocabularies = profiles.map((profile) => vocabularyOf(profile, RECOGNISERS));
const names = profiles.flatMap(({ fields }) => Object.values(fields).flat());
const mayName = fieldNamesOf(vocabularies);

/** Names of fields among the years, signs and other words that may stand beside them. */
const headers = fc
  .array(
    fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(
        '110',
        '112',
        '2021',
        '年',
        '年度',
        '民國',
        '西元',
        'FY',
        '~',
        '-',
        '至',
        '月份',
        ' ',
        '\n',
        '/',
        '　',
      ),
      fc.constantFrom('(萬元)', '（％）', '[1]', '*', '、', '示', '量', '執⾏', 'ＫＰＩ', '1', '中'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''));

test('no name of a field is passed over', () => {
  let named = 0;
  fc.assert(
    fc.property(headers, (text) => {
      const known = vocabularies.some((vocabulary) => vocabulary.mayName(text));
      expect(mayName(text)).toBe(known);
      if (known) named += 1;
    }),
    { numRuns: 3000 },
  );
  expect(named).toBeGreaterThan(300);
});

test('every name of every profile is found', () => {
  expect(names.filter((name) => !mayName(name))).toEqual([]);
});

test('a figure is looked up where a profile has one for a name', () => {
  const [profile] = profiles;
  if (profile === undefined) throw new Error('no profile');
  const years = { ...profile, fields: { ...profile.fields, target: ['2023'] } };
  expect(fieldNamesOf([vocabularyOf(years, RECOGNISERS)])('2023')).toBe(true);
  expect(mayName('2023')).toBe(false);
});
