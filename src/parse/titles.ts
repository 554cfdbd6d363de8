/** Titles that say whose table follows: `嘉義市政府交通處中程(108至111年度)施政計畫　二、關鍵績效指標(KPI)`. */
import { type AgencyRegistry, ownerAtStart } from '../words/agencies.ts';
import { foldText, tidyName } from './normalise.ts';

/** What the plan is. Few cells say any of it, and asking for it is cheaper than asking which body they begin with. */
const KIND = /施政|績效|關鍵|衡量指標|KPI/iu;
/** What stands right behind the body's name in a title: its years at most, and then what the plan is. */
const PLAN =
  /^(?:[中長短]程|民國|[(][^()]{1,30}[)]|[\d~\-至]{1,9}|年度?){0,6}(?:施政|績效|關鍵|策略績效|衡量指標|KPI)/iu;
const LONGEST_TITLE = 120;

/**
 * The body whose plan a line announces, as the line writes it. The line has to begin with the body's name, behind a
 * number or the name of its government, go on with what the plan is called, and be no sentence.
 */
export function agencyOfTitle(text: string, registry: AgencyRegistry): string | undefined {
  const line = tidyName(foldText(text)).replace(
    /^[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[)、.]{1,2}/u,
    '',
  );
  if (line.length > LONGEST_TITLE || !KIND.test(line) || /[。；;]/u.test(line)) return undefined;
  const named = line.slice(ownerAtStart(line).length);
  const agency = registry.atStart(named);
  return agency !== undefined && PLAN.test(named.slice(agency.length)) ? agency : undefined;
}

/** The plan's title without the body's name: `嘉義市政府中程(108至111年度)施政計畫`. */
export function titleWithoutAgency(title: string, agency: string): string {
  const line = tidyName(title);
  const plan = /^.*?計畫/u.exec(line)?.[0] ?? line;
  return plan.replace(agency, '');
}

/** A sheet or file called after a body: `交通處`, `kpi-交通處.utf8`, `03_交通處(修正)`. */
export function agencyOfSheet(name: string, registry: AgencyRegistry): string | undefined {
  const parts = tidyName(name).split(/[\s\-_.,()（）[\]]/u);
  return parts.find(registry.looksLikeAgency);
}
