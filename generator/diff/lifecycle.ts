import type { Level } from "../constraints/comparison/difference.ts";
import {
  type Calendar,
  dayOf,
  type Life,
  type LifeAspect,
  lifeChanges,
  lifeIn,
} from "../constraints/comparison/life.ts";
import { type Document, isObject, member } from "../read/document.ts";
import { valueAt } from "../read/pointer.ts";
import type { Change } from "./change.ts";
import { type Comparison, change, type Told } from "./comparison.ts";

/** What an operation or a parameter says of its own life. */
export function lifeOf(document: Document, pointer: string): Life {
  const value = valueAt(document.root, pointer);
  return lifeIn((name) => (isObject(value) ? member(value, name) : undefined));
}

export interface Removal {
  readonly how: "without-deprecation" | "with-deprecation" | "before-sunset" | "sunset-parse";
  readonly level: Level;
  readonly says: string;
}

/** Whether something that is gone had been announced: deprecated, and its day over. */
export function removalOf({ isDeprecated, sunset }: Life, { today }: Calendar): Removal {
  if (!isDeprecated)
    return { how: "without-deprecation", level: "error", says: "was removed without being deprecated first" };
  if (sunset === undefined)
    return { how: "with-deprecation", level: "info", says: "was removed after it was deprecated" };
  const ends = dayOf(sunset);
  if (ends === undefined)
    return { how: "sunset-parse", level: "error", says: `was removed, and its sunset is no date: ${sunset}` };
  return today < ends
    ? { how: "before-sunset", level: "error", says: `was removed before its sunset, ${ends}` }
    : { how: "with-deprecation", level: "info", says: `was removed after its sunset, ${ends}` };
}

/** The ids of what becomes of a life, as oasdiff has them. */
type LifeIds = Readonly<Record<LifeAspect, string>>;

const operationIds: LifeIds = {
  deprecated: "endpoint-deprecated",
  "deprecated-with-sunset": "endpoint-deprecated-with-sunset",
  "deprecated-without-sunset": "api-deprecated-sunset-missing",
  reactivated: "endpoint-reactivated",
  "sunset-invalid": "api-deprecated-sunset-parse",
  "sunset-too-soon": "api-sunset-date-too-small",
  "sunset-deleted": "sunset-deleted",
  "sunset-earlier": "api-sunset-date-changed-too-small",
  "sunset-later": "api-sunset-date-changed",
  "stability-decreased": "api-stability-decreased",
  "stability-increased": "api-stability-increased",
  "stability-invalid": "api-invalid-stability-level",
};

const parameterIds: LifeIds = {
  deprecated: "request-parameter-deprecated",
  "deprecated-with-sunset": "request-parameter-deprecated",
  "deprecated-without-sunset": "request-parameter-deprecated-sunset-missing",
  reactivated: "request-parameter-reactivated",
  "sunset-invalid": "request-parameter-sunset-parse",
  "sunset-too-soon": "request-parameter-sunset-date-too-small",
  "sunset-deleted": "request-parameter-sunset-deleted",
  "sunset-earlier": "request-parameter-sunset-date-changed-too-small",
  "sunset-later": "request-parameter-sunset-date-changed",
  "stability-decreased": "request-parameter-stability-decreased",
  "stability-increased": "request-parameter-stability-increased",
  "stability-invalid": "request-parameter-invalid-stability-level",
};

interface Living {
  readonly pointer: string;
}

/** What changed about the life of an operation or of a parameter; `words` name it. */
export function lifecycleChanges(
  comparison: Comparison,
  kind: "operation" | "parameter",
  [was, is]: readonly [Living, Living],
  told: Pick<Told, "direction" | "operation">,
  words: string,
): readonly Change[] {
  const { base, revision, calendar } = comparison;
  const lives = [lifeOf(base.document, was.pointer), lifeOf(revision.document, is.pointer)] as const;
  const ids = kind === "operation" ? operationIds : parameterIds;
  return lifeChanges(...lives, calendar).map(({ aspect, level, member: name, says, before, after }) =>
    change(comparison, {
      ...told,
      id: ids[aspect],
      relation: "equivalent",
      level,
      message: `${words} ${says}`,
      before,
      after,
      at: { before: `${was.pointer}/${name}`, after: `${is.pointer}/${name}` },
      isGone: after === undefined && before !== undefined,
    }),
  );
}
