/** What is due when, and who answers for it. */
import { addTo } from '../../add-to.ts';
import { nameFinder } from '../../parse/find-names.ts';
import { findLegalTimes } from '../../parse/law/times.ts';
import { tidyName } from '../../parse/normalise.ts';
import type { Article, DutyAgency, LegalDeadline } from '../../plan-document.ts';
import { remember } from '../../remember.ts';
import { articleKey, type PlacedText, paragraphKey, textsBy, textsOf } from './places.ts';

export interface Responsible {
  readonly agencies: readonly DutyAgency[];
  /** The agency that 主管機關 means. */
  readonly authority: string | undefined;
}

export function deadlinesOf(articles: readonly Article[], responsible: Responsible): LegalDeadline[] {
  const texts = textsOf(articles);
  const law = readLaw(texts, responsible);
  return texts.flatMap((placed) => {
    const { at, text, source } = placed;
    return findLegalTimes(text).map(({ start, end: _end, ...time }): LegalDeadline => {
      const subject = sentenceAt(text, start);
      return {
        article: at.article,
        ...(at.branch === undefined ? {} : { branch: at.branch }),
        paragraph: at.paragraph ?? 1,
        ...(at.item === undefined ? {} : { item: at.item }),
        ...time,
        subject,
        ...named(time.kind === 'commencement' ? [] : whoAnswers(placed, subject, law)),
        source: { ...source },
      };
    });
  });
}

/** Whom the texts of a law name and charge, each of them looked through once, however many deadlines it has. */
interface Law {
  readonly named: (text: string) => readonly string[];
  /** By the keys of places. */
  readonly namedInParagraph: (key: string) => readonly string[];
  readonly namedInArticle: (key: string) => readonly string[];
  readonly charged: (subject: string, fewest: number) => readonly string[];
}

function readLaw(texts: readonly PlacedText[], responsible: Responsible): Law {
  const named = agencyFinder(responsible);
  const inAll = (all: ReturnType<typeof textsBy>) =>
    remember((key: string) => named((all.get(key) ?? []).map(({ text }) => text).join('')));
  return {
    named,
    namedInParagraph: inAll(textsBy(paragraphKey, texts)),
    namedInArticle: inAll(textsBy(articleKey, texts)),
    charged: dutyFinder(responsible.agencies),
  };
}

function named(agencies: readonly string[]): Pick<LegalDeadline, 'agency' | 'agencies'> {
  const [only] = agencies;
  if (only === undefined) return {};
  return agencies.length === 1 ? { agency: only } : { agencies: [...agencies] };
}

function sentenceAt(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1;
  const stops = ['。', '；'].map((stop) => text.indexOf(stop, at)).filter((index) => index >= 0);
  return text.slice(from, stops.length === 0 ? text.length : Math.min(...stops)).trim();
}

/**
 * The agencies the text itself names; else the one whose duties say so in the same words; else those that the other
 * paragraphs of the article charge with the details; else the one whose duties come near.
 */
function whoAnswers({ at }: PlacedText, subject: string, law: Law): readonly string[] {
  const own = law.named(subject);
  if (own.length > 0) return own;
  const inParagraph = law.namedInParagraph(paragraphKey(at));
  if (inParagraph.length > 0) return inParagraph;
  const charged = law.charged(subject, SAME_WORDS);
  if (charged.length > 0) return charged;
  const inOthers = law.namedInArticle(articleKey(at));
  return inOthers.length > 0 ? inOthers : law.charged(subject, SHARED_WORDS);
}

function agencyFinder({ agencies, authority }: Responsible): (text: string) => string[] {
  const find = nameFinder(agencies.map(({ name }) => name));
  return (text) => {
    const bare = tidyName(text);
    const found = find(bare).flatMap((place) => agencies[place]?.name ?? []);
    // 各目的事業主管機關 and 中央主管機關 are others.
    const competent = /(?<!目的事業|中央|土地)主管機關/u.test(bare);
    return [...new Set([...(competent && authority !== undefined ? [authority] : []), ...found])];
  };
}

/** `汰舊換新為低碳運具` in both is no chance; fewer characters than the second may be any phrase of the law. */
const SAME_WORDS = 8;
const SHARED_WORDS = 6;

/** Whose the duty is said of: `本府所屬各機關（單位）、學校之節能` is about saving energy. */
const bodies = /^.*(?:機關|單位|學校|機構)(?:\([^()]*\))?之/u;

/** Answers whose duties share the longest run of words with a subject, `fewest` characters at least; nobody where two do. */
function dutyFinder(agencies: readonly DutyAgency[]): (subject: string, fewest: number) => string[] {
  const duties = agencies.flatMap((agency, place) =>
    agency.duties.map((duty) => ({ place, name: agency.name, text: duty.replace(bodies, '') })),
  );
  const byRun = new Map<string, number[]>();
  for (const [at, { text }] of duties.entries()) for (const run of runsIn(text)) addTo(byRun, run, at);
  return (subject, fewest) => {
    const bare = tidyName(subject);
    const sharing = new Set([...runsIn(bare)].flatMap((run) => byRun.get(run) ?? []));
    const longest = new Map<number, { name: string; length: number }>();
    for (const at of [...sharing].sort((a, b) => a - b)) {
      const duty = duties[at];
      if (duty === undefined) continue;
      const length = Math.max(longestShared(bare, duty.text), longest.get(duty.place)?.length ?? 0);
      if (length >= fewest) longest.set(duty.place, { name: duty.name, length });
    }
    return onlyLongest([...longest.values()]);
  };
}

function onlyLongest(found: readonly { readonly name: string; readonly length: number }[]): string[] {
  let best: (typeof found)[number] | undefined;
  let tied = false;
  for (const one of found) {
    tied = one.length === best?.length;
    if (one.length > (best?.length ?? 0)) best = one;
  }
  return best && !tied ? [best.name] : [];
}

/** Runs of as many characters as two texts must share to be about one thing. */
function runsIn(text: string): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + SHARED_WORDS <= text.length; at += 1) runs.add(text.slice(at, at + SHARED_WORDS));
  return runs;
}

/** Length of the longest run of characters two texts share. */
function longestShared(one: string, other: string): number {
  let longest = 0;
  for (let at = 0; at + longest < other.length; at += 1) {
    while (at + longest < other.length && one.includes(other.slice(at, at + longest + 1))) longest += 1;
  }
  return longest;
}
