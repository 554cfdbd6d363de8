/** Two small tables through the whole program, and their changes in short. */
import { compareSubmissions, type GradedChange } from '../../src/diff/diff.ts';
import type { InputSource } from '../../src/input.ts';
import { run, textInput } from '../run-files.ts';

const HEADER = '策略類別,執行方案,策略說明,主辦/協辦,推動期程,成果,目標,經費(萬元)';

/** A strategy table of one sector with these rows. */
export function table(...rows: readonly string[]): InputSource {
  return named('plan.csv', '表 1-1、示範市能源部門推動策略', ...rows);
}

export function named(path: string, title: string, ...rows: readonly string[]): InputSource {
  const header = rows[0]?.includes('備註') ? [] : [HEADER];
  return textInput(path, [title, '經費單位：萬元/年', ...header, ...rows, ''].join('\n'));
}

/** A table whose header has a column for notes; rows carry one cell more. */
export function noted(...rows: readonly string[]): InputSource {
  return named('plan.csv', '表 1-1、示範市能源部門推動策略', `${HEADER},備註`, ...rows);
}

export async function documentsOf(...inputs: readonly InputSource[]) {
  return (await run(inputs)).model.documents;
}

export async function changesOf(
  before: InputSource | readonly InputSource[],
  after: InputSource | readonly InputSource[],
): Promise<readonly GradedChange[]> {
  return compareSubmissions(await documentsOf(...[before].flat()), await documentsOf(...[after].flat()))
    .changes;
}

/** `error target-lowered 2021 1,100@G4 -> 900@G4`. */
export function brief({ severity, class: kind, period, old, new: young, reason }: GradedChange): string {
  const side = (one: GradedChange['old']) =>
    one === undefined
      ? ''
      : `${one.text.replace(/\s+/gu, ' ')}@${one.locations.map(({ cell }) => cell ?? '-').join('+')}`;
  const years =
    period === undefined
      ? ''
      : ` ${period.start === period.end ? period.start : `${period.start}-${period.end}`}`;
  const sides = [old && side(old), young && side(young)].filter((text) => text !== undefined).join(' -> ');
  return `${severity} ${kind}${years} ${sides}${reason ? ` because (${reason.from}) ${reason.text}` : ''}`;
}

export async function briefChanges(
  before: InputSource | readonly InputSource[],
  after: InputSource | readonly InputSource[],
): Promise<string[]> {
  return (await changesOf(before, after)).map(brief);
}
