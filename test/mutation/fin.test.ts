import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { apiOf } from "../../generator/model/build.ts";
import { readDocument } from "../../generator/read/openapi.ts";
import { readRules } from "../../generator/rules/rules-file.ts";
import { explained } from "./fin-survivors.ts";
import { hunt } from "./hunt.ts";
import { accountFor } from "./survivors.ts";

const specs = fileURLToPath(new URL("../../specs/fin/", import.meta.url));
const { api } = apiOf(readDocument({ file: `${specs}openapi.yaml` }));
const rules = `${specs}rules.yaml`;

accountFor(await hunt(readRules(rules, readFileSync(rules, "utf8")), api), explained, 150);
