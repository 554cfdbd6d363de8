/** Every page is in the index, and no link of README and docs leads nowhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'].concat(
  readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path.replaceAll('\\', '/')}`),
);

function withoutCode(markdown: string): string {
  return markdown.replace(/^(`{3,}).*?^\1/gmsu, '').replace(/`[^`\n]*`/gu, '');
}

function linksOf(path: string): string[] {
  const links = withoutCode(readFileSync(path, 'utf8')).matchAll(/\]\(([^)\s]+)\)/gu);
  return [...links].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/u.test(target));
}

/** Anchors as GitHub makes them from headings, and those a page sets itself. */
function anchorsOf(path: string): Set<string> {
  const text = readFileSync(path, 'utf8').replace(/^(`{3,}).*?^\1/gmsu, '');
  const headings = [...text.matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
  const own = [...text.matchAll(/<a id="([^"]+)">/gu)].map(([, id = '']) => id);
  return new Set([...headings, ...own]);
}

describe('the documentation', () => {
  it.each(PAGES)('has no dead link in %s', (path) => {
    const dead = linksOf(path).filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : normalize(join(dirname(path), decodeURIComponent(file)));
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsOf(target).has(decodeURIComponent(anchor));
    });
    expect(dead).toEqual([]);
  });

  it('has every page in its index', () => {
    const listed = linksOf('docs/README.md').map((link) => `docs/${link}`);
    const pages = PAGES.filter((path) => /^docs\/[^/]+\.md$/u.test(path) && path !== 'docs/README.md');
    expect(
      pages.filter((path) => !listed.includes(path)),
      'give it a line in docs/README.md, in both languages',
    ).toEqual([]);
  });

  it('is linked from README in both languages', () => {
    expect(linksOf('README.md').filter((link) => link === 'docs/README.md')).toHaveLength(2);
  });
});
