/**
 * Threads that read inputs, or make workbooks. Each file has its own limits of time and memory: one that passes them is
 * stopped together with its thread, and the others go on.
 */
import type { Worker } from 'node:worker_threads';
import { excessFact, MEBIBYTE } from '../../limits.ts';
import type { Allowance } from './allowance.ts';
import type { Answer } from './reading-thread.ts';

export interface Pool<Order, Result> {
  /** Rejects with a fault of ours only. */
  readonly order: (order: Order) => Promise<Result>;
  readonly close: () => Promise<void>;
}

export interface PoolOptions<Order, Result> {
  /** Threads at most; they are started when they are needed. */
  readonly size: number;
  readonly start: () => Worker;
  /** What a file of so many bytes may take. */
  readonly allowance: (bytes: number) => Allowance;
  /** What an order comes to that was stopped; `excess` is the limit as a fact. */
  readonly stopped: (order: Order, excess: string) => Result;
  /** What is ordered takes a moment only: each thread is handed the next beforehand, so that it never waits for the first one. */
  readonly ahead?: boolean;
}

interface Task<Order, Result> {
  readonly order: Order;
  readonly resolve: (result: Result) => void;
  readonly reject: (fault: unknown) => void;
}

interface Running<Order, Result> {
  readonly task: Task<Order, Result>;
  /** Nothing else runs meanwhile, so that what memory is taken is this file's. */
  readonly alone: boolean;
  /** Bytes of the whole process when the watch first saw it at work: most files are done before it looks. */
  memoryBefore: number | undefined;
  allowance: Allowance;
  deadline?: NodeJS.Timeout;
}

interface Seat<Order, Result> {
  readonly worker: Worker;
  running?: Running<Order, Result> | undefined;
  /** Lies with the thread already, so that it need not wait to be handed the next. */
  next?: Task<Order, Result> | undefined;
}

interface State<Order, Result> extends PoolOptions<Order, Result> {
  readonly seats: Set<Seat<Order, Result>>;
  readonly waiting: Task<Order, Result>[];
  /** Files that were being read when memory ran short: one after the other, each alone, shows which it was. */
  readonly suspects: Task<Order, Result>[];
  watch?: NodeJS.Timeout | undefined;
  isClosed: boolean;
}

/** Short enough that memory does not run away meanwhile. */
const WATCH_MS = 50;

export function startPool<Order, Result>(options: PoolOptions<Order, Result>): Pool<Order, Result> {
  const state: State<Order, Result> = {
    ...options,
    seats: new Set(),
    waiting: [],
    suspects: [],
    isClosed: false,
  };
  return {
    order: (order) =>
      new Promise((resolve, reject) => {
        state.waiting.push({ order, resolve, reject });
        assign(state);
      }),
    close: async () => {
      state.isClosed = true;
      clearInterval(state.watch);
      await Promise.all([...state.seats].map((seat) => dismiss(seat, state)));
    },
  };
}

function assign<O, R>(state: State<O, R>): void {
  const { waiting, suspects, size } = state;
  while (!state.isClosed) {
    const running = busyIn(state);
    if (running.some(({ alone }) => alone) || running.length >= size) break;
    if (suspects.length > 0 && running.length > 0) break;
    const suspect = suspects.shift();
    const task = suspect ?? waiting.shift();
    if (task === undefined) break;
    give(task, suspect !== undefined || size === 1, state);
  }
  handAhead(state);
  const isBusy = busyIn(state).length > 0;
  if (isBusy && state.watch === undefined) state.watch = setInterval(() => watchMemory(state), WATCH_MS);
  if (!isBusy) {
    clearInterval(state.watch);
    state.watch = undefined;
  }
}

function busyIn<O, R>({ seats }: State<O, R>): Running<O, R>[] {
  return [...seats].flatMap(({ running }) => running ?? []);
}

/** Gives each thread that is at work the file it is to read next; not where one is to be read alone. */
function handAhead<O, R>({ ahead, seats, waiting, suspects, isClosed }: State<O, R>): void {
  if (!ahead || isClosed || suspects.length > 0) return;
  for (const seat of seats) {
    if (seat.running === undefined || seat.running.alone || seat.next !== undefined) continue;
    const task = waiting.shift();
    if (task === undefined) return;
    seat.next = task;
    seat.worker.postMessage(task.order);
  }
}

function give<O, R>(task: Task<O, R>, alone: boolean, state: State<O, R>): void {
  const seat = [...state.seats].find(({ running }) => running === undefined) ?? takeOn(state);
  seat.running = begin(task, alone, state);
  seat.worker.postMessage(task.order);
}

function begin<O, R>(task: Task<O, R>, alone: boolean, { allowance }: State<O, R>): Running<O, R> {
  return { task, alone, memoryBefore: undefined, allowance: allowance(0) };
}

function takeOn<O, R>(state: State<O, R>): Seat<O, R> {
  const worker = state.start();
  /** Bytes the thread's heap may grow to. */
  const heap = (worker.resourceLimits?.maxOldGenerationSizeMb ?? Number.POSITIVE_INFINITY) * MEBIBYTE;
  const seat: Seat<O, R> = { worker };
  state.seats.add(seat);
  seat.worker.on('message', (answer: Answer<R>) => hear(answer, seat, state));
  seat.worker.on('error', (fault: unknown) => {
    const isMemory = fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (isMemory) void stop(seat, state, 'memory', Math.min(heap, seat.running?.allowance.memory ?? heap));
    else leave(seat, state)?.task.reject(fault);
  });
  seat.worker.on('exit', (code) => {
    leave(seat, state)?.task.reject(new Error(`the thread ended with code ${code}`));
    assign(state);
  });
  return seat;
}

function hear<O, R>(answer: Answer<R>, seat: Seat<O, R>, state: State<O, R>): void {
  const { running } = seat;
  if (running === undefined) return;
  if (answer.kind === 'began') {
    running.allowance = state.allowance(answer.bytes);
    const { time } = running.allowance;
    running.deadline = setTimeout(() => void stop(seat, state, 'time', time), time * 1000);
    return;
  }
  clearTimeout(running.deadline);
  seat.running = seat.next && begin(seat.next, false, state);
  seat.next = undefined;
  if (answer.kind === 'done') running.task.resolve(answer.result);
  else running.task.reject(answer.fault);
  assign(state);
}

/** Takes a seat out of the pool, and what ran there out of the seat; another is to read what it had not begun. */
function leave<O, R>(seat: Seat<O, R>, { seats, waiting }: State<O, R>): Running<O, R> | undefined {
  const { running, next } = seat;
  seats.delete(seat);
  seat.running = undefined;
  seat.next = undefined;
  if (next) waiting.unshift(next);
  clearTimeout(running?.deadline);
  return running;
}

async function dismiss<O, R>(seat: Seat<O, R>, state: State<O, R>): Promise<Running<O, R> | undefined> {
  const running = leave(seat, state);
  await seat.worker.terminate();
  return running;
}

/** The thread cannot be trusted any more; its memory is free before the next file begins. */
async function stop<O, R>(
  seat: Seat<O, R>,
  state: State<O, R>,
  limit: 'time' | 'memory',
  most: number,
): Promise<void> {
  const running = await dismiss(seat, state);
  // No measured figure: the same run says the same.
  const excess = excessFact({ limit, found: most, most, atLeast: true, where: '' });
  running?.task.resolve(state.stopped(running.task.order, excess));
  assign(state);
}

/** Memory can only be told for the process as a whole: once it is too much, each file at work has to show alone. */
function watchMemory<O, R>(state: State<O, R>): void {
  const running = busyIn(state);
  const memory = process.memoryUsage.rss();
  for (const one of running) one.memoryBefore ??= memory;
  const used = memory - Math.min(...running.map(({ memoryBefore = memory }) => memoryBefore));
  if (used <= running.reduce((sum, { allowance }) => sum + allowance.memory, 0)) return;
  const seats = [...state.seats].filter((seat) => seat.running !== undefined);
  for (const seat of seats) {
    if (seat.running?.alone) void stop(seat, state, 'memory', seat.running.allowance.memory);
    else {
      void dismiss(seat, state).then((stopped) => {
        if (stopped !== undefined) state.suspects.push(stopped.task);
        assign(state);
      });
    }
  }
}
