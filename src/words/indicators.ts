import words from './indicators.json' with { type: 'json' };

/** The words that introduce, end and qualify the metric of a measure. */
export const indicatorWords = words;

/** `受理補助案件數`: what it says is counted, with or without a unit behind it. */
export function namesCount(name: string): boolean {
  const bare = name.replace(/[(（][^()（）]{0,60}[)）]$/u, '').replace(/。$/u, '');
  const endsWith = (word: string) => bare.endsWith(word);
  return words.countEndings.some(endsWith) && !words.notCount.some(endsWith);
}

/** `監測數據`, `則數`: says that there is a figure and not which; the measure's name says it. */
export function isVagueIndicator(name: string): boolean {
  return words.vague.includes(name.trim());
}
