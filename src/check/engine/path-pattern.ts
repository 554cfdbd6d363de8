/** Patterns of paths, as configurations write them. */

const PIECE = /\*\*\/|\*\*|\*|\?|[^*?]+/gu;

/**
 * `*` and `?` stay within a folder, `**` crosses folders: `plans/**` or `plans/112-*.xlsx`. A pattern without a slash is
 * the name of a file in any folder.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const whole = pattern.includes('/') ? pattern.replace(/^\.\//u, '') : `**/${pattern}`;
  const source = [...whole.matchAll(PIECE)].map(([piece]) => sourceOf(piece)).join('');
  return new RegExp(`^${source}$`, 'u').test(path);
}

function sourceOf(piece: string): string {
  if (piece === '**/') return '(?:.*/)?';
  if (piece === '**') return '.*';
  if (piece === '*') return '[^/]*';
  if (piece === '?') return '[^/]';
  return piece.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
