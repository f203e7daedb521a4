const width = 116;

/** JSON whose lists and objects stand on one line where they fit. */
export function compactJson(value: unknown, indent = "", used = 0): string {
  const line = jsonLine(value);
  if (typeof value !== "object" || value === null || indent.length + used + line.length <= width) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const members = Array.isArray(value)
    ? value.map((one) => inner + compactJson(one, inner))
    : Object.entries(value).map(([key, one]) => {
        const name = `${JSON.stringify(key)}: `;
        return inner + name + compactJson(one, inner, name.length);
      });
  return `${open}\n${members.join(",\n")}\n${indent}${close}`;
}

/** The same on one line, however long. */
export function jsonLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${jsonLine(one)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
