import { expect, test } from "vitest";
import { packages } from "../refined-packages.ts";
import { messagesOf } from "./compile.ts";

// A type may say less than the rules, never more: every body that they accept is one of it.

test.each(packages)("$name: every accepted vector compiles", ({ made }) => {
  const programs = made.operations.map(({ key, bodyType, vectors }) => {
    const accepted = [...new Set(vectors.filter(({ valid }) => valid).map(({ data }) => JSON.stringify(data)))];
    const lines = accepted.map((data, index) => `const body${index}: Body = ${data};`);
    const head = `import type { paths, webhooks } from "./types.js";\ntype Body = ${bodyType};`;
    return [key, [head, ...lines].join("\n")] as const;
  });
  const messages = messagesOf(made.types, Object.fromEntries(programs));
  for (const [name, found] of Object.entries(messages)) expect(found, name).toEqual([]);
});
