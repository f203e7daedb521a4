import { yamlScalar } from "../../read/yaml-text.ts";
import type { LockedItem, LockedRule, SourcesLock } from "./lock.ts";

const head = `# Which items of the documentation the rules were read from, by their fingerprints. Written by \`covenant sync\`: do not edit.
# A rule whose source has changed is confirmed by \`covenant sync API --accept RULE\`.
covenant: 1
`;

/** The lock as a file: the same text for the same lock, an item a line, so that a difference shows what moved. */
export function lockText({ rules, pages, fragments }: SourcesLock): string {
  const lines: string[] = [];
  let operation: string | undefined;
  for (const one of [...rules].sort((a, b) => order(a.operation, b.operation) || order(a.id, b.id))) {
    if (one.operation !== operation) lines.push(keyed("  ", one.operation));
    operation = one.operation;
    lines.push(...ruleLines(one));
  }
  const listed = [...pages]
    .sort(([a], [b]) => order(a, b))
    .flatMap(([name, prints]) =>
      prints.length === 0 ? [] : [keyed("  ", name), ...[...prints].sort().map((one) => `    - ${yamlScalar(one)}`)],
    );
  const carried = [...fragments]
    .sort(([a], [b]) => order(a, b))
    .map(([name, operation]) => keyed("  ", name, ` ${yamlScalar(operation)}`));
  return head + block("rules", lines) + block("pages", listed) + block("fragments", carried);
}

function block(name: string, lines: readonly string[]): string {
  return lines.length === 0 ? `${name}: {}\n` : `${name}:\n${lines.join("\n")}\n`;
}

/** A key before its value. One of more than 1024 characters YAML knows for a key only where that is said. */
function keyed(margin: string, name: string, value = ""): string {
  const key = yamlScalar(name);
  return key.length > 1000 ? `${margin}? ${key}\n${margin}:${value}` : `${margin}${key}:${value}`;
}

function ruleLines({ id, source, read, now }: LockedRule): readonly string[] {
  const { page, section, item } = source;
  return [
    keyed("    ", id),
    `      source: ${members([
      ["page", page],
      ["section", section],
      ["item", item],
    ])}`,
    `      confirmed: ${now === undefined}`,
    ...itemLines("read", read),
    ...(now === undefined ? [] : itemLines("now", now)),
  ];
}

function itemLines(name: string, items: readonly LockedItem[]): readonly string[] {
  if (items.length === 0) return [`      ${name}: []`];
  const lines = items.map(({ page, section, item, kind, fingerprint }) => {
    const written = members([
      ["page", page],
      ["section", section],
      ["item", item],
      ["kind", kind],
      ["fingerprint", fingerprint],
    ]);
    return `        - ${written}`;
  });
  return [`      ${name}:`, ...lines];
}

function members(given: readonly (readonly [name: string, value: string | number | undefined])[]): string {
  const written = given.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${yamlScalar(value)}`]));
  return `{ ${written.join(", ")} }`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
