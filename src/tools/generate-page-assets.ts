/** The script and the style of the report page as one module, with the hashes that its content policy names. */
import { createHash } from 'node:crypto';
import { build } from 'esbuild';

const FOLDER = 'src/report/html';

export async function pageAssetsModule(): Promise<string> {
  const script = await bundle(`${FOLDER}/client/main.ts`);
  const style = await bundle(`${FOLDER}/style/page.css`);
  const lines = [
    `// Generated from ${FOLDER} by \`npm run generate\`. Do not edit.`,
    `export const SCRIPT = ${JSON.stringify(script)};`,
    `export const SCRIPT_HASH = '${hashOf(script)}';`,
    `export const STYLE = ${JSON.stringify(style)};`,
    `export const STYLE_HASH = '${hashOf(style)}';`,
  ];
  return `${lines.join('\n')}\n`;
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
  });
  const text = (outputFiles[0]?.text ?? '').trim();
  // Either would end the element it is put into.
  if (/<\/(?:script|style)|<!--/iu.test(text)) throw new Error(`${entry} cannot stand in a page`);
  return text;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
