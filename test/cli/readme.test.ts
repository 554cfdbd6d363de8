/** What README shows must be what its command prints. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runIn } from './scenario.ts';

const README = readFileSync('README.md', 'utf8');

/** Each shown output with the last command above it; a line `…` in an output stands for lines left out. */
function samples(): { command: string; parts: string[] }[] {
  const blocks = [...README.matchAll(/^```(sh|text)\n(.*?)^```$/gmsu)];
  return blocks.flatMap(([, kind, shown = ''], at) => {
    if (kind !== 'text') return [];
    const command = blocks[at - 1]?.[2] ?? '';
    return [{ command, parts: shown.split(/^…\n/mu).filter((part) => part !== '') }];
  });
}

it('shows a sample in each language', () => {
  expect(samples().map(({ command }) => / --lang (\S+)/u.exec(command)?.[1])).toEqual(['zh-TW', 'en']);
});

it.each(samples())('$command', async ({ command, parts }) => {
  const argv = command.split('planlint.js ')[1]?.trim().split(' ') ?? [];
  const { stdout } = await runIn(process.cwd(), argv);
  let rest = `\n${stdout}`;
  for (const part of parts) {
    const at = rest.indexOf(`\n${part}`);
    expect(at === -1 ? rest : part).toBe(part);
    rest = rest.slice(at + part.length);
  }
});
