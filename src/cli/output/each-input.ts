/** Outputs of one file for each input, planned before the reading. */

import type { ProblemList } from '../problem-list.ts';
import type { FoundInput } from '../reading/find-inputs.ts';
import type { Delivery } from './deliver.ts';
import { planWorkbooks } from './workbook-files.ts';

export { checkWorkbooks } from './workbook-files.ts';

/** The files that outputs made of each input go to. */
export async function planFiles<Run>(
  deliveries: readonly Delivery<Run>[],
  found: readonly FoundInput[],
  cwd: string,
  problems: ProblemList,
): Promise<Delivery<Run>[]> {
  return Promise.all(
    deliveries.map(async (delivery) => {
      const { path, writer } = delivery;
      if (path === undefined || !writer.forEach) return delivery;
      return { ...delivery, files: await planWorkbooks(path, found, cwd, problems) };
    }),
  );
}
