import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { emitPackage } from "../../generator/emit/index.ts";
import type { RuleVectors } from "../../generator/emit/vectors/index.ts";
import type { Vector } from "../../generator/emit/vectors/vectors.ts";
import type { Api } from "../../generator/model/api.ts";
import { bodyMedia } from "../../generator/model/media.ts";
import type { JsonObject } from "../../generator/read/document.ts";
import type { BoundRules } from "../../generator/rules/bind.ts";
import type { Validator } from "../../generator/runtime/validator.ts";
import { importEmitted, writeEmitted } from "../support/emitted.ts";

/** One operation of an emitted package: our validator, Ajv on the body in `openapi.json`, and what that leaves unsaid. */
export interface RefinedOperation {
  readonly key: string;
  /** Of the body, in terms of what `types.d.ts` exports. */
  readonly bodyType: string;
  readonly validator: Validator<unknown, unknown>;
  readonly ajv: ValidateFunction;
  /** Ids of the rules that the schema says whole. */
  readonly said: ReadonlySet<string>;
  readonly vectors: readonly (Vector & { readonly rule: string })[];
}

export interface RefinedPackage {
  readonly openapi: JsonObject;
  /** The text of `types.d.ts`. */
  readonly types: string;
  readonly operations: readonly RefinedOperation[];
}

type Modules = Readonly<Record<string, { readonly request?: Validator<unknown, unknown> }>>;

/** The package of an API, emitted anew: each operation that has rules. */
export async function refinedPackage(api: Api, rules: BoundRules): Promise<RefinedPackage> {
  const { files } = emitPackage({ api, rules, names: { name: "t", version: "1.0.0", description: "t" } }, (_, run) =>
    run(),
  );
  const folder = writeEmitted(files);
  const { operations } = await importEmitted<{ operations: Modules }>(folder, "operations.js");
  const webhooks = api.webhooks.length > 0 ? await importEmitted<Modules>(folder, "webhooks.js") : {};
  const openapi = JSON.parse(files.get("openapi.json") ?? "") as JsonObject;
  const groups = JSON.parse(files.get("vectors.json") ?? "") as readonly RuleVectors[];
  const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
  ajv.addSchema({ $id: "doc", ...openapi });
  const refined = [...api.operations, ...api.webhooks].flatMap((one): RefinedOperation[] => {
    const own = rules.rules.get(one.key) ?? [];
    const validator = (operations[one.key] ?? webhooks[one.name])?.request;
    const media = bodyMedia(one);
    if (own.length === 0 || validator === undefined || media === undefined) return [];
    const pointer = `${one.pointer}/requestBody/content/${media.type.replaceAll("/", "~1")}/schema`;
    const [, kind = "", path = "", method = ""] = one.pointer.split("/");
    const item = (openapi[kind] as JsonObject)[path.replaceAll("~1", "/").replaceAll("~0", "~")] as JsonObject;
    const unsaid = ((item[method] as JsonObject)["x-covenant-rules"] ?? []) as readonly JsonObject[];
    return [
      {
        key: one.key,
        bodyType: `NonNullable<${kind}[${JSON.stringify(one.path)}][${JSON.stringify(one.method)}]["requestBody"]>["content"][${JSON.stringify(media.type)}]`,
        validator,
        ajv: ajv.compile({ $ref: `doc#${pointer.split("/").map(encodeURIComponent).join("/")}` }),
        said: new Set(own.map(({ id }) => id).filter((id) => !unsaid.some((rule) => rule.id === id))),
        vectors: groups
          .filter(({ operation }) => operation === one.key)
          .flatMap(({ rule, tests }) => tests.map((test) => ({ ...test, rule }))),
      },
    ];
  });
  return { openapi, types: files.get("types.d.ts") ?? "", operations: refined };
}
