/** What things without a name are called. */
import type { PageSeries } from '../page-data.ts';
import type { PageTexts } from './texts.ts';

export function nameOfSeries({ indicator, part }: PageSeries, texts: PageTexts): string {
  const name = indicator === '' ? texts.unnamed : indicator;
  return part === undefined ? name : `${name} ${texts.partOf(part)}`;
}
