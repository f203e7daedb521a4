// Schema V2IndividualIdentifyingDocument: a predicate and a collector.
import { step } from "../../runtime/findings.js";
import { isObject } from "../../runtime/values.js";
import { collectCountryCode, isCountryCode } from "./CountryCode.js";

function $is(v) {
  if (!isObject(v)) return false;
  if (v.country_code === undefined) return false;
  if (v.document_type === undefined) return false;
  if (v.document_id === undefined) return false;
  const _country_code = v.country_code;
  if (_country_code !== undefined) {
    if (!isCountryCode(_country_code)) return false;
  }
  const _document_type = v.document_type;
  if (_document_type !== undefined) {
    if (typeof _document_type !== "string") return false;
  }
  const _document_id = v.document_id;
  if (_document_id !== undefined) {
    if (typeof _document_id !== "string") return false;
  }
  return true;
}

function $collect(v, at, out) {
  if (!isObject(v)) {
    out.fail(at, "type", "an object", v);
  } else {
    if (v.country_code === undefined) out.fail(step(at, "country_code"), "required", "a value", v.country_code);
    if (v.document_type === undefined) out.fail(step(at, "document_type"), "required", "a value", v.document_type);
    if (v.document_id === undefined) out.fail(step(at, "document_id"), "required", "a value", v.document_id);
    const _country_code = v.country_code;
    if (_country_code !== undefined) {
      collectCountryCode(_country_code, step(at, "country_code"), out);
    }
    const _document_type = v.document_type;
    if (_document_type !== undefined) {
      if (typeof _document_type !== "string") out.fail(step(at, "document_type"), "type", "a string", _document_type);
    }
    const _document_id = v.document_id;
    if (_document_id !== undefined) {
      if (typeof _document_id !== "string") out.fail(step(at, "document_id"), "type", "a string", _document_id);
    }
  }
}

export { $is as isV2IndividualIdentifyingDocument, $collect as collectV2IndividualIdentifyingDocument };
