import type { RuleKind } from "../rule.ts";
import { assert } from "./assert.ts";
import { compare } from "./compare.ts";
import { concurrency } from "./concurrency.ts";
import { count } from "./count.ts";
import { documented } from "./documented.ts";
import { group } from "./group.ts";
import { mask } from "./mask.ts";
import { precondition } from "./precondition.ts";
import { presence } from "./presence.ts";
import { reference } from "./reference.ts";
import { unique } from "./unique.ts";
import { values } from "./values.ts";

// A list cannot say that each kind meets only what it bound itself; `Rule.kind` and `Rule.says` always belong together.
/** The kinds of rules. A new kind is one file and one line here. */
export const ruleKinds: readonly RuleKind[] = [
  presence,
  group,
  values,
  compare,
  count,
  unique,
  reference,
  mask,
  precondition,
  concurrency,
  documented,
  assert,
] as readonly unknown[] as readonly RuleKind[];
