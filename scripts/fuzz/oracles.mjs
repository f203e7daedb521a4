import "@hyperjump/json-schema/formats";
import {
  registerSchema,
  setShouldValidateFormat,
  unregisterSchema,
  validate,
} from "@hyperjump/json-schema/draft-2020-12";
import "@hyperjump/json-schema/openapi-3-0";
import { setShouldValidateSchema } from "../../node_modules/@hyperjump/json-schema/lib/configuration.js";
