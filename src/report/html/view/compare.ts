/** Documents of one kind side by side: achieved by sector, and what each says of the measures they share. */
import { wordFor } from '../../words.ts';
import { type Html, html } from '../escape.ts';
import type { PageComparison } from '../page-data.ts';
import { percent, statusName, swatch } from './status.ts';
import { type Column, table } from './table.ts';
import type { View } from './view.ts';

type SharedMeasure = PageComparison['measures'][number];
type MeasureCell = SharedMeasure['cells'][number];

export function compare(view: View): Html {
  const { data, lang } = view;
  return html`${(data.comparisons ?? []).map((comparison) => {
    const kind = wordFor(lang, 'kind', comparison.kind);
    return html`<h3>${kind}</h3>${sectors(comparison, view)}${sameMeasures(comparison, view)}`;
  })}`;
}

/** A document a row: there may be many, and there are six sectors. */
function sectors({ documents, count, sectors: list, titles }: PageComparison, { texts, lang }: View): Html {
  if (list.length === 0) return html``;
  const columns: Column<string>[] = [
    { heading: texts.document, cell: (id) => documentName(id, titles) },
    ...list.map(({ sector, cells }) => ({
      heading: wordFor(lang, 'sector', sector),
      shape: 'figure' as const,
      cell: (id: string) => {
        const cell = cells[documents.indexOf(id)];
        if (!cell || cell.judged === 0) return html`<span class="faint">–</span>`;
        const { achieved, judged } = cell;
        return html`${percent(achieved / judged)} <small class="faint">${texts.ofJudged(texts.number(achieved), texts.number(judged))}</small>`;
      },
    })),
  ];
  const heading = texts.bySectorAchieved(documents.length, count);
  return html`<h4>${heading}</h4>${table(heading, columns, documents)}`;
}

function sameMeasures(comparison: PageComparison, view: View): Html {
  const { measures, shared, columns: shown, count, titles } = comparison;
  const { texts } = view;
  if (measures.length === 0) return html``;
  const heading = texts.sameMeasures(measures.length, shared);
  const columns: Column<SharedMeasure>[] = [
    { heading: texts.measure, cell: ({ name }) => name },
    ...shown.map((id, at) => ({
      heading: headingOf(id, titles, shown),
      shape: 'wide' as const,
      cell: ({ cells }: SharedMeasure) => stand(cells[at] ?? null, view),
    })),
  ];
  const left = shown.length < count;
  return html`<h4>${heading}</h4><p class="note">${texts.sameMeasuresIntro}${left && ` ${texts.columnsLeft(shown.length, count)}`}</p>${table(heading, columns, measures, 'compared')}`;
}

function documentName(id: string, titles: PageComparison['titles']): Html {
  const title = titles[id] ?? id;
  return title === id ? html`${id}` : html`${title}<small class="file">${id}</small>`;
}

/** Documents of one title are told apart by their files. */
function headingOf(id: string, titles: PageComparison['titles'], shown: readonly string[]): string {
  const title = titles[id] ?? id;
  return shown.some((other) => other !== id && titles[other] === title) ? id : title;
}

function stand(cell: MeasureCell, { texts, lang }: View): Html {
  if (cell === null) return html`<span class="faint">${texts.notThere}</span>`;
  const { last } = cell;
  if (last === undefined) return html`<span class="faint">${texts.unjudged}</span>`;
  const { start, end, status = 'unjudged', result, target } = last;
  const said = texts.reachedOf(plain(result, texts.blank), plain(target, texts.blank));
  return html`<span class="state">${swatch(status)} ${statusName(status, lang, texts)}</span> <small>${texts.years(start, end)}</small><span class="stand">${status === 'unjudged' ? plain(target, texts.blank) : said}</span>`;
}

const MOST = 40;

/** A cell in a few words; all of it is with the measure. */
function plain(raw: string | undefined, blank: string): string {
  const text = (raw ?? '').replace(/\s+/gu, ' ').trim();
  if (text === '') return blank;
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
