// Schema IndividualCustomerDetailV2: a predicate and a collector.
import { isObject } from "../../runtime/values.js";
import { collectApplicantRejection$answer, isApplicantRejection$answer } from "./ApplicantRejection.js";
import { collectCustomerStatus$answer, isCustomerStatus$answer } from "./CustomerStatus.js";
import { collectDocumentRejection$answer, isDocumentRejection$answer } from "./DocumentRejection.js";
import { collectRequestForInformation$answer, isRequestForInformation$answer } from "./RequestForInformation.js";

const $named = /*#__PURE__*/ new Set(["moderation_comment", "reject_labels"]);
const $named2 = /*#__PURE__*/ new Set(["category", "moderation_comment", "reject_labels", "uri"]);
const $named3 = /*#__PURE__*/ new Set(["applicant", "documents"]);
const $named4 = /*#__PURE__*/ new Set(["associated_party_id", "categories", "scope", "section"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _customer_id = v.customer_id;
    if (_customer_id !== undefined) {
      if (typeof _customer_id !== "string") return false;
    }
  }
  {
    const _type = v.type;
    if (typeof _type !== "string") return false;
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
    const _email = v.email;
    if (_email !== undefined) {
      if (typeof _email !== "string") return false;
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
      if (typeof _verification_type !== "string") return false;
    }
  }
  {
    const _customer_status = v.customer_status;
    if (_customer_status !== undefined) {
      if (!isCustomerStatus$answer(_customer_status)) return false;
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
    }
  }
  {
    const _updated_at = v.updated_at;
    if (_updated_at !== undefined) {
      if (typeof _updated_at !== "string") return false;
    }
  }
  {
    const _last_status_updated_at = v.last_status_updated_at;
    if (_last_status_updated_at !== undefined) {
      if (typeof _last_status_updated_at !== "string") return false;
    }
  }
  {
    const _rejection_reason = v.rejection_reason;
    if (_rejection_reason !== undefined) {
      if (!isObject(_rejection_reason) && _rejection_reason !== null) return false;
      if (isObject(_rejection_reason)) {
        {
          const _applicant = _rejection_reason.applicant;
          if (_applicant !== undefined) {
            if (!isApplicantRejection$answer(_applicant)) return false;
          }
        }
        {
          const _documents = _rejection_reason.documents;
          if (_documents !== undefined) {
            if (!Array.isArray(_documents)) return false;
            for (let _index = 0; _index < _documents.length; _index++) {
              const _entry = _documents[_index];
              if (!isDocumentRejection$answer(_entry)) return false;
            }
          }
        }
      }
    }
  }
  {
    const _request_for_information = v.request_for_information;
    if (_request_for_information !== undefined) {
      if (!Array.isArray(_request_for_information)) return false;
      for (let _index2 = 0; _index2 < _request_for_information.length; _index2++) {
        const _entry2 = _request_for_information[_index2];
        if (!isRequestForInformation$answer(_entry2)) return false;
      }
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
        if (typeof _customer_id !== "string") out.fail(["customer_id"], "a string", _customer_id);
      }
    }
    {
      const _type = v.type;
      if (typeof _type !== "string") {
        out.fail(["type"], "a string", _type);
      } else {
        if (_type !== "INDIVIDUAL") out.drifted(["type"], "a new member of the enum");
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
      const _email = v.email;
      if (_email !== undefined) {
        if (typeof _email !== "string") out.fail(["email"], "a string", _email);
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
        if (typeof _verification_type !== "string") out.fail(["verification_type"], "a string", _verification_type);
      }
    }
    {
      const _customer_status = v.customer_status;
      if (_customer_status !== undefined) {
        if (out.accepted || !isCustomerStatus$answer(_customer_status)) out.inside(["customer_status"], _customer_status, collectCustomerStatus$answer);
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
        if (typeof _created_at !== "string") out.fail(["created_at"], "a string", _created_at);
      }
    }
    {
      const _updated_at = v.updated_at;
      if (_updated_at !== undefined) {
        if (typeof _updated_at !== "string") out.fail(["updated_at"], "a string", _updated_at);
      }
    }
    {
      const _last_status_updated_at = v.last_status_updated_at;
      if (_last_status_updated_at !== undefined) {
        if (typeof _last_status_updated_at !== "string") out.fail(["last_status_updated_at"], "a string", _last_status_updated_at);
      }
    }
    {
      const _rejection_reason = v.rejection_reason;
      if (_rejection_reason !== undefined) {
        if (!isObject(_rejection_reason) && _rejection_reason !== null) {
          out.fail(["rejection_reason"], "an object or null", _rejection_reason);
        } else {
          if (isObject(_rejection_reason)) {
            {
              const _applicant = _rejection_reason.applicant;
              if (_applicant !== undefined) {
                if (out.accepted || !isApplicantRejection$answer(_applicant)) out.inside(["rejection_reason", "applicant"], _applicant, collectApplicantRejection$answer, $named);
              }
            }
            {
              const _documents = _rejection_reason.documents;
              if (_documents !== undefined) {
                if (!Array.isArray(_documents)) {
                  out.fail(["rejection_reason", "documents"], "a list", _documents);
                } else {
                  for (let _index = 0; _index < _documents.length; _index++) {
                    const _entry = _documents[_index];
                    if (out.accepted || !isDocumentRejection$answer(_entry)) out.inside(["rejection_reason", "documents", _index], _entry, collectDocumentRejection$answer, $named2);
                  }
                }
              }
            }
          }
        }
        out.unknownMembers(["rejection_reason"], _rejection_reason, $named3);
      }
    }
    {
      const _request_for_information = v.request_for_information;
      if (_request_for_information !== undefined) {
        if (!Array.isArray(_request_for_information)) {
          out.fail(["request_for_information"], "a list", _request_for_information);
        } else {
          for (let _index2 = 0; _index2 < _request_for_information.length; _index2++) {
            const _entry2 = _request_for_information[_index2];
            if (out.accepted || !isRequestForInformation$answer(_entry2)) out.inside(["request_for_information", _index2], _entry2, collectRequestForInformation$answer, $named4);
          }
        }
      }
    }
  }
}

export { $is as isIndividualCustomerDetailV2$answer, $collect as collectIndividualCustomerDetailV2$answer };
