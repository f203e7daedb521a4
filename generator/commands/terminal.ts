/** What a command sees of the world around it; tests give their own. */
export interface Terminal {
  /** Results, on stdout. */
  out(text: string): void;
  /** Progress and problems, on stderr. */
  err(text: string): void;
  /** All of stdin. */
  input(): string;
  /** A person is watching stderr: progress may be drawn and wiped out again. */
  readonly isTTY: boolean;
  readonly colour: boolean;
}

/** What every command takes. */
export interface CommonOptions {
  readonly format: "text" | "json";
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** The working directory; paths are shown from here. */
  readonly cwd: string;
}
