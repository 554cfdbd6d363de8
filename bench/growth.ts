/** How cost grows with size: the slope of a line through the points, both axes as logarithms. 1 is in step, 2 a square. */

/** What something of a size cost. */
export type Point = readonly [size: number, cost: number];

/** Least squares over all points; undefined where fewer than two sizes are known. */
export function slopeOf(points: readonly Point[]): number | undefined {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const [x, y] = [mean(logs.map(([size]) => size)), mean(logs.map(([, cost]) => cost))];
  const spread = logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
  if (spread === 0) return undefined;
  return logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0) / spread;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
