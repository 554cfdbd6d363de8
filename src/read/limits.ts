/** The readers hold to the run's limits. */
export { DEFAULT_LIMITS, type Limits as ReadLimits } from '../limits.ts';
