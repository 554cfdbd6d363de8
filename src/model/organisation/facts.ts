/** What the running text of an organisation document states about the committee, its members and its plan. */
import { type CommitteeName, findCommittees, findRenaming } from '../../parse/organisation/committee.ts';
import { findGroupList, findSupport } from '../../parse/organisation/groups.ts';
import { findLaws, findLawsMeant, findPromulgation, type LawMention } from '../../parse/organisation/laws.ts';
import { findCoordinator, findMembers, findOffice } from '../../parse/organisation/members.ts';
import {
  findNetZeroYear,
  findPlanNames,
  findPlanPeriod,
  findReviewCycle,
} from '../../parse/organisation/plan.ts';
import { type Said, sentenceAt } from '../../parse/organisation/text.ts';
import type { AgencyRegistry } from '../../words/agencies.ts';
import { leadingJurisdiction } from '../../words/jurisdictions.ts';
import { organisationWords as words } from '../../words/organisation.ts';
import { type Notebook, note } from './notebook.ts';
import type { Paragraph } from './paragraphs.ts';

/** The facts go into the notebook. */
export function readFacts(
  paragraphs: readonly Paragraph[],
  registry: AgencyRegistry,
  notebook: Notebook,
): void {
  readCommittee(paragraphs, notebook);
  readPlan(paragraphs, notebook);
  for (const paragraph of paragraphs) {
    if (paragraph.heading) continue;
    readMembers(paragraph, notebook);
    const { text } = paragraph;
    const desk = findCoordinator(text);
    note(
      notebook,
      'coordinatingAgency',
      desk && { ...desk, value: registry.canonical(desk.value) ?? desk.value },
      paragraph,
    );
    note(notebook, 'workingGroupCount', findGroupList(text).count, paragraph);
    note(notebook, 'supportingAgencyCount', findSupport(text).count, paragraph);
    note(notebook, 'netZeroYear', findNetZeroYear(text), paragraph);
  }
}

interface NamedCommittee {
  readonly paragraph: Paragraph;
  readonly said: Said<CommitteeName>;
}

/** The name that is given a short form, else one that begins with the municipality, else the first. */
function committeeOf(paragraphs: readonly Paragraph[]): NamedCommittee | undefined {
  const all = paragraphs.flatMap((paragraph) =>
    findCommittees(paragraph.text).map((said) => ({ paragraph, said })),
  );
  return (
    all.find(({ said }) => said.value.short !== undefined) ??
    all.find(({ said }) => leadingJurisdiction(said.value.name) !== undefined) ??
    all.find(({ paragraph }) => !paragraph.heading) ??
    all[0]
  );
}

function readCommittee(paragraphs: readonly Paragraph[], notebook: Notebook): void {
  const found = committeeOf(paragraphs);
  if (!found) return;
  const { paragraph, said } = found;
  const { name, short } = said.value;
  note(notebook, 'committee', { ...said, value: name }, paragraph);
  note(
    notebook,
    'committeeShortName',
    short === undefined ? undefined : { ...said, value: short },
    paragraph,
  );
  const renaming = findRenaming(paragraph.text, name);
  note(notebook, 'formerName', renaming.former, paragraph);
  note(notebook, 'formerEstablished', renaming.established, paragraph);
  note(notebook, 'renamed', renaming.date, paragraph);
  readLegalBasis(paragraph, said, paragraphs, notebook);
}

/** The law in the sentence that sets the committee up; one cited with its article says more than one without. */
function readLegalBasis(
  paragraph: Paragraph,
  committee: Said<unknown>,
  paragraphs: readonly Paragraph[],
  notebook: Notebook,
): void {
  const laws = findLaws(paragraph.text);
  const sentence = sentenceAt(paragraph.text, committee.start);
  const within = ({ start }: Said<LawMention>): boolean =>
    start >= sentence.start && start < sentence.start + sentence.text.length;
  const cited = [
    ...findLawsMeant(paragraph.text, laws),
    ...laws.filter(({ value }) => value.article !== undefined),
  ];
  const basis = cited.find(within) ?? laws.find(within);
  if (!basis) return;
  const { name, article = '' } = basis.value;
  note(notebook, 'legalBasis', { ...basis, value: `${name}${article}` }, paragraph);
  for (const other of [paragraph, ...paragraphs]) {
    note(notebook, 'legalBasisPromulgated', findPromulgation(other.text, name), other);
    const former = findLaws(other.text).find(({ value }) => value.formerOf === name);
    note(notebook, 'lawFormerName', former && { ...former, value: former.value.name }, other);
  }
}

function readPlan(paragraphs: readonly Paragraph[], notebook: Notebook): void {
  const names = paragraphs.flatMap((paragraph) =>
    findPlanNames(paragraph.text).map((said) => ({ paragraph, said })),
  );
  // 第二期溫室氣體管制執行方案 names one plan, 溫室氣體減量執行方案 a kind of plan.
  const chosen = names.find(({ said }) => said.value.startsWith('第')) ?? names[0];
  if (chosen) note(notebook, 'planName', chosen.said, chosen.paragraph);
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    note(notebook, 'planPeriod', findPlanPeriod(text), paragraph);
    const laws = findLaws(text);
    const cycle = findReviewCycle(text);
    if (cycle && notebook.facts.reviewCycleYears === undefined) {
      note(notebook, 'reviewCycleYears', cycle, paragraph);
      const basis = laws.findLast(({ start, value }) => start < cycle.start && value.formerOf === undefined);
      note(notebook, 'reviewCycleBasis', basis && { ...basis, value: basis.value.name }, paragraph);
    }
    const target = laws.find(
      ({ value, end }) =>
        value.article !== undefined &&
        words.longTermTarget.some((word) => sentenceAt(text, end).text.includes(word)),
    );
    const cited = target && { ...target, value: `${target.value.name}${target.value.article}` };
    note(notebook, 'longTermTargetBasis', cited, paragraph);
  }
}

function readMembers(paragraph: Paragraph, notebook: Notebook): void {
  const { text } = paragraph;
  const { total, range, others } = findMembers(text);
  note(notebook, 'memberCount', total, paragraph);
  note(notebook, 'memberRange', range, paragraph);
  note(notebook, 'otherMemberCount', others, paragraph);
  const chair = findOffice(text, words.offices.chair);
  note(notebook, 'chair', chair.holder, paragraph);
  note(notebook, 'chairCount', chair.count, paragraph);
  const vice = findOffice(text, words.offices.viceChair);
  note(notebook, 'viceChair', vice.holder, paragraph);
  note(notebook, 'viceChairCount', vice.count, paragraph);
  const secretary = findOffice(text, words.offices.executiveSecretary);
  note(notebook, 'executiveSecretary', secretary.holder, paragraph);
  note(notebook, 'executiveSecretaryCount', secretary.count, paragraph);
}
