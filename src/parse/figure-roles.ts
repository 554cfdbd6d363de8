import { breakdownWords, figureWords, gradeWords, operatorAtEnd, wordAt } from '../words/figures.ts';
import { skipSpaces } from './characters.ts';
import type { Numbered } from './figure-numbers.ts';
import type { Spans } from './figure-spans.ts';
import { compareUnits } from './units.ts';

export type Role =
  | 'quantity'
  | 'parenthetical'
  | 'condition'
  | 'duration'
  | 'grade'
  | 'date'
  | 'ordinal'
  | 'model';

const latinName = new RegExp(
  `(?:^|[^A-Za-z])(?:${figureWords.names.join('|')})(?:\\s|</?[a-z]{1,4}>|-)+$`,
  'i',
);
const symbolBefore = /(?:≦|≧|≤|≥|>=|<=|=>|=<|>|<)\s{0,3}$/;
const rangeMark = /^\s{0,3}(?:[~\-\u2013\u2014]|、|至|到)\s{0,3}$/;

/**
 * What each number is there for. A number joined to the next by a range mark (`1-4 期`, `45-69歲`) has
 * the next one's role.
 */
export function assignRoles(folded: string, numbers: readonly Numbered[], spans: Spans): Role[] {
  const roles = numbers.map((number) => ownRole(folded, number, spans));
  if (roles.length === 1) return roles;
  for (let at = numbers.length - 2; at >= 0; at -= 1) {
    const [number, next, role] = [numbers[at], numbers[at + 1], roles[at + 1]];
    if (number === undefined || next === undefined || role === undefined || number.unit !== undefined)
      continue;
    const between = folded.slice(number.end, next.start);
    if ((role === 'grade' || role === 'duration' || role === 'condition') && rangeMark.test(between))
      roles[at] = role;
  }
  for (let at = 0; at < numbers.length - 1; at += 1) {
    if (roles[at] === 'quantity' && isStart(folded, numbers[at], numbers[at + 1]))
      roles[at] = 'parenthetical';
  }
  let whole: Numbered | undefined;
  return roles.map((role, at) => {
    const number = numbers[at];
    if (role !== 'quantity' || number === undefined) return role;
    if (spans.bracketAround(number.start) !== undefined) return whole ? 'parenthetical' : role;
    if (whole && tellsParts(folded, whole, number)) {
      // `包括宣導3場、參與300人、訪視7場`: the 300 人 are no part of the 場 and do not end the list.
      const alike = !whole.unit || !number.unit || compareUnits(whole.unit, number.unit) !== 'different';
      return alike ? 'parenthetical' : role;
    }
    whole = number;
    return role;
  });
}

const startsFrom = /[由從自](?:\s?\d{2,4}\s?年度?底?)?[^\d。;,，]{0,6}$/;
const leadsTo = /^[^\d。;,，]{0,8}[至到]\s?$/;

/** `由112年100公頃增加至150公頃`: the 100 is where it starts, and no figure of the year. */
function isStart(folded: string, number: Numbered | undefined, next: Numbered | undefined): boolean {
  if (number === undefined || next === undefined) return false;
  const between = folded.slice(number.unitEnd, next.start);
  return leadsTo.test(between) && startsFrom.test(folded.slice(Math.max(0, number.start - 16), number.start));
}

const partsOpen = new RegExp(`^[\\s,、:]*(?:${breakdownWords.join('|')})`);
/** No list of parts is longer; keeps a cell of figures linear. */
const breakdownReach = 120;

/**
 * `已輔導8校，其中國小5校、國中3校`: the 5 and the 3 are in the 8. Not so across `。` or `；`. 含 does it only right behind the
 * figure: `8校(含續辦)，其中5校` and `9 年(含)以上` say 含 of something else.
 */
function tellsParts(folded: string, whole: Numbered, number: Numbered): boolean {
  if (number.start - whole.unitEnd > breakdownReach) return false;
  const between = folded.slice(whole.unitEnd, number.start);
  if (/[。;]/.test(between)) return false;
  return between.includes('其中') || partsOpen.test(between);
}

function ownRole(folded: string, number: Numbered, spans: Spans): Role {
  if (spans.isOrdinal(number.start)) return 'ordinal';
  if (spans.isDate(number.start)) return 'date';
  const before = folded.slice(Math.max(0, number.start - 14), number.start);
  // The day of a date in characters: 十月十一日.
  if (number.unit?.symbol === '日' && /月\s?$/.test(before)) return 'date';
  const gradeAt = skipSpace(folded, number.end);
  const grade = wordAt(folded, gradeAt, gradeWords);
  const isGrade = grade !== undefined && wordAt(folded, gradeAt, figureWords.notGrade) === undefined;
  if (isGrade && number.unit === undefined) return 'grade';
  if (before.includes('第') && /第\s{0,2}$/.test(before)) return 'ordinal';
  if (number.unit === undefined && latinName.test(before)) return 'model';
  if (isGluedToLetters(folded, number)) return 'model';
  if (isDuration(folded, number)) return 'duration';
  return isCondition(folded, number, before, spans) ? 'condition' : 'quantity';
}

function skipSpace(folded: string, at: number): number {
  return skipSpaces(folded, at, 3);
}

/**
 * `3D`, `5G`: part of a name. So is `6A\n84B\n45C`, places of three kinds or one code: what the letters stand for is
 * written elsewhere, if at all, and nobody may guess it from the cell.
 */
function isGluedToLetters(folded: string, number: Numbered): boolean {
  return number.unit === undefined && /[A-Za-z]/.test(folded.charAt(number.end));
}

function isDuration(folded: string, number: Numbered): boolean {
  if (number.unit !== undefined && number.unit.dimension !== 'count:個') return false;
  return wordAt(folded, skipSpace(folded, number.end), figureWords.duration) !== undefined;
}

/** Numbers that say which things are counted, not how many: `AQI ≤ 100 比率`, `小於100日數`, `18歲以下`, `14天內`. */
function isCondition(folded: string, number: Numbered, before: string, spans: Spans): boolean {
  const behind = skipSpace(folded, number.end);
  if (wordAt(folded, behind, figureWords.age) !== undefined) return true;
  if (number.unit?.dimension === 'time') {
    if (wordAt(folded, number.unitEnd, figureWords.withinTime) !== undefined) return true;
  }
  if (isFormulaFactor(before, number)) return true;
  if (operatorAtEnd(before.trimEnd()) === undefined) return false;
  const unitBehind = skipSpace(folded, number.unitEnd);
  for (const at of [behind, unitBehind]) {
    if (wordAt(folded, at, figureWords.conditionFollowers) !== undefined) return true;
  }
  const named = symbolBefore.test(before) && /[A-Za-z]\s{0,3}$/.test(before.replace(symbolBefore, ''));
  if (!named) return false;
  return spans.bracketAround(number.start) !== undefined || /[\u3400-\u9fff]/.test(folded.charAt(unitBehind));
}

/** The factor of a formula: `完成數/總數×100%`. */
function isFormulaFactor(before: string, number: Numbered): boolean {
  if (number.value !== 100) return false;
  const sign = before.trimEnd().slice(-1);
  return figureWords.formula.includes(sign);
}
