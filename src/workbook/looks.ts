/** How cells of our own sheets look. One object for each look: sheets know them by identity. */
import type { Severity } from '../finding.ts';
import { MARK_COLOURS } from './marks.ts';
import type { CellLook } from './styles.ts';

/** Shown with the program's own font for Chinese where there is no such font. */
const FACE = '<name val="Microsoft JhengHei"/><family val="2"/>';
const INK = '1F2933';
const FAINT = '5B6770';
const LINK = '0B5CAD';
const HEADER = '1F3A4D';

function font({ size = 10, bold = false, colour = INK, underline = false } = {}): string {
  return `${bold ? '<b/>' : ''}${underline ? '<u/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/>${FACE}`;
}

const HAIRLINE = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFD5DADF"/></${side}>`)
  .join('');
const BORDER = `${HAIRLINE}<diagonal/>`;
const WRAPPED = 'horizontal="left" vertical="center" wrapText="1" indent="1"';
const TEXT_FORMAT = 49;

const body: CellLook = {
  font: font(),
  border: BORDER,
  alignment: WRAPPED,
  numberFormat: TEXT_FORMAT,
  asText: true,
};

function chip(severity: Severity): CellLook {
  return {
    font: font({ bold: true }),
    fill: MARK_COLOURS[severity],
    border: BORDER,
    alignment: 'horizontal="center" vertical="center" wrapText="1"',
  };
}

export const LOOKS = {
  title: { font: font({ size: 16, bold: true }), alignment: 'vertical="center"' },
  subtitle: { font: font({ colour: FAINT }), alignment: 'vertical="center"' },
  section: { font: font({ size: 12, bold: true }), alignment: 'vertical="center"' },
  header: {
    font: font({ bold: true, colour: 'FFFFFF' }),
    fill: HEADER,
    border: BORDER,
    alignment: 'horizontal="center" vertical="center" wrapText="1"',
  },
  body,
  number: { font: font(), border: BORDER, alignment: 'horizontal="right" vertical="center" indent="1"' },
  centre: { ...body, alignment: 'horizontal="center" vertical="center" wrapText="1"' },
  link: {
    ...body,
    font: font({ colour: LINK, underline: true }),
    alignment: 'horizontal="center" vertical="center" wrapText="1"',
  },
  plain: { font: font(), alignment: WRAPPED },
  /** Cells to be filled in: what looks like a number becomes one, unless it must stay as it is typed. */
  entry: { font: font(), border: BORDER, alignment: 'vertical="center" wrapText="1"' },
  entryText: {
    font: font(),
    border: BORDER,
    alignment: 'vertical="center" wrapText="1"',
    numberFormat: TEXT_FORMAT,
  },
  chips: { error: chip('error'), warning: chip('warning'), notice: chip('notice') },
} satisfies Record<string, CellLook | Record<Severity, CellLook>>;
