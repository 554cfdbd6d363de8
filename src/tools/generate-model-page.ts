/** The page of the model, docs/model.md: every field with its type, what it means, and what it holds somewhere. */
import { readFile } from 'node:fs/promises';
import { type Example, modelExamples } from './model-examples.ts';
import { chineseOf, wordsThereAre } from './model-words.ts';
import { type Field, fieldsOf, referredType, type SchemaNode, typesIn } from './schema-types.ts';

const SCHEMA = 'schemas/plan-document.schema.json';

const OPENING = `<!-- Made from ${SCHEMA} by \`npm run generate\`. Do not edit. -->

# 資料模型 The model

\`planlint ingest 檔案 -f json\` 輸出 \`{ schemaVersion, generator, documents }\`，\`documents\` 的每一筆是一個 [PlanDocument](#plandocument)。
下面逐一列出每個欄位：名稱後有 \`?\` 的可能沒有；沒有就是文件沒有寫或判斷不出來，不會以 0 或空白代替。年度是西元年，日期是 ISO 格式，金額是
新臺幣元，數值的單位見同一層的 \`unit\`。例子取自隨附的文件，後面是出處。

\`planlint ingest FILE -f json\` gives \`{ schemaVersion, generator, documents }\`, and each of \`documents\` is a
[PlanDocument](#plandocument). Every field is listed below: one with \`?\` behind its name may be absent, which means that the document
does not say or that it could not be told; 0 or blank never stand for it. Years are Gregorian, dates ISO, money in TWD, and the
unit of a number is in \`unit\` beside it. The examples are from the bundled documents, with the place they stand at.

    PlanDocument ─ tables ─ columns
                 ├ measures ─ indicators ─ records ─ target, result: Quantity ─ unit, source
                 │          └ budgets: Money                └ status, judgement
                 ├ organisation ─ facts, groups, agencies
                 ├ ordinance ─ articles ─ paragraphs ─ items
                 └ coverage, repairs
`;

/** Markdown of the page. Throws when a field has no words in one of the languages. */
export async function modelPage(): Promise<string> {
  const types = typesIn(JSON.parse(await readFile(SCHEMA, 'utf8')));
  const missing = missingWords(types);
  if (missing.length > 0) throw new Error(`no description, or no Chinese one, for ${missing.join(', ')}`);
  const examples = await modelExamples(types);
  const sections = [...types].map(([name, node]) => section(name, node, examples));
  return [OPENING, ...sections].join('\n');
}

/** Types and fields that lack words, and words that lack their field. */
export function missingWords(types: ReadonlyMap<string, SchemaNode>): string[] {
  const there = [...types].flatMap(([name, node]) => [
    { name, type: name, field: '', english: node.description ?? (name.includes('.') ? name : undefined) },
    ...fieldsOf(node).map((field) => ({
      ...{ name: `${name}.${field.name}`, type: name, field: field.name },
      english: field.node.description,
    })),
  ]);
  const named = new Set(there.map(({ name }) => name));
  return [
    ...there
      .filter(({ type, field, english }) => {
        const hasChinese = chineseOf(type, field) !== undefined || (field === '' && type.includes('.'));
        return english === undefined || !hasChinese;
      })
      .map(({ name }) => name),
    ...wordsThereAre().filter((name) => !named.has(name)),
  ];
}

function section(name: string, node: SchemaNode, examples: ReadonlyMap<string, Example>): string {
  const words = [chineseOf(name), name.includes('.') ? undefined : node.description];
  const said = words.filter((one) => one !== undefined).join('\n\n');
  const rows = fieldsOf(node).map((field) => row(name, field, examples.get(`${name}.${field.name}`)));
  const values = node.enum === undefined ? [] : [node.enum.map((one) => `\`${one}\``).join(' ')];
  const table =
    rows.length === 0
      ? values
      : [
          ['| 欄位 Field | 型別 Type | 說明 | Meaning | 例 Example |', '|---|---|---|---|---|', ...rows].join(
            '\n',
          ),
        ];
  return `${[`## ${name}`, said, ...table].filter((part) => part !== '').join('\n\n')}\n`;
}

function row(type: string, { name, node, isRequired }: Field, example: Example | undefined): string {
  const cells = [
    `\`${name}\`${isRequired ? '' : '?'}`,
    typeOf(node, `${type}.${name}`),
    chineseOf(type, name) ?? '',
    node.description ?? '',
    example === undefined
      ? ''
      : `${code(example.value)}${example.place === undefined ? '' : ` ${bare(example.place)}`}`,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

const NAMES: Readonly<Record<string, string>> = {
  string: '文字 text',
  number: '數 number',
  integer: '整數 integer',
  boolean: '是非 true, false',
  date: '日期 date',
};

function typeOf(node: SchemaNode, path: string): string {
  if (node.items !== undefined) return `清單 list: ${typeOf(node.items, path)}`;
  const referred = referredType(node) ?? (node.properties === undefined ? undefined : path);
  if (referred !== undefined) return `[${referred}](#${referred.toLowerCase().replaceAll('.', '')})`;
  if (node.enum !== undefined) return node.enum.map((one) => code(one)).join(' ');
  if (typeof node.additionalProperties === 'object')
    return `依名稱 by name: ${typeOf(node.additionalProperties, path)}`;
  return [node.format ?? node.type ?? '']
    .flat()
    .map((one) => NAMES[one] ?? one)
    .join(' / ');
}

/** Backticks and bars of a value are shown, not obeyed. */
function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function bare(text: string): string {
  return text.replace(/[\\*_`<>[\]]/gu, '\\$&');
}
