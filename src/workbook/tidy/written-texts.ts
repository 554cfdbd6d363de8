/** The headings of a written document's sheets, in both languages. */
import type { Language } from '../../finding.ts';
import type { LegalDeadline, LegalReference } from '../../plan-document.ts';

export interface WrittenTexts {
  readonly sheets: Readonly<
    Record<
      | 'facts'
      | 'groups'
      | 'agencies'
      | 'tasks'
      | 'articles'
      | 'explanations'
      | 'definitions'
      | 'duties'
      | 'deadlines'
      | 'penalties'
      | 'references',
      string
    >
  >;
  readonly fact: string;
  readonly value: string;
  readonly wording: string;
  readonly cell: string;
  readonly group: string;
  readonly convenor: string;
  readonly duties: string;
  readonly task: string;
  readonly agency: string;
  readonly role: string;
  readonly roles: Readonly<Record<'convenor' | 'supporting', string>>;
  readonly chapter: string;
  readonly article: string;
  readonly paragraph: string;
  readonly item: string;
  readonly subitem: string;
  readonly text: string;
  readonly number: string;
  readonly term: string;
  readonly place: string;
  readonly namedIn: string;
  readonly kind: string;
  readonly date: string;
  readonly subject: string;
  readonly min: string;
  readonly max: string;
  readonly violated: string;
  readonly from: string;
  readonly to: string;
  readonly deadlineKinds: Readonly<Record<LegalDeadline['kind'], string>>;
  readonly referenceKinds: Readonly<Record<LegalReference['kind'], string>>;
  readonly readOnly: string;
}

const zhTW: WrittenTexts = {
  sheets: {
    facts: '基本資料',
    groups: '工作分組',
    agencies: '機關',
    tasks: '任務',
    articles: '條文',
    explanations: '條文說明',
    definitions: '用詞定義',
    duties: '機關權責',
    deadlines: '期限',
    penalties: '罰則',
    references: '條文引用',
  },
  fact: '項目',
  value: '內容',
  wording: '原文',
  cell: '出處',
  group: '分組',
  convenor: '召集機關',
  duties: '任務',
  task: '任務',
  agency: '機關',
  role: '角色',
  roles: { convenor: '召集', supporting: '協辦' },
  chapter: '章',
  article: '條',
  paragraph: '項',
  item: '款',
  subitem: '目',
  text: '文字',
  number: '序號',
  term: '用詞',
  place: '條文位置',
  namedIn: '其他提及的條文',
  kind: '性質',
  date: '期限',
  subject: '應辦事項',
  min: '最低罰鍰（元）',
  max: '最高罰鍰（元）',
  violated: '違反的條文',
  from: '引用處',
  to: '被引用的條文',
  deadlineKinds: {
    'target-date': '應於該日達成',
    'from-date': '自該日起',
    'from-year': '自該年起',
    'by-date': '該日前',
    'by-year': '該年前',
    within: '一定期間內',
    recurring: '定期',
    commencement: '施行日',
  },
  referenceKinds: { relative: '前條、前項等', absolute: '本條例條號', external: '其他法規' },
  readOnly: '各表為讀入的內容，供閱讀與篩選；再以 planlint 讀入時以隱藏的工作表為準，修改不會生效。',
};

const en: WrittenTexts = {
  sheets: {
    facts: 'Facts',
    groups: 'Groups',
    agencies: 'Agencies',
    tasks: 'Tasks',
    articles: 'Articles',
    explanations: 'Explanations',
    definitions: 'Definitions',
    duties: 'Duties',
    deadlines: 'Deadlines',
    penalties: 'Penalties',
    references: 'References',
  },
  fact: 'Fact',
  value: 'Value',
  wording: 'As written',
  cell: 'Cell',
  group: 'Group',
  convenor: 'Convenor',
  duties: 'Duties',
  task: 'Task',
  agency: 'Agency',
  role: 'Role',
  roles: { convenor: 'convenor', supporting: 'supporting' },
  chapter: 'Chapter',
  article: 'Article',
  paragraph: 'Paragraph',
  item: 'Item',
  subitem: 'Subitem',
  text: 'Text',
  number: 'Number',
  term: 'Term',
  place: 'Place',
  namedIn: 'Other articles that name it',
  kind: 'Kind',
  date: 'Date',
  subject: 'What is due',
  min: 'Least fine (TWD)',
  max: 'Highest fine (TWD)',
  violated: 'Article violated',
  from: 'From',
  to: 'To',
  deadlineKinds: {
    'target-date': 'reached on the date',
    'from-date': 'from the date',
    'from-year': 'from the year',
    'by-date': 'by the date',
    'by-year': 'by the year',
    within: 'within a time',
    recurring: 'recurring',
    commencement: 'in force',
  },
  referenceKinds: { relative: 'relative', absolute: 'by number', external: 'another law' },
  readOnly:
    'The tables hold what was read, to be read and filtered. planlint reads the hidden sheet back; changes to these tables have no effect.',
};

export const WRITTEN_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, WrittenTexts>;
