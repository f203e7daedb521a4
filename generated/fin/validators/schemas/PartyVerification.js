// Schema PartyVerification: a predicate and a collector.
import { dateTime } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";

const $named = /*#__PURE__*/ new Set(["for_customer", "for_developer"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _status = v.status;
    if (_status !== undefined) {
      if (_status !== "INITIATED" && _status !== "REVIEWING" && _status !== "APPROVED" && _status !== "REJECTED") return false;
    }
  }
  {
    const _reason = v.reason;
    if (_reason !== undefined) {
      if (!isObject(_reason)) return false;
      {
        const _for_customer = _reason.for_customer;
        if (_for_customer !== undefined) {
          if (!(typeof _for_customer === "string") && _for_customer !== null) return false;
        }
      }
      {
        const _for_developer = _reason.for_developer;
        if (_for_developer !== undefined) {
          if (!(typeof _for_developer === "string") && _for_developer !== null) return false;
        }
      }
    }
  }
  {
    const _updated_at = v.updated_at;
    if (_updated_at !== undefined) {
      if (typeof _updated_at !== "string") return false;
      if (!dateTime(_updated_at)) return false;
    }
  }
  return true;
}

function $collect(v, out) {
  if (!isObject(v)) {
    out.fail([], "an object", v);
  } else {
    {
      const _status = v.status;
      if (_status !== undefined) {
        if (typeof _status !== "string") {
          out.fail(["status"], "a string", _status);
        } else {
          if (_status !== "INITIATED" && _status !== "REVIEWING" && _status !== "APPROVED" && _status !== "REJECTED") out.fail(["status"], "INITIATED, REVIEWING, APPROVED or REJECTED", _status, "enum");
        }
      }
    }
    {
      const _reason = v.reason;
      if (_reason !== undefined) {
        if (!isObject(_reason)) {
          out.fail(["reason"], "an object", _reason);
        } else {
          {
            const _for_customer = _reason.for_customer;
            if (_for_customer !== undefined) {
              if (!(typeof _for_customer === "string") && _for_customer !== null) out.fail(["reason", "for_customer"], "a string or null", _for_customer);
            }
          }
          {
            const _for_developer = _reason.for_developer;
            if (_for_developer !== undefined) {
              if (!(typeof _for_developer === "string") && _for_developer !== null) out.fail(["reason", "for_developer"], "a string or null", _for_developer);
            }
          }
        }
        out.unknownMembers(["reason"], _reason, $named);
      }
    }
    {
      const _updated_at = v.updated_at;
      if (_updated_at !== undefined) {
        if (typeof _updated_at !== "string") {
          out.fail(["updated_at"], "a string", _updated_at);
        } else {
          if (!dateTime(_updated_at)) out.fail(["updated_at"], "a moment that exists, such as 2026-01-31T12:00:00Z", _updated_at, "format");
        }
      }
    }
  }
}

export { $is as isPartyVerification, $collect as collectPartyVerification };
