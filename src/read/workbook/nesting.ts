/** Whether the tags of a document close in the order they opened: where they do not, cells are lost unseen. */
import type { Tag } from './xml.ts';

export interface Nesting {
  /** False for a tag that closes what is not open. */
  readonly fits: (tag: Tag) => boolean;
  /** Whether everything that was opened is closed, and anything was opened at all. */
  readonly isWhole: () => boolean;
}

export function startNesting(): Nesting {
  const open: string[] = [];
  let any = false;
  return {
    fits: ({ name, kind }) => {
      any = true;
      if (kind === 'open') open.push(name);
      return kind !== 'close' || open.pop() === name;
    },
    isWhole: () => any && open.length === 0,
  };
}
