/**
 * How a page came: the site's Markdown export, the rendered page copied as text, or what a reader view makes of it. All three
 * hold the same prose.
 */
export type Form = "markdown" | "rendered" | "reader";

/** A page of documentation: its prose by sections, and the operation's own piece of OpenAPI where it carries one. */
export interface Page {
  /** As it is to be shown in messages. */
  readonly file: string;
  readonly form: Form;
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** The first is the prose before any heading, under the heading "". */
  readonly sections: readonly Section[];
  readonly fragment: FragmentText | undefined;
}

/** A heading and what stands directly under it: what is under a heading below it is a section of its own. */
export interface Section {
  readonly heading: string;
  /** Of the heading: 1 or deeper, 0 for the prose before any. Forms that do not tell say 2. */
  readonly level: number;
  /** Counted from 1, as all lines. */
  readonly line: number;
  readonly items: readonly Item[];
}

/** The smallest piece of prose that a rule can rest on. */
export interface Item {
  /** `entry`: of an ordered list. `callout`: a paragraph within one (a bullet within one stays a bullet). */
  readonly kind: "paragraph" | "bullet" | "entry" | "row" | "callout" | "code";
  /** Without markup, in one line; the cells of a row are divided by " | " where they are known. */
  readonly text: string;
  /** Within its section, from 1: the `item` of a rule's `source`. */
  readonly number: number;
  readonly line: number;
  /** How many lists it stands in beyond the first. */
  readonly depth: number;
  /** The callout it stands in: "Note". */
  readonly callout: string | undefined;
  /** Of a row: its cells, each under its column; none where the text has lost them. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly column: string;
  readonly text: string;
}

/** A fence under the heading `OpenAPI`, as it stands on the page. */
export interface FragmentText {
  /** What follows the fence: "yaml POST /orders". */
  readonly info: string;
  readonly text: string;
  /** Of the opening fence. */
  readonly line: number;
}

export function itemsIn(sections: readonly Section[]): readonly Item[] {
  return sections.flatMap((section) => section.items);
}
