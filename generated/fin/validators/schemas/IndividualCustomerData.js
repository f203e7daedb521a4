// Schema IndividualCustomerData: a predicate and a collector.
import { dateTime, email, uuid } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";
import { collectVerificationType, isVerificationType } from "./VerificationType.js";

const $members = /*#__PURE__*/ new Set(["INCOMPLETE", "QUEUED", "PROCESSING", "REVIEWING", "APPROVED", "ON_HOLD", "IN_COMPLIANCE", "REINITIATE", "ACTION_REQUIRED", "REJECTED"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _customer_id = v.customer_id;
    if (_customer_id !== undefined) {
      if (typeof _customer_id !== "string") return false;
      if (!uuid(_customer_id)) return false;
    }
  }
  {
    const _type = v.type;
    if (_type !== "INDIVIDUAL") return false;
  }
  {
    const _customer_status = v.customer_status;
    if (_customer_status !== undefined) {
      if (!$members.has(_customer_status)) return false;
    }
  }
  {
    const _email = v.email;
    if (_email !== undefined) {
      if (typeof _email !== "string") return false;
      if (!email(_email)) return false;
    }
  }
  {
    const _first_name = v.first_name;
    if (_first_name !== undefined) {
      if (typeof _first_name !== "string") return false;
    }
  }
  {
    const _last_name = v.last_name;
    if (_last_name !== undefined) {
      if (typeof _last_name !== "string") return false;
    }
  }
  {
    const _phone = v.phone;
    if (_phone !== undefined) {
      if (typeof _phone !== "string") return false;
    }
  }
  {
    const _country_of_residence = v.country_of_residence;
    if (_country_of_residence !== undefined) {
      if (typeof _country_of_residence !== "string") return false;
    }
  }
  {
    const _verification_type = v.verification_type;
    if (_verification_type !== undefined) {
      if (!isVerificationType(_verification_type)) return false;
    }
  }
  {
    const _tos_policies_url = v.tos_policies_url;
    if (_tos_policies_url !== undefined) {
      if (typeof _tos_policies_url !== "string") return false;
    }
  }
  {
    const _created_at = v.created_at;
    if (_created_at !== undefined) {
      if (typeof _created_at !== "string") return false;
      if (!dateTime(_created_at)) return false;
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
      const _customer_id = v.customer_id;
      if (_customer_id !== undefined) {
        if (typeof _customer_id !== "string") {
          out.fail(["customer_id"], "a string", _customer_id);
        } else {
          if (!uuid(_customer_id)) out.fail(["customer_id"], "a UUID", _customer_id, "format");
        }
      }
    }
    {
      const _type = v.type;
      if (typeof _type !== "string") {
        out.fail(["type"], "a string", _type);
      } else {
        if (_type !== "INDIVIDUAL") out.fail(["type"], "INDIVIDUAL", _type, "enum");
      }
    }
    {
      const _customer_status = v.customer_status;
      if (_customer_status !== undefined) {
        if (typeof _customer_status !== "string") {
          out.fail(["customer_status"], "a string", _customer_status);
        } else {
          if (!$members.has(_customer_status)) out.fail(["customer_status"], "INCOMPLETE, QUEUED, PROCESSING, REVIEWING, APPROVED, ON_HOLD, IN_COMPLIANCE, REINITIATE, ACTION_REQUIRED or REJECTED", _customer_status, "enum");
        }
      }
    }
    {
      const _email = v.email;
      if (_email !== undefined) {
        if (typeof _email !== "string") {
          out.fail(["email"], "a string", _email);
        } else {
          if (!email(_email)) out.fail(["email"], "an e-mail address", _email, "format");
        }
      }
    }
    {
      const _first_name = v.first_name;
      if (_first_name !== undefined) {
        if (typeof _first_name !== "string") out.fail(["first_name"], "a string", _first_name);
      }
    }
    {
      const _last_name = v.last_name;
      if (_last_name !== undefined) {
        if (typeof _last_name !== "string") out.fail(["last_name"], "a string", _last_name);
      }
    }
    {
      const _phone = v.phone;
      if (_phone !== undefined) {
        if (typeof _phone !== "string") out.fail(["phone"], "a string", _phone);
      }
    }
    {
      const _country_of_residence = v.country_of_residence;
      if (_country_of_residence !== undefined) {
        if (typeof _country_of_residence !== "string") out.fail(["country_of_residence"], "a string", _country_of_residence);
      }
    }
    {
      const _verification_type = v.verification_type;
      if (_verification_type !== undefined) {
        if (out.accepted || !isVerificationType(_verification_type)) out.inside(["verification_type"], _verification_type, collectVerificationType);
      }
    }
    {
      const _tos_policies_url = v.tos_policies_url;
      if (_tos_policies_url !== undefined) {
        if (typeof _tos_policies_url !== "string") out.fail(["tos_policies_url"], "a string", _tos_policies_url);
      }
    }
    {
      const _created_at = v.created_at;
      if (_created_at !== undefined) {
        if (typeof _created_at !== "string") {
          out.fail(["created_at"], "a string", _created_at);
        } else {
          if (!dateTime(_created_at)) out.fail(["created_at"], "a moment that exists, such as 2026-01-31T12:00:00Z", _created_at, "format");
        }
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

export { $is as isIndividualCustomerData, $collect as collectIndividualCustomerData };
