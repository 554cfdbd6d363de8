import words from './indicators.json' with { type: 'json' };

/** The words that introduce, end and qualify the metric of a measure. */
export const indicatorWords = words;

/** `監測數據`, `則數`: says that there is a figure and not which; the measure's name says it. */
export function isVagueIndicator(name: string): boolean {
  return words.vague.includes(name.trim());
}
