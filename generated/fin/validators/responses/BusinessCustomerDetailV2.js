// Schema BusinessCustomerDetailV2: a predicate and a collector.
import { isObject } from "../../runtime/values.js";
import { collectApplicantRejection$answer, isApplicantRejection$answer } from "./ApplicantRejection.js";
import { collectCustomerStatus$answer, isCustomerStatus$answer } from "./CustomerStatus.js";
import { collectDocumentRejection$answer, isDocumentRejection$answer } from "./DocumentRejection.js";
import { collectPartyVerification$answer, isPartyVerification$answer } from "./PartyVerification.js";
import { collectRequestForInformation$answer, isRequestForInformation$answer } from "./RequestForInformation.js";

const $named = /*#__PURE__*/ new Set(["reason", "status", "updated_at"]);
const $named2 = /*#__PURE__*/ new Set(["email", "id", "ownership_percent", "type", "verification"]);
const $named3 = /*#__PURE__*/ new Set(["moderation_comment", "reject_labels"]);
const $named4 = /*#__PURE__*/ new Set(["category", "moderation_comment", "reject_labels", "uri"]);
const $named5 = /*#__PURE__*/ new Set(["applicant", "documents", "id"]);
const $named6 = /*#__PURE__*/ new Set(["applicant", "associated_parties", "documents"]);
const $named7 = /*#__PURE__*/ new Set(["associated_party_id", "categories", "scope", "section"]);
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
    const _business_name = v.business_name;
    if (_business_name !== undefined) {
      if (typeof _business_name !== "string") return false;
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
    const _country_of_incorporation = v.country_of_incorporation;
    if (_country_of_incorporation !== undefined) {
      if (typeof _country_of_incorporation !== "string") return false;
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
          }
        }
        {
          const _type2 = _entry.type;
          if (_type2 !== undefined) {
            if (typeof _type2 !== "string") return false;
          }
        }
        {
          const _ownership_percent = _entry.ownership_percent;
          if (_ownership_percent !== undefined) {
            if (!Number.isFinite(_ownership_percent)) return false;
          }
        }
        {
          const _email2 = _entry.email;
          if (_email2 !== undefined) {
            if (typeof _email2 !== "string") return false;
          }
        }
        {
          const _verification = _entry.verification;
          if (_verification !== undefined) {
            if (!isPartyVerification$answer(_verification)) return false;
          }
        }
      }
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
            for (let _index2 = 0; _index2 < _documents.length; _index2++) {
              const _entry2 = _documents[_index2];
              if (!isDocumentRejection$answer(_entry2)) return false;
            }
          }
        }
        {
          const _associated_parties2 = _rejection_reason.associated_parties;
          if (_associated_parties2 !== undefined) {
            if (!Array.isArray(_associated_parties2)) return false;
            for (let _index3 = 0; _index3 < _associated_parties2.length; _index3++) {
              const _entry3 = _associated_parties2[_index3];
              if (!isObject(_entry3)) return false;
              {
                const _id2 = _entry3.id;
                if (_id2 !== undefined) {
                  if (typeof _id2 !== "string") return false;
                }
              }
              {
                const _applicant2 = _entry3.applicant;
                if (_applicant2 !== undefined) {
                  if (!isApplicantRejection$answer(_applicant2)) return false;
                }
              }
              {
                const _documents2 = _entry3.documents;
                if (_documents2 !== undefined) {
                  if (!Array.isArray(_documents2)) return false;
                  for (let _index4 = 0; _index4 < _documents2.length; _index4++) {
                    const _entry4 = _documents2[_index4];
                    if (!isDocumentRejection$answer(_entry4)) return false;
                  }
                }
              }
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
      for (let _index5 = 0; _index5 < _request_for_information.length; _index5++) {
        const _entry5 = _request_for_information[_index5];
        if (!isRequestForInformation$answer(_entry5)) return false;
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
        if (_type !== "BUSINESS") out.drifted(["type"], "a new member of the enum");
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
      const _country_of_incorporation = v.country_of_incorporation;
      if (_country_of_incorporation !== undefined) {
        if (typeof _country_of_incorporation !== "string") out.fail(["country_of_incorporation"], "a string", _country_of_incorporation);
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
                  if (typeof _id !== "string") out.fail(["associated_parties", _index, "id"], "a string", _id);
                }
              }
              {
                const _type2 = _entry.type;
                if (_type2 !== undefined) {
                  if (typeof _type2 !== "string") out.fail(["associated_parties", _index, "type"], "a string", _type2);
                }
              }
              {
                const _ownership_percent = _entry.ownership_percent;
                if (_ownership_percent !== undefined) {
                  if (!Number.isFinite(_ownership_percent)) out.fail(["associated_parties", _index, "ownership_percent"], "a number", _ownership_percent);
                }
              }
              {
                const _email2 = _entry.email;
                if (_email2 !== undefined) {
                  if (typeof _email2 !== "string") out.fail(["associated_parties", _index, "email"], "a string", _email2);
                }
              }
              {
                const _verification = _entry.verification;
                if (_verification !== undefined) {
                  if (out.accepted || !isPartyVerification$answer(_verification)) out.inside(["associated_parties", _index, "verification"], _verification, collectPartyVerification$answer, $named);
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
                if (out.accepted || !isApplicantRejection$answer(_applicant)) out.inside(["rejection_reason", "applicant"], _applicant, collectApplicantRejection$answer, $named3);
              }
            }
            {
              const _documents = _rejection_reason.documents;
              if (_documents !== undefined) {
                if (!Array.isArray(_documents)) {
                  out.fail(["rejection_reason", "documents"], "a list", _documents);
                } else {
                  for (let _index2 = 0; _index2 < _documents.length; _index2++) {
                    const _entry2 = _documents[_index2];
                    if (out.accepted || !isDocumentRejection$answer(_entry2)) out.inside(["rejection_reason", "documents", _index2], _entry2, collectDocumentRejection$answer, $named4);
                  }
                }
              }
            }
            {
              const _associated_parties2 = _rejection_reason.associated_parties;
              if (_associated_parties2 !== undefined) {
                if (!Array.isArray(_associated_parties2)) {
                  out.fail(["rejection_reason", "associated_parties"], "a list", _associated_parties2);
                } else {
                  for (let _index3 = 0; _index3 < _associated_parties2.length; _index3++) {
                    const _entry3 = _associated_parties2[_index3];
                    if (!isObject(_entry3)) {
                      out.fail(["rejection_reason", "associated_parties", _index3], "an object", _entry3);
                    } else {
                      {
                        const _id2 = _entry3.id;
                        if (_id2 !== undefined) {
                          if (typeof _id2 !== "string") out.fail(["rejection_reason", "associated_parties", _index3, "id"], "a string", _id2);
                        }
                      }
                      {
                        const _applicant2 = _entry3.applicant;
                        if (_applicant2 !== undefined) {
                          if (out.accepted || !isApplicantRejection$answer(_applicant2)) out.inside(["rejection_reason", "associated_parties", _index3, "applicant"], _applicant2, collectApplicantRejection$answer, $named3);
                        }
                      }
                      {
                        const _documents2 = _entry3.documents;
                        if (_documents2 !== undefined) {
                          if (!Array.isArray(_documents2)) {
                            out.fail(["rejection_reason", "associated_parties", _index3, "documents"], "a list", _documents2);
                          } else {
                            for (let _index4 = 0; _index4 < _documents2.length; _index4++) {
                              const _entry4 = _documents2[_index4];
                              if (out.accepted || !isDocumentRejection$answer(_entry4)) out.inside(["rejection_reason", "associated_parties", _index3, "documents", _index4], _entry4, collectDocumentRejection$answer, $named4);
                            }
                          }
                        }
                      }
                    }
                    out.unknownMembers(["rejection_reason", "associated_parties", _index3], _entry3, $named5);
                  }
                }
              }
            }
          }
        }
        out.unknownMembers(["rejection_reason"], _rejection_reason, $named6);
      }
    }
    {
      const _request_for_information = v.request_for_information;
      if (_request_for_information !== undefined) {
        if (!Array.isArray(_request_for_information)) {
          out.fail(["request_for_information"], "a list", _request_for_information);
        } else {
          for (let _index5 = 0; _index5 < _request_for_information.length; _index5++) {
            const _entry5 = _request_for_information[_index5];
            if (out.accepted || !isRequestForInformation$answer(_entry5)) out.inside(["request_for_information", _index5], _entry5, collectRequestForInformation$answer, $named7);
          }
        }
      }
    }
  }
}

export { $is as isBusinessCustomerDetailV2$answer, $collect as collectBusinessCustomerDetailV2$answer };
