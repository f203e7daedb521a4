// Schema V2IndividualAttachIdentifyingDocument: a predicate and a collector.
import { date } from "../../runtime/formats.js";
import { isObject, longerThan } from "../../runtime/values.js";
import { collectCountryCode, isCountryCode } from "./CountryCode.js";
import { collectSidedFileReference, isSidedFileReference } from "./SidedFileReference.js";

const $named = /*#__PURE__*/ new Set(["side", "uri"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _type = v.type;
    if (_type !== "PASSPORT" && _type !== "NATIONAL_ID" && _type !== "DRIVERS_LICENSE" && _type !== "RESIDENCE_PERMIT" && _type !== "SELFIE") return false;
  }
  {
    const _number = v.number;
    if (_number !== undefined) {
      if (typeof _number !== "string") return false;
    }
  }
  {
    const _country = v.country;
    if (_country !== undefined) {
      if (!isCountryCode(_country)) return false;
    }
  }
  {
    const _state = v.state;
    if (_state !== undefined) {
      if (typeof _state !== "string") return false;
      if (_state.length > 64 && longerThan(_state, 64)) return false;
    }
  }
  {
    const _issue_date = v.issue_date;
    if (_issue_date !== undefined) {
      if (typeof _issue_date !== "string") return false;
      if (!date(_issue_date)) return false;
    }
  }
  {
    const _expiry_date = v.expiry_date;
    if (_expiry_date !== undefined) {
      if (typeof _expiry_date !== "string") return false;
      if (!date(_expiry_date)) return false;
    }
  }
  {
    const _files = v.files;
    if (!Array.isArray(_files)) return false;
    if (_files.length < 1) return false;
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
        if (_type !== "PASSPORT" && _type !== "NATIONAL_ID" && _type !== "DRIVERS_LICENSE" && _type !== "RESIDENCE_PERMIT" && _type !== "SELFIE") out.fail(["type"], "PASSPORT, NATIONAL_ID, DRIVERS_LICENSE, RESIDENCE_PERMIT or SELFIE", _type, "enum");
      }
    }
    {
      const _number = v.number;
      if (_number !== undefined) {
        if (typeof _number !== "string") out.fail(["number"], "a string", _number);
      }
    }
    {
      const _country = v.country;
      if (_country !== undefined) {
        if (out.accepted || !isCountryCode(_country)) out.inside(["country"], _country, collectCountryCode);
      }
    }
    {
      const _state = v.state;
      if (_state !== undefined) {
        if (typeof _state !== "string") {
          out.fail(["state"], "a string", _state);
        } else {
          if (_state.length > 64 && longerThan(_state, 64)) out.fail(["state"], "at most 64 characters", _state, "maxLength");
        }
      }
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
      const _expiry_date = v.expiry_date;
      if (_expiry_date !== undefined) {
        if (typeof _expiry_date !== "string") {
          out.fail(["expiry_date"], "a string", _expiry_date);
        } else {
          if (!date(_expiry_date)) out.fail(["expiry_date"], "a day that exists, such as 2026-01-31", _expiry_date, "format");
        }
      }
    }
    {
      const _files = v.files;
      if (!Array.isArray(_files)) {
        out.fail(["files"], "a list", _files);
      } else {
        if (_files.length < 1) out.fail(["files"], "at least 1 entry", _files, "minItems");
        for (let _index = 0; _index < _files.length; _index++) {
          const _entry = _files[_index];
          if (out.accepted || !isSidedFileReference(_entry)) out.inside(["files", _index], _entry, collectSidedFileReference, $named);
        }
      }
    }
  }
}

export { $is as isV2IndividualAttachIdentifyingDocument, $collect as collectV2IndividualAttachIdentifyingDocument };
