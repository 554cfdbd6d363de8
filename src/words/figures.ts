import words from './figures.json' with { type: 'json' };

export type Operator = '>=' | '<=' | '>' | '<';

/** The words around a number that say what kind of number it is. */
export const figureWords = words;

/** Longest first, so that 負成長 is found before 成長 and 大於等於 before 大於. */
function byLength(list: readonly string[]): readonly string[] {
  return [...list].sort((a, b) => b.length - a.length);
}

interface OperatorWord {
  readonly word: string;
  readonly op: Operator;
}

function operatorList(lists: Readonly<Record<string, readonly string[]>>): readonly OperatorWord[] {
  const all = (['>=', '<=', '>', '<'] as const).flatMap((op) =>
    (lists[op] ?? []).map((word) => ({ word, op })),
  );
  return all.sort((a, b) => b.word.length - a.word.length);
}

const operatorsBefore = operatorList(words.operatorsBefore);
export const operatorsAfter = operatorList(words.operatorsAfter);

/** Hardly any text before a number ends like an operator. */
const operatorEndings = operatorsBefore.map(({ word }) => word.slice(-1)).join('');

/** The operator that a text ends with: `至少`, `≦`. */
export function operatorAtEnd(text: string): Operator | undefined {
  if (text === '' || !operatorEndings.includes(text.slice(-1))) return undefined;
  return operatorsBefore.find(({ word }) => text.endsWith(word))?.op;
}

export const conjunctions = byLength(words.conjunctions);
/** Words behind a figure after which its parts are told: `8校，其中國小5校`. */
export const breakdownWords = byLength(words.breakdown);
/** Words of taking part and of counting; they name no thing that is counted. */
export const circumstanceWords = byLength(words.circumstance);
export const gradeWords = byLength(words.grade);

export interface ChangeWord {
  readonly word: string;
  /** Undefined: the word only looks like one of change (新增, 減碳) and hides the shorter word inside it. */
  readonly change: 'increase' | 'decrease' | undefined;
}

export const changeWords: readonly ChangeWord[] = [
  ...words.increase.map((word) => ({ word, change: 'increase' as const })),
  ...words.decrease.map((word) => ({ word, change: 'decrease' as const })),
  ...[...words.unchanged, ...words.notChange].map((word) => ({ word, change: undefined })),
].sort((a, b) => b.word.length - a.word.length);

/** The first word of a list that the text has at this place. */
export function wordAt(text: string, at: number, list: readonly string[]): string | undefined {
  return list.find((word) => text.startsWith(word, at));
}
