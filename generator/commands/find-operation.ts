import { diagnostic, InputError } from "../diagnostics.ts";
import type { Api, Operation } from "../model/api.ts";
import { didYouMean } from "../read/nearest.ts";

/** An operation or a webhook by "METHOD /path", "webhook NAME" or its name; throws InputError with the nearest where there is none. */
export function findOperation(api: Api, text: string): Operation {
  const all = [...api.operations, ...api.webhooks];
  const wanted = normal(text);
  const found = all.find((one) => normal(one.key) === wanted) ?? all.find((one) => one.name === text.trim());
  if (found !== undefined) return found;
  const hint =
    didYouMean(
      wanted,
      all.map((one) => one.key),
    ) ||
    didYouMean(
      wanted,
      all.map((one) => one.name),
    );
  throw new InputError([diagnostic("operation-unknown", { operation: text, hint }, null)]);
}

/** One space, and the method in capitals. */
function normal(text: string): string {
  const [method = "", ...rest] = text.trim().split(/\s+/);
  return [method.toLowerCase() === "webhook" ? "webhook" : method.toUpperCase(), ...rest].join(" ");
}
