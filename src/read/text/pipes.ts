/** Markdown pipe tables: `| a | b |`, with `\|` for a pipe that is text. */

/** The text between the pipes of a table line, without the padding around it; `\|` gives `|`. */
export function splitPipes(line: string): string[] {
  const fields: string[] = [];
  let field = '';
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (character === '\\' && line.charAt(index + 1) === '|') {
      field += '|';
      index += 1;
    } else if (character === '|') {
      fields.push(field.trim());
      field = '';
    } else field += character;
  }
  if (fields.length > 0 && line.trimStart().startsWith('|')) fields.shift();
  if (field.trim() !== '') fields.push(field.trim());
  return fields;
}

/** `|---|:-:|`: the line under a table's header. It says nothing, but it is part of the file. */
export function isRule(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[\s|:-]+$/.test(line);
}

/** A line that begins with a pipe and has a second one, such as `| 推動期程 | 成果 |`. */
export function isPipeLine(line: string): boolean {
  const first = line.trimStart();
  return first.startsWith('|') && first.slice(1).replaceAll('\\|', '').includes('|');
}

/** Whether a rule line stands under a line with pipes, or pipe lines follow each other: one pipe in prose is no table. */
export function holdsPipeTable(text: string): boolean {
  if (!text.includes('|')) return false;
  let before = '';
  // One line at a time: a text of nothing but line ends would be a list as long as itself.
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    from = end < 0 ? text.length + 1 : end + 1;
    if ((isRule(line) && before.includes('|')) || (isPipeLine(line) && isPipeLine(before))) return true;
    before = line;
  }
  return false;
}
