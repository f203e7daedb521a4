// Schema V2IndividualAddressDocument: a predicate and a collector.
import { date } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";
import { collectCountryCode, isCountryCode } from "./CountryCode.js";
import { collectSidedFileReference, isSidedFileReference } from "./SidedFileReference.js";

const $named = /*#__PURE__*/ new Set(["side", "uri"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _type = v.type;
    if (_type !== "UTILITY_BILL" && _type !== "GOVERNMENT_LETTER" && _type !== "BANK_STATEMENT") return false;
  }
  {
    const _country = v.country;
    if (!isCountryCode(_country)) return false;
  }
  {
    const _issue_date = v.issue_date;
    if (_issue_date !== undefined) {
      if (typeof _issue_date !== "string") return false;
      if (!date(_issue_date)) return false;
    }
  }
  {
    const _files = v.files;
    if (!Array.isArray(_files)) return false;
    if (_files.length < 1) return false;
    if (_files.length > 1) return false;
    for (let _index = 0; _index < _files.length; _index++) {
      const _entry = _files[_index];
      if (!isSidedFileReference(_entry)) return false;
    }
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _type = v.type;
      if (typeof _type !== "string") {
        out.fail(["type"], "a string", _type);
      } else {
        if (_type !== "UTILITY_BILL" && _type !== "GOVERNMENT_LETTER" && _type !== "BANK_STATEMENT") out.fail(["type"], "UTILITY_BILL, GOVERNMENT_LETTER or BANK_STATEMENT", _type, "enum");
      }
    }
    {
      const _country = v.country;
      if (out.accepted || !isCountryCode(_country)) out.inside(["country"], _country, collectCountryCode);
    }
    {
      const _issue_date = v.issue_date;
      if (_issue_date !== undefined) {
        if (typeof _issue_date !== "string") {
          out.fail(["issue_date"], "a string", _issue_date);
        } else {
          if (!date(_issue_date)) out.fail(["issue_date"], "a day that exists, such as 2026-01-31", _issue_date, "format");
        }
      }
    }
    {
      const _files = v.files;
      if (!Array.isArray(_files)) {
        out.fail(["files"], "a list", _files);
      } else {
        if (_files.length < 1) out.fail(["files"], "at least 1 entry", _files, "minItems");
        if (_files.length > 1) out.fail(["files"], "at most 1 entry", _files, "maxItems");
        for (let _index = 0; _index < _files.length; _index++) {
          const _entry = _files[_index];
          if (out.accepted || !isSidedFileReference(_entry)) out.inside(["files", _index], _entry, collectSidedFileReference, $named);
        }
      }
    }
  }
}

export { $is as isV2IndividualAddressDocument, $collect as collectV2IndividualAddressDocument };
