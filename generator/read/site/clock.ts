import { setTimeout } from "node:timers/promises";

/** Time as it passes; tests give their own. All in milliseconds. */
export interface Clock {
  now(): number;
  sleep(time: number, signal: AbortSignal): Promise<void>;
  /** Aborted when the time has passed. */
  timeout(time: number): AbortSignal;
}

export const realClock: Clock = {
  now: Date.now,
  sleep: (time, signal) => setTimeout(time, undefined, { signal }),
  timeout: (time) => AbortSignal.timeout(time),
};
