/** One sentence for each kind of change, in English. */
import type { GradedChange } from '../../diff/diff.ts';
import type { ChangeClass } from '../../diff/draft.ts';
import { EN, isByFigure, sameQuantity } from './phrases.ts';
import { WRITTEN_EN } from './written-en.ts';

type Sentence = (change: GradedChange) => string;

const { quote, years, change: by, match, unit } = EN;

const fromTo = ({ old, new: young }: GradedChange) => `from ${quote(old)} to ${quote(young, old)}`;

/** `"Scooters replaced", 2021: `. */
const subject = ({ indicator, part, period }: GradedChange) => {
  const named = [
    ...(indicator ? [`"${indicator}"`] : []),
    ...(part === undefined ? [] : [`part ${part}`]),
    ...(period === undefined ? [] : [years(period)]),
  ];
  return named.length === 0 ? '' : `${named.join(', ')}: `;
};

/** Either the year a cell names is another now, or the figure stands in another year's cell. */
const moved = (change: GradedChange, verb: string) => {
  const { old, new: young } = change;
  if (young?.period === undefined) return `${subject(change)}the target is ${verb}, ${fromTo(change)}.`;
  const { period: _, ...whole } = change;
  return `${subject(whole)}the target ${quote(old)} of ${years(old?.period)} is ${verb} to ${years(young.period)}, ${quote(young, old)}.`;
};

export const SENTENCES_EN: Readonly<Record<ChangeClass, Sentence>> = {
  ...WRITTEN_EN,
  'document-added': ({ new: young }) =>
    `The new document ${quote(young)} has no partner among the old and is not compared.`,
  'document-dropped': ({ old }) =>
    `The old document ${quote(old)} has no partner among the new and is not compared.`,
  'measure-added': ({ new: young }) => `${quote(young)} is new.`,
  'measure-dropped': ({ old }) => `The new document no longer lists ${quote(old)}.`,
  'measure-renamed': (change) => `The name has changed ${fromTo(change)}${match(change.match)}.`,
  'category-changed': (change) => `The category has changed ${fromTo(change)}.`,
  'description-changed': (change) => `The description has changed ${fromTo(change)}.`,
  'agency-changed': (change) => `The agencies have changed ${fromTo(change)}.`,
  'indicator-added': ({ new: young }) => `The indicator ${quote(young)} is new.`,
  'indicator-dropped': ({ old }) => `The indicator ${quote(old)} is no longer listed.`,
  'indicator-redefined': (change) =>
    `The indicator has changed ${fromTo(change)}${units(change)}${match(change.match)}.`,
  'indicator-reworded': (change) =>
    `The words of the indicator have changed ${fromTo(change)}${match(change.match)}.`,
  'unit-changed': (change) => {
    const { old, new: young } = change;
    const same = sameQuantity(change) ? 'the quantity is the same' : 'the quantity differs as well';
    return `${subject(change)}the unit has changed from ${unit(old)} to ${unit(young)}, ${same}: ${quote(old)}, ${quote(young, old)}.`;
  },
  'period-changed': ({ old, new: young }) =>
    `The period has changed from ${years(old?.period)}${EN.place(old?.locations ?? [])} to ${years(young?.period)}${EN.place(young?.locations ?? [])}.`,
  'target-added': (change) => `${subject(change)}a target is new, ${quote(change.new)}.`,
  'target-dropped': (change) =>
    `${subject(change)}the target ${quote(change.old)} is dropped; now ${quote(change.new)}.`,
  'target-raised': (change) =>
    `${subject(change)}the target is ${isByFigure(change) ? 'raised' : 'made stricter'} ${fromTo(change)}${by(change.difference)}.`,
  'target-lowered': (change) =>
    `${subject(change)}the target is ${isByFigure(change) ? 'lowered' : 'relaxed'} ${fromTo(change)}${by(change.difference)}.`,
  'target-postponed': (change) => moved(change, 'postponed'),
  'target-advanced': (change) => moved(change, 'brought forward'),
  'target-changed': (change) =>
    `${subject(change)}the target has changed ${fromTo(change)}; which of them asks for more cannot be told.`,
  'target-reworded': (change) =>
    `${subject(change)}the target's figure is the same, its words have changed ${fromTo(change)}.`,
  'result-reported': (change) => `${subject(change)}a result is new, ${quote(change.new)}.`,
  'result-updated': (change) =>
    `${subject(change)}the result is updated ${fromTo(change)}${by(change.difference)}; the period was still running when the old document was written.`,
  'result-restated': (change) =>
    `${subject(change)}the result has changed ${fromTo(change)}${by(change.difference)}.`,
  'result-withdrawn': (change) =>
    `${subject(change)}the result ${quote(change.old)} is no longer stated; now ${quote(change.new)}.`,
  'result-reworded': (change) =>
    `${subject(change)}the result's figure is the same, its words have changed ${fromTo(change)}.`,
  'budget-added': (change) => `${subject(change)}a budget is new, ${quote(change.new)}.`,
  'budget-dropped': (change) =>
    `${subject(change)}the budget ${quote(change.old)} is dropped; now ${quote(change.new)}.`,
  'budget-raised': (change) =>
    `${subject(change)}the budget is raised ${fromTo(change)}${by(change.difference)}.`,
  'budget-lowered': (change) =>
    `${subject(change)}the budget is lowered ${fromTo(change)}${by(change.difference)}.`,
  'budget-changed': (change) => `${subject(change)}the budget has changed ${fromTo(change)}.`,
};

function units({ old, new: young }: GradedChange): string {
  return old?.unit === young?.unit ? '' : `, its unit from ${unit(old)} to ${unit(young)}`;
}
