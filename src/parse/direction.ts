import { remember } from '../remember.ts';
import { basisWords, wordsIn } from '../words/basis.ts';
import { isVagueIndicator } from '../words/indicators.ts';
import { type Figure, quantitiesOf, sameWords } from './figures.ts';

export interface DirectionInput {
  readonly indicatorName: string;
  readonly measureName?: string;
  /** The target cells of the indicator, or one of them. */
  readonly targets: readonly string[];
}

export interface Direction {
  /** Which way the numbers, compared as they are written, get better. */
  readonly direction: 'increase' | 'decrease' | 'maintain';
  /**
   * `reduction`: the numbers state how much something fell (`減少 10%`, `減碳 20 公噸`), so a larger one is
   * better although less of the thing is wanted. A signed change (`-200,000 度 (…負成長數)`) is not: there
   * the lower number is better. `level`: the numbers state the thing itself.
   */
  readonly measures: 'level' | 'reduction';
  readonly words: readonly string[];
}

/** Which way an indicator should go, from its targets' words first and its names second. */
export function directionOf({ indicatorName, measureName = '', targets }: DirectionInput): Direction {
  for (const target of targets) {
    const said = directionSaid(sameWords(target));
    if (said !== undefined) return said;
  }
  // `減碳: -5%`: the sign says already which way, and -3% has not fallen as far, whatever the names are about.
  const fallen = firstOfNegatives(targets);
  if (fallen) return level('decrease', [fallen.raw]);
  const silent = indicatorName.trim() === '' || isVagueIndicator(indicatorName);
  return directionOfName(silent ? measureName : indicatorName);
}

/** The first figure of the first target that has one, where all of them are negative. */
function firstOfNegatives(targets: readonly string[]): Figure | undefined {
  let first: Figure | undefined;
  for (const target of targets) {
    const [figure] = quantitiesOf(target);
    if (figure === undefined) continue;
    if (figure.value >= 0) return undefined;
    first ??= figure;
  }
  return first;
}

const directionSaid = remember((target: string): Direction | undefined => {
  const figure = quantitiesOf(target)[0];
  return figure === undefined ? undefined : directionOfTarget(target, figure);
});

function directionOfTarget(target: string, figure: Figure): Direction | undefined {
  if (figure.op === '<=' || figure.op === '<') return level('decrease', [figure.op]);
  if (figure.change === 'decrease') {
    const words = [figure.label === '' ? (figure.bracket ?? '') : figure.label];
    return figure.value < 0
      ? level('decrease', words)
      : { direction: 'increase', measures: 'reduction', words };
  }
  const words = `${figure.label}${target.slice(figure.end, figure.end + 4)}`.replace(/\s+/g, '');
  const fallen = /(?:降|減|縮短)(?:少|低)?(?:至|到|為)/.exec(words)?.[0];
  if (fallen !== undefined) return level('decrease', [fallen]);
  const kept = wordsIn(words, basisWords.maintain);
  return kept.length > 0 ? level('maintain', kept) : undefined;
}

/** How near the end of a name its word must stand to be what is measured: `減量宣導場次` measures no reduction. */
const reach = 5;

const directionOfName = remember((written: string): Direction => {
  const name = written.replace(/\s+/g, '');
  const sized = wordsIn(name, basisWords.reductionSize).filter((word) => endsNear(name, word));
  const reduction = [...sized, ...wordsIn(name, basisWords.decreaseNames)];
  if (reduction.length > 0) return { direction: 'increase', measures: 'reduction', words: reduction };
  const better = wordsIn(name, basisWords.betterShares);
  if (better.length > 0) return level('increase', better);
  const isDoing = /[/÷×*]/.test(name) || wordsIn(name, basisWords.doing).length > 0;
  const lower = isDoing ? [] : wordsIn(name, basisWords.lowerIsBetter).filter((word) => endsNear(name, word));
  if (lower.length > 0) return level('decrease', lower);
  const kept = wordsIn(name, basisWords.maintain);
  return kept.length > 0 ? level('maintain', kept) : level('increase', []);
});

function endsNear(name: string, word: string): boolean {
  return name.length - (name.lastIndexOf(word) + word.length) <= reach;
}

function level(direction: Direction['direction'], words: readonly string[]): Direction {
  return { direction, measures: 'level', words };
}
