import { block, type Identifier, imported, js, type Printable } from "../../code/printable.ts";
import { type Compiled, type Compiling, call, compile, runtime } from "./compile.ts";
import type { Expression, Fold, Macro } from "./expression.ts";

/** What is done with each entry of a list, and, once, with the reason why there is no list. */
interface Use {
  readonly entry: (entry: Identifier) => readonly Printable[];
  readonly fail: (reason: Printable) => Printable;
}

/** The code of a macro: a loop, and what it found. */
export function compileMacro(macro: Macro, compiling: Compiling): Compiled {
  const { env } = compiling;
  const found = env.fresh(macro.name);
  const fail = (reason: Printable) => js`${found} = ${call("failure", [reason])};`;
  const bodyOf = (entry: Identifier) => compile(macro.body, withVariable(macro.id, entry, compiling));
  switch (macro.name) {
    case "all":
    case "exists": {
      const isAll = macro.name === "all";
      const [start, end] = isAll ? [js`true`, js`false`] : [js`false`, js`true`];
      const entry = (one: Identifier) => {
        const { before, value } = bodyOf(one);
        const next = call(isAll ? "conjunction" : "disjunction", [found, value]);
        // A list that may still turn out to be none is gone through to its end.
        const leave = isMade(macro.list) ? [] : [js`if (${found} === ${end}) break;`];
        return [...before, js`${found} = ${next};`, ...leave];
      };
      return looped(macro.list, { entry, fail }, compiling, js`let ${found} = ${start};`, found);
    }
    case "exists_one": {
      const entry = (one: Identifier) => {
        const { before, value } = bodyOf(one);
        const holds = env.fresh("holds");
        return [
          ...before,
          js`const ${holds} = ${value};`,
          js`if (${holds} === true) ${found}++;`,
          block(js`else if (${holds} !== false)`, [fail(holds), js`break;`]),
        ];
      };
      const one = call("isSame", [found, js`1`]);
      return looped(macro.list, { entry, fail }, compiling, js`let ${found} = 0;`, one);
    }
    case "filter":
    case "map": {
      const entry = (one: Identifier) => [js`${found}.push(${one});`];
      return looped(macro, { entry, fail }, compiling, js`let ${found} = [];`, found);
    }
  }
}

/** The code of one value of a whole list. What is counted or summed of a `filter` or a `map` is never made a list. */
export function compileFold({ name, list }: Fold, compiling: Compiling): Compiled {
  const { env } = compiling;
  const found = env.fresh(name);
  const step = { sumInt: "addInt", sumDouble: "addDouble", min: "smaller", max: "larger" }[name];
  const isSum = name === "sumInt" || name === "sumDouble";
  const use: Use = {
    entry: (one) => [js`${found} = ${call(step, [found, one])};`],
    fail: (reason) => js`${found} = ${call("failure", [reason])};`,
  };
  const value = isSum ? found : js`(${found} ?? undefined)`;
  return looped(list, use, compiling, js`let ${found} = ${isSum ? js`0` : js`null`};`, value);
}

/** How many entries a `filter` or a `map` has. */
export function compileCount(list: Macro, compiling: Compiling): Compiled {
  const found = compiling.env.fresh("size");
  const use: Use = {
    entry: () => [js`${found}++;`],
    fail: (reason) => js`${found} = ${call("failure", [reason])};`,
  };
  return looped(list, use, compiling, js`let ${found} = 0;`, found);
}

function looped(list: Expression, use: Use, compiling: Compiling, start: Printable, value: Printable): Compiled {
  return { before: [start, ...entriesOf(list, use, compiling)], value };
}

/** True of a list that is made entry by entry, and may fail at any of them. */
export function isMade(list: Expression): list is Macro {
  return list.kind === "macro" && (list.name === "filter" || list.name === "map");
}

/** A loop over the entries of a list; those of a `filter` or a `map` are made on the way. */
function entriesOf(list: Expression, use: Use, compiling: Compiling): readonly Printable[] {
  if (isMade(list)) return entriesOf(list.list, made(list, use, compiling), compiling);
  const { env } = compiling;
  const { before, value } = compile(list, compiling);
  const [entries, index, entry] = [env.fresh("list"), env.fresh("i"), env.fresh("entry")];
  const loop = block(js`for (let ${index} = 0; ${index} < ${entries}.length; ${index}++)`, [
    js`const ${entry} = ${entries}[${index}];`,
    ...use.entry(entry),
  ]);
  const otherwise = block(js` else`, [use.fail(entries)]);
  return [...before, js`const ${entries} = ${value};`, block(js`if (Array.isArray(${entries}))`, [loop], otherwise)];
}

/** What a `filter` or a `map` does with an entry of its list before it is used. */
function made(macro: Macro, { entry, fail }: Use, compiling: Compiling): Use {
  const { env } = compiling;
  const inner = (one: Identifier): readonly Printable[] => {
    const { before, value } = compile(macro.body, withVariable(macro.id, one, compiling));
    const result = env.fresh(macro.name === "filter" ? "keep" : "made");
    const stop = [fail(result), js`break;`];
    const isFailure = js`${result} === undefined || ${result} === ${imported("unknown", runtime)}`;
    const rest =
      macro.name === "filter"
        ? [block(js`if (${result} === true)`, entry(one), block(js` else if (${result} !== false)`, stop))]
        : [block(js`if (${isFailure})`, stop), ...entry(result)];
    return [...before, js`const ${result} = ${value};`, ...rest];
  };
  return { entry: inner, fail };
}

function withVariable(id: number, value: Identifier, { env, variables }: Compiling): Compiling {
  return { env, variables: new Map([...variables, [id, value]]) };
}
