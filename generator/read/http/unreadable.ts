/** Why one text cannot be had. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  constructor(
    readonly reason: string,
    /** It may be gone when it is asked again. */
    readonly isPassing = false,
    /** Milliseconds after which the server wants to be asked again. */
    readonly wait?: number,
  ) {
    super(reason);
  }
}
