/** The texts of the page by language. */
import type { Language } from '../../../finding.ts';
import type { PageTexts } from './page-texts.ts';
import { en } from './texts-en.ts';
import { zhTW } from './texts-zh-tw.ts';

export type { PageTexts } from './page-texts.ts';

export const PAGE_TEXTS = { 'zh-TW': zhTW, en } satisfies Record<Language, PageTexts>;
