// Schema V2IndividualIdentifyingDocument: a predicate and a collector.
import { isObject } from "../../runtime/values.js";
import { collectCountryCode, isCountryCode } from "./CountryCode.js";

function $is(v) {
  if (!isObject(v)) return false;
  {
    const _country_code = v.country_code;
    if (!isCountryCode(_country_code)) return false;
  }
  {
    const _document_type = v.document_type;
    if (typeof _document_type !== "string") return false;
  }
  {
    const _document_id = v.document_id;
    if (typeof _document_id !== "string") return false;
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _country_code = v.country_code;
      if (out.accepted || !isCountryCode(_country_code)) out.inside(["country_code"], _country_code, collectCountryCode);
    }
    {
      const _document_type = v.document_type;
      if (typeof _document_type !== "string") out.fail(["document_type"], "a string", _document_type);
    }
    {
      const _document_id = v.document_id;
      if (typeof _document_id !== "string") out.fail(["document_id"], "a string", _document_id);
    }
  }
}

export { $is as isV2IndividualIdentifyingDocument, $collect as collectV2IndividualIdentifyingDocument };
