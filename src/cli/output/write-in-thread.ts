/** What a thread does that makes workbooks. */

import { quietly } from '../reading/mute-console.ts';
import { type BookOrder, type BookResult, makeBook } from './book.ts';

export async function writeBook(order: BookOrder, began: (bytes: number) => void): Promise<BookResult> {
  began(order.size);
  return makeBook(order, quietly);
}
