import { isMap, isScalar, isSeq, type YAMLMap, type Node as YamlNode } from "yaml";
import { selectedBy } from "./action.ts";
import { isObject, type Json, type JsonObject, member } from "./document.ts";
import { originsOf } from "./origin.ts";
import { applyOverlay } from "./overlay.ts";
import { parseText } from "./parse.ts";
import { replacedFingerprint, replacesMember } from "./replaced.ts";
import { yamlTree } from "./yaml.ts";

/**
 * The text of an overlay in which each action records what it replaces in the document. Only what is missing is put in:
 * comments, order and all else stay as they are written, and so does what is recorded already, which only a person can
 * confirm. An action that selects nothing gets none. Throws InputError where the text cannot be parsed.
 */
export function overlayWithFingerprints(document: JsonObject, file: string, text: string): string {
  const prints = missing(document, file, parseText(file, text));
  const tree = yamlTree(text);
  const actions: unknown = tree.get("actions");
  if (!isSeq(actions)) return text;
  const additions = actions.items.flatMap((action, index) => {
    const print = prints[index];
    const found = print !== undefined && isMap<YamlNode, YamlNode>(action) && addition(text, action, print);
    return found ? [found] : [];
  });
  return additions.reduceRight((all, { at, added }) => all.slice(0, at) + added + all.slice(at), text);
}

/** What each action replaces where it is applied, after those before it; undefined of one that says so already, or does nothing. */
function missing(document: JsonObject, file: string, value: Json): readonly (string | undefined)[] {
  const actions = isObject(value) ? member(value, "actions") : undefined;
  if (!isObject(value) || !Array.isArray(actions)) return [];
  const origins = originsOf(file);
  let root = document;
  return (actions as readonly Json[]).map((action) => {
    const before = root;
    root = applyOverlay(root, { file, value: { ...value, actions: [action] } }, origins, () => {});
    if (root === before || !isObject(action) || member(action, replacesMember) !== undefined) return undefined;
    const selected = selectedBy(before, member(action, "target") as string);
    return replacedFingerprint(
      selected.map((one) => one.value),
      action,
    );
  });
}

/** The member behind the action's target: on a line of its own, or within the brackets. */
function addition(
  text: string,
  action: YAMLMap<YamlNode, YamlNode>,
  print: string,
): { readonly at: number; readonly added: string } | undefined {
  const target = action.items.find(({ key }) => isScalar(key) && key.value === "target");
  const [begin] = target?.key.range ?? [];
  const [, end] = target?.value?.range ?? [];
  if (begin === undefined || end === undefined) return undefined;
  const quote = text[begin] === '"' ? '"' : "";
  const written = `${quote}${replacesMember}${quote}: "${print}"`;
  if (action.flow === true) return { at: end, added: `, ${written}` };
  const column = begin - (text.lastIndexOf("\n", begin - 1) + 1);
  const line = text[end - 1] === "\n" ? end - 1 : text.indexOf("\n", end);
  const at = line === -1 ? text.length : text[line - 1] === "\r" ? line - 1 : line;
  return { at, added: `${text.includes("\r\n") ? "\r\n" : "\n"}${" ".repeat(column)}${written}` };
}
