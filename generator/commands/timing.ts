import type { Phase } from "./project.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";

/** Times the phases of a run; while one lasts, its name stands on the last line of a terminal. */
export class Timing {
  readonly #started = performance.now();
  readonly #phases = new Map<string, number>();

  constructor(
    readonly terminal: Terminal,
    readonly options: Pick<CommonOptions, "quiet">,
  ) {}

  /** Runs a phase. It is a property, so that it can be handed on. */
  readonly phase: Phase = (name, work) => {
    const end = this.#begin(name);
    try {
      return work();
    } finally {
      end();
    }
  };

  /** The same for work that takes its time. */
  async wait<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const end = this.#begin(name);
    try {
      return await work();
    } finally {
      end();
    }
  }

  /** Shows how far a phase has come, until it ends. */
  tell(text: string): void {
    if (this.terminal.isTTY && !this.options.quiet) this.terminal.err(`${wiped}${text} …`);
  }

  /** "read 120 ms, model 14 ms; 180 ms in all" */
  summary(): string {
    const phases = [...this.#phases].map(([name, time]) => `${name} ${shown(time)}`).join(", ");
    return `${phases}; ${shown(performance.now() - this.#started)} in all`;
  }

  /** Prints the summary to stderr, unless the run is to be quiet. */
  print(): void {
    if (!this.options.quiet) this.terminal.err(`${this.summary()}\n`);
  }

  #begin(name: string): () => void {
    const drawn = this.terminal.isTTY && !this.options.quiet;
    const begun = performance.now();
    if (drawn) this.terminal.err(`${wiped}${name} …`);
    return () => {
      if (drawn) this.terminal.err(wiped);
      this.#phases.set(name, (this.#phases.get(name) ?? 0) + performance.now() - begun);
    };
  }
}

/** To the start of the line, and nothing left on it. */
const wiped = "\r\u001b[2K";

function shown(time: number): string {
  return time < 1000 ? `${Math.round(time)} ms` : `${(time / 1000).toFixed(1)} s`;
}
