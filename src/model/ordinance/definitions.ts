import { tidyName } from '../../parse/normalise.ts';
import type { Article, Definition } from '../../plan-document.ts';

/** `本自治條例用詞，定義如下：` over `一、氣候變遷：指…`. */
export function definitionsOf(articles: readonly Article[]): Definition[] {
  return articles.flatMap(({ number, branch, paragraphs }) =>
    paragraphs.flatMap((paragraph) => {
      if (!/用[詞語辭].{0,12}定義|定義如下/u.test(tidyName(paragraph.text))) return [];
      return paragraph.items.flatMap((item): Definition[] => {
        const match = /^([^：:]{1,30})[：:]\s*(.+)$/su.exec(item.text);
        if (match?.[1] === undefined || match[2] === undefined) return [];
        const at = { article: number, ...(branch === undefined ? {} : { branch }) };
        return [
          {
            term: tidyName(match[1]),
            text: match[2],
            at: { ...at, paragraph: paragraph.number, item: item.number },
            source: { ...item.source },
          },
        ];
      });
    }),
  );
}
