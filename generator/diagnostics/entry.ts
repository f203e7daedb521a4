export type Severity = "error" | "warning" | "info";

/** What is said of one kind of mistake: its cause and what to do. */
export interface Entry {
  readonly severity: Severity;
  /** `{name}` is replaced by the parameter of that name. */
  readonly message: string;
  readonly fix: string;
}
