import type { Measure, PlanDocument } from '../../plan-document.ts';
import { agencyEnding, nearestAgency } from '../../words/agencies.ts';
import { agencyAmong, eachOnce } from '../agencies.ts';
import { NOTHING } from '../each-of.ts';
import { strategyTable } from '../example.ts';
import { isPlan, organisationsOf } from '../links.ts';
import { defineRule, type Hit, heldOf, type Place, type Subject, within } from '../rule.ts';

type Key = 'agency' | 'measures' | 'near' | 'city';

export default defineRule({
  id: 'unknown-agency',
  category: 'across-documents',
  severity: 'warning',
  grades: {
    'zh-TW': '不像政府機關的名稱（學校、公司），或他市才有的機關，為提示。',
    en: 'A notice for a name that is no government body, and for a body that other cities have and this one has not.',
  },
  scope: 'workspace',
  together: ({ organisation }) => organisation !== undefined,
  evidence: {
    agency: { 'zh-TW': '機關名稱', en: 'the agency as written' },
    measures: { 'zh-TW': '列有它的措施數', en: 'how many measures name it' },
    near: { 'zh-TW': '最接近的已知機關', en: 'the known agency nearest to it' },
    city: { 'zh-TW': '沒有這個機關的縣市', en: 'the city whose list does not have it' },
  },
  volatile: ['measures'],
  *check({ documents }) {
    for (const document of documents.filter(isPlan)) {
      const organised = organisedIn(document, documents);
      for (const hit of unknownIn(document, namingsIn(document.measures), organised))
        yield within(document, hit);
    }
  },
  gather() {
    const namings: Namings = new Map();
    return {
      take({ measure }) {
        addNamings(namings, measure);
        return NOTHING;
      },
      end: ({ document }) => unknownIn(document, namings, []),
    };
  },
  text: {
    'zh-TW': {
      summary: '機關登錄資料與推動組織都查無此機關。',
      why: '名稱寫錯或已改制的機關，責任會落空；新設機關可在設定檔的 agencies 補上。',
      message: ({ agency, measures, near, city }) =>
        city === ''
          ? `「${agency}」（${measures} 項措施）不在機關登錄資料，也不在推動組織文件中${near === '' ? '。' : `，是否為「${near}」？`}`
          : `登錄資料中${city}沒有「${agency}」（${measures} 項措施）；若確有此機關，請在設定檔的 agencies 補上。`,
    },
    en: {
      summary: 'An agency that neither the registry nor an organisation document knows.',
      why: 'Under a misspelt or outdated name nobody answers for the measure. A new body can be added under "agencies" in the configuration.',
      message: ({ agency, measures, near, city }) =>
        city === ''
          ? `"${agency}" (${measures} measures) is in no registry and no organisation document${near === '' ? '.' : `; is it "${near}"?`}`
          : `The registry lists no "${agency}" in ${city} (${measures} measures); if there is one, add it under "agencies" in the configuration.`,
    },
  },
  examples: {
    bad: strategyTable('2022-12-31', '節能,推廣節能,衡量標準：輔導家數(家),環境保獲局,111年,6,5,10'),
    good: strategyTable('2022-12-31', '節能,推廣節能,衡量標準：輔導家數(家),環境保護局,111年,6,5,10'),
  },
});

/** How many measures name an agency, and the first of them. */
interface Naming {
  readonly subject: Subject;
  readonly place: Place;
  count: number;
}

type Namings = Map<string, Naming>;

function namingsIn(measures: readonly Measure[]): Namings {
  const namings: Namings = new Map();
  for (const measure of measures) addNamings(namings, measure);
  return namings;
}

function addNamings(namings: Namings, measure: Measure): void {
  const { leadAgencies, supportingAgencies } = measure;
  for (const name of eachOnce(leadAgencies)) addNaming(namings, name, measure);
  for (const name of eachOnce(supportingAgencies)) {
    if (!leadAgencies.includes(name)) addNaming(namings, name, measure);
  }
}

function addNaming(namings: Namings, name: string, measure: Measure): void {
  const known = namings.get(name);
  if (known !== undefined) known.count += 1;
  else {
    const place = measure.agencySource ?? measure.source;
    namings.set(name, { subject: heldOf({ measure }), place, count: 1 });
  }
}

/** The agencies that organisation documents of the workspace list. */
function organisedIn(document: PlanDocument, documents: readonly PlanDocument[]): string[] {
  return organisationsOf(document, documents).flatMap(
    ({ organisation }) => organisation?.agencies.map(({ name }) => name) ?? [],
  );
}

function* unknownIn(
  { agencies, tables, jurisdiction = '' }: PlanDocument,
  namings: Namings,
  organised: readonly string[],
): Generator<Hit<Key>> {
  const isOrganised = agencyAmong(organised);
  for (const { name, canonical = name, known } of agencies) {
    const elsewhere = known === 'elsewhere';
    if ((known !== undefined && !elsewhere) || !/\p{Script=Han}/u.test(name)) continue;
    if (isOrganised(canonical)) continue;
    const naming = namings.get(name);
    const place = naming?.place ?? headingWith(tables, name);
    if (!place) continue;
    const isBody = GOVERNMENT.includes(agencyEnding(name) ?? '');
    yield {
      subject: naming?.subject ?? {},
      ...(elsewhere || !isBody ? { severity: 'notice' as const } : {}),
      locations: [place],
      evidence: {
        agency: name,
        measures: naming?.count ?? 0,
        near: elsewhere ? '' : (nearestAgency(name) ?? ''),
        city: elsewhere ? jurisdiction : '',
      },
    };
  }
}

/** Names that end otherwise are those of schools, companies and associations. */
const GOVERNMENT: readonly string[] = ['局', '處', '署', '部', '公所', '院', '科', '室', '委員會'];

function headingWith(tables: PlanDocument['tables'], name: string): Place | undefined {
  return tables.find(({ headingAgencies = [] }) => headingAgencies.includes(name))?.header;
}
