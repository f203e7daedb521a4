// Schema AttachDocumentsToBusinessCustomerInput: a predicate and a collector.
import { step } from "../../runtime/findings.js";
import { uuid } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";
import { collectCompanyDetailsDocument, isCompanyDetailsDocument } from "./CompanyDetailsDocument.js";
import { collectLegalPresenceDocument, isLegalPresenceDocument } from "./LegalPresenceDocument.js";
import { collectOwnershipStructureDocument, isOwnershipStructureDocument } from "./OwnershipStructureDocument.js";

const $named = /*#__PURE__*/ new Set(["files", "type"]);
function $is(v) {
  if (!isObject(v)) return false;
  const _customer_id = v.customer_id;
  if (typeof _customer_id !== "string") return false;
  if (!uuid(_customer_id)) return false;
  const _ownership_structure = v.ownership_structure;
  if (!Array.isArray(_ownership_structure)) return false;
  for (let _index = 0; _index < _ownership_structure.length; _index++) {
    const _entry = _ownership_structure[_index];
    if (!isOwnershipStructureDocument(_entry)) return false;
  }
  const _company_details = v.company_details;
  if (!Array.isArray(_company_details)) return false;
  for (let _index2 = 0; _index2 < _company_details.length; _index2++) {
    const _entry2 = _company_details[_index2];
    if (!isCompanyDetailsDocument(_entry2)) return false;
  }
  const _legal_presence = v.legal_presence;
  if (!Array.isArray(_legal_presence)) return false;
  for (let _index3 = 0; _index3 < _legal_presence.length; _index3++) {
    const _entry3 = _legal_presence[_index3];
    if (!isLegalPresenceDocument(_entry3)) return false;
  }
  const _tos_policies_value = v.tos_policies_value;
  if (typeof _tos_policies_value !== "string") return false;
  return true;
}

function $collect(v, at, out) {
  if (!isObject(v)) {
    out.fail(at, "type", "an object", v);
  } else {
    const _customer_id = v.customer_id;
    if (typeof _customer_id !== "string") {
      out.fail(step(at, "customer_id"), "type", "a string", _customer_id);
    } else {
      if (!uuid(_customer_id)) out.fail(step(at, "customer_id"), "format", "a UUID", _customer_id);
    }
    const _ownership_structure = v.ownership_structure;
    if (!Array.isArray(_ownership_structure)) {
      out.fail(step(at, "ownership_structure"), "type", "a list", _ownership_structure);
    } else {
      for (let _index = 0; _index < _ownership_structure.length; _index++) {
        const _entry = _ownership_structure[_index];
        if (out.accepted || !isOwnershipStructureDocument(_entry)) {
          const _at = step(step(at, "ownership_structure"), _index);
          collectOwnershipStructureDocument(_entry, _at, out);
          out.unknownMembers(_at, _entry, $named);
        }
      }
    }
    const _company_details = v.company_details;
    if (!Array.isArray(_company_details)) {
      out.fail(step(at, "company_details"), "type", "a list", _company_details);
    } else {
      for (let _index2 = 0; _index2 < _company_details.length; _index2++) {
        const _entry2 = _company_details[_index2];
        if (out.accepted || !isCompanyDetailsDocument(_entry2)) {
          const _at2 = step(step(at, "company_details"), _index2);
          collectCompanyDetailsDocument(_entry2, _at2, out);
          out.unknownMembers(_at2, _entry2, $named);
        }
      }
    }
    const _legal_presence = v.legal_presence;
    if (!Array.isArray(_legal_presence)) {
      out.fail(step(at, "legal_presence"), "type", "a list", _legal_presence);
    } else {
      for (let _index3 = 0; _index3 < _legal_presence.length; _index3++) {
        const _entry3 = _legal_presence[_index3];
        if (out.accepted || !isLegalPresenceDocument(_entry3)) {
          const _at3 = step(step(at, "legal_presence"), _index3);
          collectLegalPresenceDocument(_entry3, _at3, out);
          out.unknownMembers(_at3, _entry3, $named);
        }
      }
    }
    const _tos_policies_value = v.tos_policies_value;
    if (typeof _tos_policies_value !== "string") out.fail(step(at, "tos_policies_value"), "type", "a string", _tos_policies_value);
  }
}

export { $is as isAttachDocumentsToBusinessCustomerInput, $collect as collectAttachDocumentsToBusinessCustomerInput };
