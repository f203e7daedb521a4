// Schema AttachDocumentToAssociatedPartyInput: a predicate and a collector.
import { uuid } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";
import { collectProofOfAddressBusiness, isProofOfAddressBusiness } from "./ProofOfAddressBusiness.js";
import { collectProofOfIdentity, isProofOfIdentity } from "./ProofOfIdentity.js";

const $named = /*#__PURE__*/ new Set(["country", "expiry_date", "files", "issue_date", "number", "type"]);
const $named2 = /*#__PURE__*/ new Set(["country", "files", "type"]);
const $named3 = /*#__PURE__*/ new Set(["associated_party_id", "proof_of_address", "proof_of_identity"]);
function $is(v) {
  if (!isObject(v)) return false;
  {
    const _customer_id = v.customer_id;
    if (typeof _customer_id !== "string") return false;
    if (!uuid(_customer_id)) return false;
  }
  {
    const _associated_party_attachments = v.associated_party_attachments;
    if (!Array.isArray(_associated_party_attachments)) return false;
    for (let _index = 0; _index < _associated_party_attachments.length; _index++) {
      const _entry = _associated_party_attachments[_index];
      if (!isObject(_entry)) return false;
      {
        const _associated_party_id = _entry.associated_party_id;
        if (typeof _associated_party_id !== "string") return false;
        if (!uuid(_associated_party_id)) return false;
      }
      {
        const _proof_of_identity = _entry.proof_of_identity;
        if (!isProofOfIdentity(_proof_of_identity)) return false;
      }
      {
        const _proof_of_address = _entry.proof_of_address;
        if (!isProofOfAddressBusiness(_proof_of_address)) return false;
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
      if (typeof _customer_id !== "string") {
        out.fail(["customer_id"], "a string", _customer_id);
      } else {
        if (!uuid(_customer_id)) out.fail(["customer_id"], "a UUID", _customer_id, "format");
      }
    }
    {
      const _associated_party_attachments = v.associated_party_attachments;
      if (!Array.isArray(_associated_party_attachments)) {
        out.fail(["associated_party_attachments"], "a list", _associated_party_attachments);
      } else {
        for (let _index = 0; _index < _associated_party_attachments.length; _index++) {
          const _entry = _associated_party_attachments[_index];
          if (!isObject(_entry)) {
            out.fail(["associated_party_attachments", _index], "an object", _entry);
          } else {
            {
              const _associated_party_id = _entry.associated_party_id;
              if (typeof _associated_party_id !== "string") {
                out.fail(["associated_party_attachments", _index, "associated_party_id"], "a string", _associated_party_id);
              } else {
                if (!uuid(_associated_party_id)) out.fail(["associated_party_attachments", _index, "associated_party_id"], "a UUID", _associated_party_id, "format");
              }
            }
            {
              const _proof_of_identity = _entry.proof_of_identity;
              if (out.accepted || !isProofOfIdentity(_proof_of_identity)) out.inside(["associated_party_attachments", _index, "proof_of_identity"], _proof_of_identity, collectProofOfIdentity, $named);
            }
            {
              const _proof_of_address = _entry.proof_of_address;
              if (out.accepted || !isProofOfAddressBusiness(_proof_of_address)) out.inside(["associated_party_attachments", _index, "proof_of_address"], _proof_of_address, collectProofOfAddressBusiness, $named2);
            }
          }
          out.unknownMembers(["associated_party_attachments", _index], _entry, $named3);
        }
      }
    }
  }
}

export { $is as isAttachDocumentToAssociatedPartyInput, $collect as collectAttachDocumentToAssociatedPartyInput };
