/** The level that a change comes to, where its bracket says so: the 25% of `提升5%(由20%提升至25%)`. */
import { quantitiesOf, scanFigures } from '../parse/figures.ts';
import { compareUnits } from '../parse/units.ts';
import type { Said } from './periods.ts';
import type { CellReading } from './reading.ts';

const COMES_TO = /^[^\d。;；,，()（）]{0,8}[至到]\s?$/u;

/** What the bracket says, in place of the change before it; any other cell is given back as it is. */
export function levelOf(said: Said): Said {
  if (!/[(（]/.test(said.text)) return said;
  const [change, ...more] = quantitiesOf(said.text);
  const bracket = change?.change && more.length === 0 ? change.bracket : undefined;
  return bracket !== undefined && comesToLevel(bracket) ? { ...said, text: bracket } : said;
}

/** As `levelOf`, but beside a target that is a change itself the change is meant. */
export function levelBeside(said: Said, target: CellReading | undefined): Said {
  return target?.statements.some(({ figure }) => figure?.change) ? said : levelOf(said);
}

function comesToLevel(text: string): boolean {
  const [from, to, ...more] = scanFigures(text).filter(
    ({ role }) => role === 'parenthetical' || role === 'quantity',
  );
  if (!from?.unit || !to?.unit || more.length > 0 || from.role === 'quantity') return false;
  return COMES_TO.test(text.slice(from.end, to.start)) && compareUnits(from.unit, to.unit) === 'same';
}
