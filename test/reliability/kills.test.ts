/** A handful of kills at moments drawn from a seed; `npm run reliability -- --kill` tries hundreds. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { bundleProgram, type Program } from '../cli/bundled.ts';
import { drawKills, openYard, SIGNALS, type Yard } from './kills.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const KILLS = 18;

let program: Program;
let yard: Yard;
beforeAll(async () => {
  program = await bundleProgram();
  yard = await openYard(program.main);
});
afterAll(async () => {
  await yard.remove();
  await program.remove();
});

it.skipIf(process.platform === 'win32')(
  'a run ended at any moment leaves old or new files, no others, and the right exit code',
  async () => {
    const kills = drawKills(20_261_126, KILLS);
    expect(new Set(kills.map(({ signal }) => signal))).toEqual(new Set(SIGNALS));
    for (const kill of kills) {
      const { faults } = await yard.tryOne(kill);
      expect(faults, `${kill.signal} to ${kill.command.name}, ${kill.share} from its ${kill.from}`).toEqual(
        [],
      );
    }
  },
);
