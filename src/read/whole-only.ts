/** Why an input is read whole although it is large: taken part by part it might come to something else. */
export type WholeReason =
  /** No csv, or one whose text says that something else may be meant. */
  | 'kind'
  /** Characters that cannot be decoded, or quotes and rows that are not as they should be. */
  | 'text'
  /** Not one table, or something besides its rows. */
  | 'layout'
  /** Nowhere between its rows a measure begins that has nothing to do with the one before. */
  | 'measures'
  /** More of what has to be told with the whole document than is held. */
  | 'lists'
  /** A rule, or what is to be made of the result, looks at all measures. */
  | 'rules'
  /** A limit is passed, or something went wrong: reading it whole tells what. */
  | 'limits';

/** Ends the reading in parts. */
export class WholeOnly extends Error {
  readonly reason: WholeReason;

  constructor(reason: WholeReason) {
    super(reason);
    this.name = 'WholeOnly';
    this.reason = reason;
  }
}

export function readWhole(reason: WholeReason): never {
  throw new WholeOnly(reason);
}
