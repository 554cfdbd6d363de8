/** What is due when, and who answers for it. */
import { findLegalTimes } from '../../parse/law/times.ts';
import { tidyName } from '../../parse/normalise.ts';
import type { Article, DutyAgency, LegalDeadline } from '../../plan-document.ts';
import { type PlacedText, textsOf } from './places.ts';

export interface Responsible {
  readonly agencies: readonly DutyAgency[];
  /** The agency that 主管機關 means. */
  readonly authority: string | undefined;
}

export function deadlinesOf(articles: readonly Article[], responsible: Responsible): LegalDeadline[] {
  const texts = textsOf(articles);
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
        ...named(time.kind === 'commencement' ? [] : whoAnswers(placed, subject, texts, responsible)),
        source: { ...source },
      };
    });
  });
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
function whoAnswers(
  { at }: PlacedText,
  subject: string,
  texts: readonly PlacedText[],
  responsible: Responsible,
): string[] {
  const inArticle = texts.filter((other) => other.at.article === at.article && other.at.branch === at.branch);
  const own = agenciesIn(subject, responsible);
  if (own.length > 0) return own;
  const here = inArticle.filter((other) => other.at.paragraph === at.paragraph).map(({ text }) => text);
  const inParagraph = agenciesIn(here.join(''), responsible);
  if (inParagraph.length > 0) return inParagraph;
  const charged = byDuty(subject, responsible.agencies, SAME_WORDS);
  if (charged.length > 0) return charged;
  const inOthers = agenciesIn(inArticle.map(({ text }) => text).join(''), responsible);
  return inOthers.length > 0 ? inOthers : byDuty(subject, responsible.agencies, SHARED_WORDS);
}

function agenciesIn(text: string, { agencies, authority }: Responsible): string[] {
  const bare = tidyName(text);
  const found = agencies.filter(({ name }) => bare.includes(name)).map(({ name }) => name);
  // 各目的事業主管機關 and 中央主管機關 are others.
  const competent = /(?<!目的事業|中央|土地)主管機關/u.test(bare);
  return [...new Set([...(competent && authority !== undefined ? [authority] : []), ...found])];
}

/** `汰舊換新為低碳運具` in both is no chance; fewer characters than the second may be any phrase of the law. */
const SAME_WORDS = 8;
const SHARED_WORDS = 6;

/** Whose the duty is said of: `本府所屬各機關（單位）、學校之節能` is about saving energy. */
const bodies = /^.*(?:機關|單位|學校|機構)(?:\([^()]*\))?之/u;

function byDuty(subject: string, agencies: readonly DutyAgency[], fewest: number): string[] {
  let best: { name: string; length: number } | undefined;
  let tied = false;
  for (const { name, duties } of agencies) {
    const shared = duties.map((duty) => longestShared(tidyName(subject), duty.replace(bodies, '')));
    const length = Math.max(0, ...shared);
    if (length < fewest) continue;
    tied = length === best?.length;
    if (length > (best?.length ?? 0)) best = { name, length };
  }
  return best && !tied ? [best.name] : [];
}

/** Length of the longest run of characters two texts share. */
function longestShared(one: string, other: string): number {
  let longest = 0;
  for (let at = 0; at + longest < other.length; at += 1) {
    while (at + longest < other.length && one.includes(other.slice(at, at + longest + 1))) longest += 1;
  }
  return longest;
}
