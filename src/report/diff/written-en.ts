/** Sentences about written documents, in English: ordinances and who answers for a plan. */
import type { GradedChange } from '../../diff/diff.ts';
import type { WrittenClass } from '../../diff/draft.ts';
import { factName } from './fact-words.ts';
import { EN } from './phrases.ts';

type Sentence = (change: GradedChange) => string;

const { quote } = EN;

const fromTo = ({ old, new: young }: GradedChange) => `from ${quote(old)} to ${quote(young, old)}`;

/** `Article 10-1, paragraph 2, item 1`. */
export function placeEn(place: GradedChange['place']): string {
  if (place === undefined) return '';
  const { article, branch, paragraph, item, subitem } = place;
  return [
    `Article ${article}${branch === undefined ? '' : `-${branch}`}`,
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
    ...(item === undefined ? [] : [`item ${item}`]),
    ...(subitem === undefined ? [] : [`sub-item ${subitem}`]),
  ].join(', ');
}

const fact = ({ fact: name }: GradedChange) => factName('en', name);

export const WRITTEN_EN: Readonly<Record<WrittenClass, Sentence>> = {
  'article-added': ({ place, new: young }) => `${placeEn(place)} is new: ${quote(young)}.`,
  'article-dropped': ({ place, old }) => `${placeEn(place)} is dropped: ${quote(old)}.`,
  'article-renumbered': ({ old, new: young }) =>
    `Article ${old?.text}${EN.place(old?.locations ?? [])} is now article ${young?.text}${EN.place(young?.locations ?? [])}.`,
  'article-changed': (change) => `${placeEn(change.place)} has changed ${fromTo(change)}.`,
  'deadline-added': ({ place, new: young }) => `${placeEn(place)} has a new deadline, ${quote(young)}.`,
  'deadline-dropped': ({ place, old }) => `${placeEn(place)} has lost its deadline ${quote(old)}.`,
  'deadline-postponed': (change) => `${placeEn(change.place)}: the deadline is postponed ${fromTo(change)}.`,
  'deadline-advanced': (change) =>
    `${placeEn(change.place)}: the deadline is brought forward ${fromTo(change)}.`,
  'deadline-changed': (change) => `${placeEn(change.place)}: the deadline has changed ${fromTo(change)}.`,
  'penalty-added': ({ place, new: young }) => `${placeEn(place)} has a new fine, ${quote(young)}.`,
  'penalty-dropped': ({ place, old }) => `${placeEn(place)} has lost its fine ${quote(old)}.`,
  'penalty-raised': (change) => `${placeEn(change.place)}: the fine is raised ${fromTo(change)}.`,
  'penalty-lowered': (change) => `${placeEn(change.place)}: the fine is lowered ${fromTo(change)}.`,
  'penalty-changed': (change) => `${placeEn(change.place)}: the fine has changed ${fromTo(change)}.`,
  'body-added': ({ new: young }) => `${quote(young)} is new.`,
  'body-dropped': ({ old }) => `${quote(old)} is no longer listed.`,
  'body-changed': (change) => `"${change.body}" has changed ${fromTo(change)}.`,
  'duty-added': ({ body, new: young }) => `"${body}" has a new duty, ${quote(young)}.`,
  'duty-dropped': ({ body, old }) => `"${body}" has lost the duty ${quote(old)}.`,
  'fact-added': (change) => `Stated now, ${fact(change)}: ${quote(change.new)}.`,
  'fact-dropped': (change) => `No longer stated, ${fact(change)}: ${quote(change.old)}.`,
  'fact-changed': (change) => `The ${fact(change)} has changed ${fromTo(change)}.`,
};
