/** What is said between the program and a thread that reads inputs or makes workbooks. */
import type { ReadingOptions } from '../../pipeline/input.ts';
import type { Finished } from '../../pipeline/options.ts';
import type { FoundInput } from './find-inputs.ts';
import type { PackedDocument } from './packed-document.ts';

/** One file to be read: where it is, or what it holds. */
export interface Order {
  readonly path: string;
  readonly from: Extract<FoundInput, { readonly from: 'file' }> | { readonly bytes: Uint8Array };
  /** The bytes are wanted back: an output is made of them. */
  readonly keep: boolean;
}

export interface Reading extends Finished {
  /** The outcome's document, which is left out there. */
  readonly document?: PackedDocument | undefined;
  readonly bytes?: Uint8Array | undefined;
}

export type Answer<Result> =
  /** Opened; from here on its time counts. A pipe may have been waited for. */
  | { readonly kind: 'began'; readonly bytes: number }
  | { readonly kind: 'done'; readonly result: Result }
  /** A mistake of ours. */
  | { readonly kind: 'fault'; readonly fault: unknown };

/** What a thread is started with. */
export type ThreadData = ReadingData | { readonly work: 'write' };

export interface ReadingData {
  readonly work: 'read';
  readonly options: ReadingOptions;
  /** The rules that are to be run: those that look at one input alone, or only those about reading. */
  readonly rules: 'all' | 'reading';
  /** Largest file that is loaded, in bytes. */
  readonly most: number;
}

/** Does the work; says when it has the bytes, and how many they are. */
export type CarryOut<Order, Result> = (order: Order, began: (bytes: number) => void) => Promise<Result>;
