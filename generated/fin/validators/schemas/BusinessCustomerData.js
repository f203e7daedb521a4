// Schema BusinessCustomerData: a predicate and a collector.
import { dateTime, email, uuid } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";
import { collectPartyVerification, isPartyVerification } from "./PartyVerification.js";
import { collectVerificationType, isVerificationType } from "./VerificationType.js";

const $members = /*#__PURE__*/ new Set(["INCOMPLETE", "QUEUED", "PROCESSING", "REVIEWING", "APPROVED", "ASSOCIATED_PARTIES_REMAINING", "ON_HOLD", "IN_COMPLIANCE", "REINITIATE", "ACTION_REQUIRED", "REJECTED"]);
const $named = /*#__PURE__*/ new Set(["reason", "status", "updated_at"]);
const $named2 = /*#__PURE__*/ new Set(["email", "id", "ownership_percent", "type", "verification"]);
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
    if (_type !== "BUSINESS") return false;
  }
  {
    const _customer_status = v.customer_status;
    if (_customer_status !== undefined) {
      if (!$members.has(_customer_status)) return false;
    }
  }
  {
    const _business_name = v.business_name;
    if (_business_name !== undefined) {
      if (typeof _business_name !== "string") return false;
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
    const _phone = v.phone;
    if (_phone !== undefined) {
      if (typeof _phone !== "string") return false;
    }
  }
  {
    const _country_of_incorporation = v.country_of_incorporation;
    if (_country_of_incorporation !== undefined) {
      if (typeof _country_of_incorporation !== "string") return false;
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
    const _associated_parties = v.associated_parties;
    if (_associated_parties !== undefined) {
      if (!Array.isArray(_associated_parties)) return false;
      for (let _index = 0; _index < _associated_parties.length; _index++) {
        const _entry = _associated_parties[_index];
        if (!isObject(_entry)) return false;
        {
          const _id = _entry.id;
          if (_id !== undefined) {
            if (typeof _id !== "string") return false;
            if (!uuid(_id)) return false;
          }
        }
        {
          const _email2 = _entry.email;
          if (_email2 !== undefined) {
            if (typeof _email2 !== "string") return false;
            if (!email(_email2)) return false;
          }
        }
        {
          const _type2 = _entry.type;
          if (_type2 !== undefined) {
            if (_type2 !== "INDIVIDUAL") return false;
          }
        }
        {
          const _ownership_percent = _entry.ownership_percent;
          if (_ownership_percent !== undefined) {
            if (!Number.isFinite(_ownership_percent)) return false;
          }
        }
        {
          const _verification = _entry.verification;
          if (_verification !== undefined) {
            if (!isPartyVerification(_verification)) return false;
          }
        }
      }
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
        if (_type !== "BUSINESS") out.fail(["type"], "BUSINESS", _type, "enum");
      }
    }
    {
      const _customer_status = v.customer_status;
      if (_customer_status !== undefined) {
        if (typeof _customer_status !== "string") {
          out.fail(["customer_status"], "a string", _customer_status);
        } else {
          if (!$members.has(_customer_status)) out.fail(["customer_status"], "INCOMPLETE, QUEUED, PROCESSING, REVIEWING, APPROVED, ASSOCIATED_PARTIES_REMAINING, ON_HOLD, IN_COMPLIANCE, REINITIATE, ACTION_REQUIRED or REJECTED", _customer_status, "enum");
        }
      }
    }
    {
      const _business_name = v.business_name;
      if (_business_name !== undefined) {
        if (typeof _business_name !== "string") out.fail(["business_name"], "a string", _business_name);
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
      const _phone = v.phone;
      if (_phone !== undefined) {
        if (typeof _phone !== "string") out.fail(["phone"], "a string", _phone);
      }
    }
    {
      const _country_of_incorporation = v.country_of_incorporation;
      if (_country_of_incorporation !== undefined) {
        if (typeof _country_of_incorporation !== "string") out.fail(["country_of_incorporation"], "a string", _country_of_incorporation);
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
      const _associated_parties = v.associated_parties;
      if (_associated_parties !== undefined) {
        if (!Array.isArray(_associated_parties)) {
          out.fail(["associated_parties"], "a list", _associated_parties);
        } else {
          for (let _index = 0; _index < _associated_parties.length; _index++) {
            const _entry = _associated_parties[_index];
            if (!isObject(_entry)) {
              out.fail(["associated_parties", _index], "an object", _entry);
            } else {
              {
                const _id = _entry.id;
                if (_id !== undefined) {
                  if (typeof _id !== "string") {
                    out.fail(["associated_parties", _index, "id"], "a string", _id);
                  } else {
                    if (!uuid(_id)) out.fail(["associated_parties", _index, "id"], "a UUID", _id, "format");
                  }
                }
              }
              {
                const _email2 = _entry.email;
                if (_email2 !== undefined) {
                  if (typeof _email2 !== "string") {
                    out.fail(["associated_parties", _index, "email"], "a string", _email2);
                  } else {
                    if (!email(_email2)) out.fail(["associated_parties", _index, "email"], "an e-mail address", _email2, "format");
                  }
                }
              }
              {
                const _type2 = _entry.type;
                if (_type2 !== undefined) {
                  if (typeof _type2 !== "string") {
                    out.fail(["associated_parties", _index, "type"], "a string", _type2);
                  } else {
                    if (_type2 !== "INDIVIDUAL") out.fail(["associated_parties", _index, "type"], "INDIVIDUAL", _type2, "enum");
                  }
                }
              }
              {
                const _ownership_percent = _entry.ownership_percent;
                if (_ownership_percent !== undefined) {
                  if (!Number.isFinite(_ownership_percent)) out.fail(["associated_parties", _index, "ownership_percent"], "a number", _ownership_percent);
                }
              }
              {
                const _verification = _entry.verification;
                if (_verification !== undefined) {
                  if (out.accepted || !isPartyVerification(_verification)) out.inside(["associated_parties", _index, "verification"], _verification, collectPartyVerification, $named);
                }
              }
            }
            out.unknownMembers(["associated_parties", _index], _entry, $named2);
          }
        }
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

export { $is as isBusinessCustomerData, $collect as collectBusinessCustomerData };
