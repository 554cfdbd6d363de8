import words from './title-years.json' with { type: 'json' };

/** Whether the year that a title names is no year of its table: `填報日期：114年3月15日`, `依112年公告辦理`, `114年第1次會議附件`. */
export function namesOtherYear(title: string): boolean {
  return words.notOfTable.some((word) => title.includes(word));
}
