/** What an article gives an agency to do: `辦理防洪、滯洪…等低碳永續工程及其他相關業務之事項。` */
import { tidyName } from '../normalise.ts';

export interface Duties {
  readonly topics: string[];
  /** `及其他…事項`: whatever else belongs to it, and so no topic. */
  readonly residual: boolean;
}

/** 推動 and 營造 say what is done about a thing and stay; these only say that it is the agency's. */
const opening = /^(?:協助|輔導|辦理|提供|推廣|負責|掌理|主管|執行|、|及|與)+/u;
const residualTail = /(?:以?及|與|暨|、)?其[他它].*$/u;
const closing = /(?:之|等|有關|相關)*(?:業務|事務|工作)?(?:之)?(?:相關|有關)?(?:事項|事宜|業務)$/u;
/** A list joined by a bare verb is one topic: `低碳宣導及推廣`, `災害救助及保險`. */
const SHORTEST_TOPIC = 3;

/**
 * The topics of an agency's duties. `inText` tells whether a word stands elsewhere in the law, to see that
 * `觀光旅館、旅館、民宿業節能` are three trades (觀光旅館業, 旅館業) and one duty.
 */
export function splitDuties(text: string, inText: (word: string) => boolean): Duties {
  const bare = tidyName(text).replace(/。$/u, '');
  const cut = bare.replace(residualTail, '');
  const residual = cut !== bare;
  const list = withoutTail(cut, residual).replace(opening, '');
  const parts = joinShared(splitOutside(list), inText);
  const last = parts.pop();
  // Where 及其他 closed the list, a 及 before it joins words within a topic.
  const ends = last === undefined ? [] : residual ? [last] : splitLast(last, parts.length === 0);
  const topics = [...parts, ...ends];
  return { topics: topics.flatMap(splitBeforeVerb).filter((topic) => topic !== ''), residual };
}

/** `…及都市設計等有關推動淨零永續業務之事項`: the words from 等 on sum the list up. */
function withoutTail(list: string, residual: boolean): string {
  const at = list.lastIndexOf('等');
  const sumsUp = at > 0 && !/[、,]/u.test(list.slice(at));
  if (!sumsUp) return list.replace(closing, '');
  if (!residual || closing.test(list)) return list.slice(0, at);
  // `營造電池交換及充電樁等友善環境` counts within itself; `海綿城市等低碳永續工程` closes the list.
  const own = list.slice(Math.max(list.lastIndexOf('、'), list.lastIndexOf(',')) + 1, at);
  return /[及與和]/u.test(own) ? list : list.slice(0, at);
}

/** Parts between 、 that stand outside brackets. */
function splitOutside(list: string): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < list.length; at += 1) {
    const sign = list.charAt(at);
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (sign === '、' || sign === ',')) {
      parts.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, list.slice(from)].map((part) => part.trim());
}

/** Bodies and trades are whose duty it is, not the duty: they belong to the part that follows. */
function joinShared(parts: readonly string[], inText: (word: string) => boolean): string[] {
  const joined: string[] = [];
  let open = '';
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const isBody = /(?:機關|單位|學校|機構|團體)(?:\([^()]*\))?$/u.test(part);
    const isTrade =
      inText(`${part}業`) && parts.slice(index + 1).some((later) => /^[^、]{2,6}業./u.test(later));
    if (next !== undefined && (isBody || isTrade)) {
      open += `${part}、`;
      continue;
    }
    joined.push(open + part);
    open = '';
  }
  return joined;
}

/** The last 及 joins the last two topics; where the list is one part only, 與 may. */
function splitLast(part: string, alone: boolean): string[] {
  const at = Math.max(part.lastIndexOf('及'), part.lastIndexOf('暨'));
  const cut = at > 0 && part.charAt(at - 1) === '以' ? at - 1 : at;
  if (at > 0 && part.length - at - 1 >= SHORTEST_TOPIC) return [part.slice(0, cut), part.slice(at + 1)];
  const or = alone ? part.indexOf('與') : -1;
  const splits = or >= SHORTEST_TOPIC && part.length - or - 1 >= SHORTEST_TOPIC;
  return splits ? [part.slice(0, or), part.slice(or + 1)] : [part];
}

/** `民宿業節能與推動低碳觀光旅遊`: behind 與 another doing begins. */
function splitBeforeVerb(topic: string): string[] {
  return topic.split(/與(?=(?:推動|辦理|推廣|輔導|營造|建置|規劃|協助)[^、]{3,})/u);
}
