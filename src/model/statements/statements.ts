/** Links the figures that a report's prose states to the measures and sectors they are about. */
import { lastUpTo } from '../../last-up-to.ts';
import { findStated, readHeading, type Stated } from '../../parse/statements.ts';
import { findWorked, type Worked } from '../../parse/worked-figures.ts';
import type { Figure, Measure, SectorId, Statement } from '../../plan-document.ts';
import type { Source } from '../../source.ts';
import { sectorOf } from '../../words/sectors.ts';
import { hasWord, statementWords } from '../../words/statements.ts';
import { type Link, linkStatement } from './link.ts';
import { knowMeasures } from './shelves.ts';
import { linkTogether } from './together.ts';

/** One line or cell of running text. */
export interface ProseLine {
  readonly text: string;
  readonly source: Source;
}

interface Paragraph {
  readonly text: string;
  readonly pieces: readonly { readonly start: number; readonly source: Source }[];
  readonly sector: SectorId | undefined;
  /** The heading right above: what the paragraph is about when it names nothing itself. */
  readonly topic: string;
}

/** Figures of the prose that a measure, a sector or the plan can be held to. The rest is left alone. */
export function statementsOf(lines: readonly ProseLine[], measures: readonly Measure[]): Statement[] {
  // Most tables stand without prose, and knowing the measures costs as much as they are many.
  if (lines.length === 0) return [];
  const year = lastResultYear(measures);
  const known = knowMeasures(measures);
  const left: Statement[] = [];
  const linked = paragraphsOf(lines).flatMap((paragraph) => {
    const links: Linked[] = [];
    const plain = findStated(paragraph.text, year).flatMap((stated) => {
      const statement = ofSectorOrPlan(stated, paragraph);
      if (statement) return [statement];
      if (COUNTS.has(stated.about)) return [];
      const { sector, topic } = paragraph;
      const question = { stated, sector, topic, measures: known, previous: links.at(-1) };
      const link = linkStatement(question);
      const together = link?.agrees ? undefined : linkTogether(question);
      if (together) return [{ ...frame(stated, paragraph), about: stated.about, together }];
      if (!link) {
        left.push({ ...frame(stated, paragraph), about: stated.about });
        return [];
      }
      links.push({ stated, link });
      return [ofMeasure(stated, link, paragraph)];
    });
    const worked = findWorked(paragraph.text, year).map((own) => workedStatement(own, links, paragraph));
    return [...plain, ...worked];
  });
  return [...linked, ...sameWords(left, linked)].toSorted(
    (a, b) => a.source.row - b.source.row || a.source.column - b.source.column,
  );
}

/** Whether lines may state a figure that some measure, a sector or the plan is held to, whatever the measures are. */
export function mayState(lines: readonly ProseLine[]): boolean {
  return paragraphsOf(lines).some(
    ({ text }) => findStated(text).length > 0 || findWorked(text).length > 0 || text.includes('今年'),
  );
}

interface Linked {
  readonly stated: Stated;
  readonly link: Link;
}

const COUNTS: ReadonlySet<Stated['about']> = new Set(['measure-count', 'shortfall-count']);

/** `共享運具租借人次達 731 萬人次` is about what `共享運具租借人次已達 274 萬人次` is about, however far apart. */
function sameWords(left: readonly Statement[], linked: readonly Statement[]): Statement[] {
  const byWords = new Map<string, Statement>();
  for (const statement of linked) {
    const key = wordsOf(statement);
    if (statement.measure !== undefined && !byWords.has(key)) byWords.set(key, statement);
  }
  return left.flatMap((statement) => {
    if (coreLabel(statement).length < 6) return [];
    const known = byWords.get(wordsOf(statement));
    if (!known) return [];
    const { about, sector, measure, indicator, part } = known;
    return [{ ...statement, about, ...definedOnly({ sector, measure, indicator, part }) }];
  });
}

function wordsOf(statement: Statement): string {
  return `${coreLabel(statement)}\u001f${statement.figure.unit?.dimension}`;
}

function coreLabel({ figure }: Statement): string {
  return (figure.label ?? '').replace(/[已達為共約計止至於有]/gu, '');
}

function definedOnly<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

function lastResultYear(measures: readonly Measure[]): number | undefined {
  const years = measures.flatMap(({ indicators }) =>
    indicators.flatMap(({ records }) =>
      records.flatMap(({ period, result }) =>
        period.start === period.end && result?.value !== undefined ? [period.end] : [],
      ),
    ),
  );
  return years.length === 0 ? undefined : years.reduce((last, year) => Math.max(last, year));
}

/** A line that does not end a sentence goes on in the next: pages break inside words (`整合多元運具推` | `動大眾運輸`). */
const ENDED = /[。！？：:；;)）」]\s*$/u;

function paragraphsOf(lines: readonly ProseLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let sector: SectorId | undefined;
  let topics: (string | undefined)[] = [];
  let open: { text: string; pieces: { start: number; source: Source }[] } | undefined;
  const close = (): void => {
    if (open) paragraphs.push({ ...open, sector, topic: topics.filter((topic) => topic).at(-1) ?? '' });
    open = undefined;
  };
  for (const { text, source } of lines) {
    const heading = readHeading(text);
    if (heading) {
      close();
      const own = sectorOf(heading.text);
      sector = own ?? (heading.level === 2 ? sector : undefined);
      // A sector's name is no topic: its paragraph is about all of its measures.
      topics = [...topics.slice(0, heading.level), own ? undefined : heading.text];
      continue;
    }
    open ??= { text: '', pieces: [] };
    open.pieces.push({ start: open.text.length, source });
    open.text += text;
    if (ENDED.test(text)) close();
  }
  close();
  return paragraphs;
}

/** `能源部門共 4 項措施項目，累積減碳量達 53.52 萬噸`, `各部門共 58 項措施 … 累計 3 年減碳 464.74 萬公噸`. */
function ofSectorOrPlan(stated: Stated, paragraph: Paragraph): Statement | undefined {
  const { about, sector, whole, toDate, clause } = stated;
  if (about === 'shortfall-count') return { ...frame(stated, paragraph), about };
  if (about !== 'measure-count' && about !== 'carbon') return undefined;
  const isOfSector = sector !== undefined && hasWord(`${stated.lead}${clause}`, ['部門', 'sector']);
  if (!isOfSector && !whole) return undefined;
  if (about === 'carbon' && (!toDate || hasWord(clause, statementWords.goal))) return undefined;
  return { ...frame(stated, paragraph), about, ...(isOfSector ? { sector } : {}) };
}

function ofMeasure(stated: Stated, link: Link, paragraph: Paragraph): Statement {
  const { measure, about, indicator, part } = link;
  return {
    ...frame(stated, paragraph),
    about,
    ...(measure.sector ? { sector: measure.sector } : {}),
    measure: measure.id,
    indicator: indicator.name,
    part,
  };
}

/** A ratio or an average is about what the amount it comes from is about. */
function workedStatement(worked: Worked, links: readonly Linked[], paragraph: Paragraph): Statement {
  const link = links.find(({ stated }) => stated.at === worked.fromAt)?.link;
  const subject = link
    ? {
        sector: link.measure.sector,
        measure: link.measure.id,
        indicator: link.indicator.name,
        part: link.part,
      }
    : {};
  return {
    ...frame(worked, paragraph),
    about: worked.about,
    ...definedOnly(subject),
    workedFrom: worked.from.map((figure) => figureOf({ figure })),
  };
}

function frame(
  stated: Framed,
  { pieces }: Paragraph,
): Pick<Statement, 'text' | 'figure' | 'period' | 'source'> {
  const source = (lastUpTo(pieces, stated.at, ({ start }) => start) ?? pieces[0])?.source;
  return {
    text: stated.clause.replace(/[，,。；;、\s]+$/u, ''),
    figure: figureOf(stated),
    ...(stated.period ? { period: stated.period } : {}),
    source: source ? { ...source } : { sheet: '', cell: 'A1', row: 1, column: 1 },
  };
}

type Framed = Pick<Stated, 'figure' | 'at' | 'clause' | 'period'> &
  Partial<Pick<Stated, 'atLeast' | 'toDate'>>;

function figureOf({ figure, atLeast, toDate }: Pick<Framed, 'figure' | 'atLeast' | 'toDate'>): Figure {
  const { raw, value, unit, label, op } = figure;
  const bound = op ?? (atLeast ? '>=' : undefined);
  return {
    raw,
    value,
    ...(label === '' ? {} : { label }),
    ...(unit ? { unit: { symbol: unit.symbol, dimension: unit.dimension, scale: unit.scale } } : {}),
    ...(bound ? { op: bound } : {}),
    ...(figure.cumulative || toDate ? { cumulative: true } : {}),
  };
}
