/** Bodies that are no JSON, as they are sent. */

/**
 * The body's members as a form: what is undefined is left out, each entry of a list stands for itself, an object is
 * written as JSON (OpenAPI 3.1, 4.8.15.1).
 */
export function formOf(members: object): FormData {
  const form = new FormData();
  for (const [name, value] of entriesOf(members)) form.append(name, value instanceof Blob ? value : textOf(value));
  return form;
}

/** The same for `application/x-www-form-urlencoded`. */
export function searchOf(members: object): URLSearchParams {
  return new URLSearchParams(entriesOf(members).map(([name, value]) => [name, textOf(value)]));
}

function entriesOf(members: object): [string, unknown][] {
  return Object.entries(members).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined)
      .map((one): [string, unknown] => [name, one]),
  );
}

function textOf(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
