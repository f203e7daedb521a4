/** What was read of an address before, and what the server is told of it when it is asked again. */
export interface Known {
  readonly text: string;
  readonly validators: Validators;
}

/** A server's own marks of what it has sent (RFC 9110, 8.8), and of which address: they mean nothing to another one. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
  readonly of: string;
}

export interface Read extends Known {
  /** A page for a browser, by its type or its text. */
  readonly isHtml: boolean;
  /** The server says that it is as it was known. */
  readonly isUnchanged: boolean;
  /** Where it stands: another address than was asked for, where that one redirects. */
  readonly address: string;
}

/** Where the texts of a site come from. */
export interface Texts {
  /** As it is shown in messages: without secrets. */
  shown(address: string): string;
  /** The text at an address. Throws Unreadable; anything else where `stop` says so. */
  read(address: string, most: number, stop: AbortSignal, known?: Known): Promise<Read>;
  requests(): number;
  close(): void;
}
