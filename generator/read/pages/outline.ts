import type { Item, Section } from "./page.ts";

/** What a reader of a page says of an item; its number follows from where it stands. */
export type Found = Pick<Item, "kind" | "text" | "line"> & Partial<Pick<Item, "depth" | "callout" | "cells">>;

/** Sections as they are read, from top to bottom. */
export interface Outline {
  heading(text: string, level: number, line: number): void;
  /** Under the last heading; an item without a word is passed over. */
  item(found: Found): void;
  sections(): readonly Section[];
}

export function outline(): Outline {
  const sections: (Omit<Section, "items"> & { readonly items: Item[] })[] = [
    { heading: "", level: 0, line: 1, items: [] },
  ];
  return {
    heading(text, level, line) {
      sections.push({ heading: inOneLine(text), level, line, items: [] });
    },
    item({ text, depth = 0, callout, cells = [], ...found }) {
      const { items } = sections.at(-1) as (typeof sections)[number];
      const said = inOneLine(text);
      if (said !== "") items.push({ ...found, text: said, number: items.length + 1, depth, callout, cells });
    },
    sections: () => sections,
  };
}

/** The text in one line, without what cannot be seen. */
export function inOneLine(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
