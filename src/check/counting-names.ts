/** Indicators that count things by their names: `受理補助案件數`, `每年辦理1場次特色馬拉松`. */
import { quantitiesOf } from '../parse/figures.ts';
import { looksLikeRatio } from '../parse/metric-list.ts';
import { unitKind } from '../parse/units.ts';
import { indicatorWords, namesCount } from '../words/indicators.ts';

export function isCounting(name: string): boolean {
  return !looksLikeRatio(name) && (namesCount(name) || setsCount(name));
}

/** A number of things is set; `1個工作天完成修護率` and `依限完成4篇分析` are rates all the same. */
function setsCount(name: string): boolean {
  const isRate =
    indicatorWords.shareEndings.some((word) => name.endsWith(word)) ||
    indicatorWords.onTime.some((word) => name.includes(word));
  return (
    !isRate &&
    quantitiesOf(name).some(({ unit }) => unit && unitKind(unit) === 'count' && unit.dimension !== 'count:個')
  );
}
