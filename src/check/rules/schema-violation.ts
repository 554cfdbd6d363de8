import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'schema-violation',
  category: 'reading',
  severity: 'error',
  scope: 'input',
  evidence: {
    path: { 'zh-TW': '在模型中的位置', en: 'where in the model' },
    problem: { 'zh-TW': '不符之處', en: 'what departs from the schema' },
  },
  *check({ input }) {
    if (input.status !== 'read') return;
    for (const { path, message } of input.schemaProblems ?? []) {
      yield { subject: {}, locations: [], evidence: { path, problem: message } };
    }
  },
  text: {
    'zh-TW': {
      summary: '文件的模型不符合公布的 JSON Schema。',
      why: '其他程式依 schema 使用這份資料；不符就可能讀錯或拒收。',
      message: ({ path, problem }) => `模型的 ${path === '' ? '/' : path} 不符合 schema：${problem}。`,
    },
    en: {
      summary: 'The model of a document departs from the published JSON Schema.',
      why: 'Other programs rely on the schema; a departure makes them fail or read wrongly.',
      message: ({ path, problem }) =>
        `${path === '' ? '/' : path} of the model departs from the schema: ${problem}.`,
    },
  },
  examples: {
    absent: {
      'zh-TW': '任何表格讀出的模型都符合 schema；這條規則守的是程式本身和外來的模型檔。',
      en: 'The model read from any table follows the schema; this rule guards the program itself and models made elsewhere.',
    },
  },
});
