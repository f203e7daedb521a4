// Schema V2IdentifyingDocumentAttachment: a predicate and a collector.
import { step } from "../../runtime/findings.js";
import { date } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";
import { collectCountryCode, isCountryCode } from "./CountryCode.js";
import { collectSidedFileReference, isSidedFileReference } from "./SidedFileReference.js";

const $named = /*#__PURE__*/ new Set(["side", "uri"]);
function $is(v) {
  if (!isObject(v)) return false;
  if (v.type === undefined) return false;
  if (v.number === undefined) return false;
  if (v.country === undefined) return false;
  if (v.issue_date === undefined) return false;
  if (v.expiry_date === undefined) return false;
  if (v.files === undefined) return false;
  const _type = v.type;
  if (_type !== undefined) {
    if (typeof _type !== "string") return false;
    if (_type !== "PASSPORT" && _type !== "NATIONAL_ID" && _type !== "DRIVERS_LICENSE" && _type !== "RESIDENCE_PERMIT" && _type !== "PERMANENT_RESIDENCY_ID") return false;
  }
  const _number = v.number;
  if (_number !== undefined) {
    if (typeof _number !== "string") return false;
  }
  const _country = v.country;
  if (_country !== undefined) {
    if (!isCountryCode(_country)) return false;
  }
  const _issue_date = v.issue_date;
  if (_issue_date !== undefined) {
    if (typeof _issue_date !== "string") return false;
    if (typeof _issue_date === "string" && !date(_issue_date)) return false;
  }
  const _expiry_date = v.expiry_date;
  if (_expiry_date !== undefined) {
    if (typeof _expiry_date !== "string") return false;
    if (typeof _expiry_date === "string" && !date(_expiry_date)) return false;
  }
  const _files = v.files;
  if (_files !== undefined) {
    if (!Array.isArray(_files)) return false;
    if (_files.length < 1) return false;
    for (let _index = 0; _index < _files.length; _index++) {
      const _entry = _files[_index];
      if (!isSidedFileReference(_entry)) return false;
    }
  }
  return true;
}

function $collect(v, at, out) {
  if (!isObject(v)) {
    out.fail(at, "type", "an object", v);
  } else {
    if (v.type === undefined) out.fail(step(at, "type"), "required", "a value", v.type);
    if (v.number === undefined) out.fail(step(at, "number"), "required", "a value", v.number);
    if (v.country === undefined) out.fail(step(at, "country"), "required", "a value", v.country);
    if (v.issue_date === undefined) out.fail(step(at, "issue_date"), "required", "a value", v.issue_date);
    if (v.expiry_date === undefined) out.fail(step(at, "expiry_date"), "required", "a value", v.expiry_date);
    if (v.files === undefined) out.fail(step(at, "files"), "required", "a value", v.files);
    const _type = v.type;
    if (_type !== undefined) {
      if (typeof _type !== "string") {
        out.fail(step(at, "type"), "type", "a string", _type);
      } else {
        if (_type !== "PASSPORT" && _type !== "NATIONAL_ID" && _type !== "DRIVERS_LICENSE" && _type !== "RESIDENCE_PERMIT" && _type !== "PERMANENT_RESIDENCY_ID") out.fail(step(at, "type"), "enum", "PASSPORT, NATIONAL_ID, DRIVERS_LICENSE, RESIDENCE_PERMIT or PERMANENT_RESIDENCY_ID", _type);
      }
    }
    const _number = v.number;
    if (_number !== undefined) {
      if (typeof _number !== "string") out.fail(step(at, "number"), "type", "a string", _number);
    }
    const _country = v.country;
    if (_country !== undefined) {
      collectCountryCode(_country, step(at, "country"), out);
    }
    const _issue_date = v.issue_date;
    if (_issue_date !== undefined) {
      if (typeof _issue_date !== "string") {
        out.fail(step(at, "issue_date"), "type", "a string", _issue_date);
      } else {
        if (typeof _issue_date === "string" && !date(_issue_date)) out.fail(step(at, "issue_date"), "format", "a date such as 2026-01-31", _issue_date);
      }
    }
    const _expiry_date = v.expiry_date;
    if (_expiry_date !== undefined) {
      if (typeof _expiry_date !== "string") {
        out.fail(step(at, "expiry_date"), "type", "a string", _expiry_date);
      } else {
        if (typeof _expiry_date === "string" && !date(_expiry_date)) out.fail(step(at, "expiry_date"), "format", "a date such as 2026-01-31", _expiry_date);
      }
    }
    const _files = v.files;
    if (_files !== undefined) {
      if (!Array.isArray(_files)) {
        out.fail(step(at, "files"), "type", "a list", _files);
      } else {
        if (_files.length < 1) out.fail(step(at, "files"), "minItems", "at least 1 entry", _files);
        for (let _index = 0; _index < _files.length; _index++) {
          const _entry = _files[_index];
          collectSidedFileReference(_entry, step(step(at, "files"), _index), out);
          out.unknownMembers(step(step(at, "files"), _index), _entry, $named);
        }
      }
    }
  }
}

export { $is as isV2IdentifyingDocumentAttachment, $collect as collectV2IdentifyingDocumentAttachment };
