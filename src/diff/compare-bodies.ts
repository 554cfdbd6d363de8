/** Who answers for what: agencies and working groups with their duties, told apart by the registry's names. */
import type { PlanDocument } from '../plan-document.ts';
import type { Source } from '../source.ts';
import { type ChangeClass, type Draft, sideOf } from './draft.ts';
import { nameKey } from './text.ts';

export interface Body {
  readonly name: string;
  readonly canonical?: string;
  readonly duties?: readonly string[];
  readonly source: Source;
}

export interface Bodies {
  readonly document: PlanDocument;
  readonly bodies: readonly Body[];
}

/** `told`: says of a body what may change about it besides its duties (`召集 清淨環境組`). */
export function compareBodies(
  before: Bodies,
  after: Bodies,
  told: (body: Body) => string = () => '',
): Draft[] {
  const keyOf = ({ canonical, name }: Body) => nameKey(canonical ?? name);
  const olds = new Map(before.bodies.map((body) => [keyOf(body), body]));
  const news = new Map(after.bodies.map((body) => [keyOf(body), body]));
  const present = [...news].flatMap(([key, young]) => {
    const old = olds.get(key);
    if (old === undefined) return [draft('body-added', young, undefined, side(after, young, young.name))];
    const [role, roleNow] = [told(old), told(young)];
    return [
      ...(role === roleNow
        ? []
        : [draft('body-changed', young, side(before, old, role), side(after, young, roleNow))]),
      ...compareDuties(before, after, old, young),
    ];
  });
  const gone = [...olds].flatMap(([key, old]) =>
    news.has(key) ? [] : [draft('body-dropped', old, side(before, old, old.name), undefined)],
  );
  return [...present, ...gone];
}

function compareDuties(before: Bodies, after: Bodies, old: Body, young: Body): Draft[] {
  const known = new Set((old.duties ?? []).map(nameKey));
  const kept = new Set((young.duties ?? []).map(nameKey));
  return [
    ...(old.duties ?? []).flatMap((duty) =>
      kept.has(nameKey(duty)) ? [] : [draft('duty-dropped', young, side(before, old, duty), undefined)],
    ),
    ...(young.duties ?? []).flatMap((duty) =>
      known.has(nameKey(duty)) ? [] : [draft('duty-added', young, undefined, side(after, young, duty))],
    ),
  ];
}

function side({ document }: Bodies, { source }: Body, text: string): Draft['old'] {
  return sideOf({ document, text, source });
}

function draft(kind: ChangeClass, { name }: Body, old: Draft['old'], young: Draft['new']): Draft {
  return {
    class: kind,
    agencies: [name],
    body: name,
    ...(old ? { old } : {}),
    ...(young ? { new: young } : {}),
  };
}
