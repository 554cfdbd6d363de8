/** What a thread does that makes workbooks. */
import { type BookOrder, type BookResult, makeBook } from './book.ts';
import { quietly } from './mute-console.ts';

export async function writeBook(order: BookOrder, began: (bytes: number) => void): Promise<BookResult> {
  began(order.size);
  return makeBook(order, quietly);
}
