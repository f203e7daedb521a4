// Schema AttachDocumentToAssociatedPartyInput: a predicate and a collector.
import { step } from "../../runtime/findings.js";
import { uuid } from "../../runtime/formats.js";
import { isObject } from "../../runtime/values.js";
import { collectAssociatedPartyId, isAssociatedPartyId } from "./AssociatedPartyId.js";
import { collectProofOfAddressBusiness, isProofOfAddressBusiness } from "./ProofOfAddressBusiness.js";
import { collectProofOfIdentity, isProofOfIdentity } from "./ProofOfIdentity.js";

const $named = /*#__PURE__*/ new Set(["country", "expiry_date", "files", "issue_date", "number", "type"]);
const $named2 = /*#__PURE__*/ new Set(["country", "files", "type"]);
const $named3 = /*#__PURE__*/ new Set(["associated_party_id", "proof_of_address", "proof_of_identity"]);
function $is(v) {
  if (!isObject(v)) return false;
  if (v.customer_id === undefined) return false;
  if (v.associated_party_attachments === undefined) return false;
  const _customer_id = v.customer_id;
  if (_customer_id !== undefined) {
    if (typeof _customer_id !== "string") return false;
    if (typeof _customer_id === "string" && !uuid(_customer_id)) return false;
  }
  const _associated_party_attachments = v.associated_party_attachments;
  if (_associated_party_attachments !== undefined) {
    if (!Array.isArray(_associated_party_attachments)) return false;
    for (let _index = 0; _index < _associated_party_attachments.length; _index++) {
      const _entry = _associated_party_attachments[_index];
      if (!isObject(_entry)) return false;
      if (_entry.associated_party_id === undefined) return false;
      if (_entry.proof_of_identity === undefined) return false;
      if (_entry.proof_of_address === undefined) return false;
      const _associated_party_id = _entry.associated_party_id;
      if (_associated_party_id !== undefined) {
        if (!isAssociatedPartyId(_associated_party_id)) return false;
      }
      const _proof_of_identity = _entry.proof_of_identity;
      if (_proof_of_identity !== undefined) {
        if (!isProofOfIdentity(_proof_of_identity)) return false;
      }
      const _proof_of_address = _entry.proof_of_address;
      if (_proof_of_address !== undefined) {
        if (!isProofOfAddressBusiness(_proof_of_address)) return false;
      }
    }
  }
  return true;
}

function $collect(v, at, out) {
  if (!isObject(v)) {
    out.fail(at, "type", "an object", v);
  } else {
    if (v.customer_id === undefined) out.fail(step(at, "customer_id"), "required", "a value", v.customer_id);
    if (v.associated_party_attachments === undefined) out.fail(step(at, "associated_party_attachments"), "required", "a value", v.associated_party_attachments);
    const _customer_id = v.customer_id;
    if (_customer_id !== undefined) {
      if (typeof _customer_id !== "string") {
        out.fail(step(at, "customer_id"), "type", "a string", _customer_id);
      } else {
        if (typeof _customer_id === "string" && !uuid(_customer_id)) out.fail(step(at, "customer_id"), "format", "a UUID", _customer_id);
      }
    }
    const _associated_party_attachments = v.associated_party_attachments;
    if (_associated_party_attachments !== undefined) {
      if (!Array.isArray(_associated_party_attachments)) {
        out.fail(step(at, "associated_party_attachments"), "type", "a list", _associated_party_attachments);
      } else {
        for (let _index = 0; _index < _associated_party_attachments.length; _index++) {
          const _entry = _associated_party_attachments[_index];
          if (!isObject(_entry)) {
            out.fail(step(step(at, "associated_party_attachments"), _index), "type", "an object", _entry);
          } else {
            if (_entry.associated_party_id === undefined) out.fail(step(step(step(at, "associated_party_attachments"), _index), "associated_party_id"), "required", "a value", _entry.associated_party_id);
            if (_entry.proof_of_identity === undefined) out.fail(step(step(step(at, "associated_party_attachments"), _index), "proof_of_identity"), "required", "a value", _entry.proof_of_identity);
            if (_entry.proof_of_address === undefined) out.fail(step(step(step(at, "associated_party_attachments"), _index), "proof_of_address"), "required", "a value", _entry.proof_of_address);
            const _associated_party_id = _entry.associated_party_id;
            if (_associated_party_id !== undefined) {
              collectAssociatedPartyId(_associated_party_id, step(step(step(at, "associated_party_attachments"), _index), "associated_party_id"), out);
            }
            const _proof_of_identity = _entry.proof_of_identity;
            if (_proof_of_identity !== undefined) {
              collectProofOfIdentity(_proof_of_identity, step(step(step(at, "associated_party_attachments"), _index), "proof_of_identity"), out);
              out.unknownMembers(step(step(step(at, "associated_party_attachments"), _index), "proof_of_identity"), _proof_of_identity, $named);
            }
            const _proof_of_address = _entry.proof_of_address;
            if (_proof_of_address !== undefined) {
              collectProofOfAddressBusiness(_proof_of_address, step(step(step(at, "associated_party_attachments"), _index), "proof_of_address"), out);
              out.unknownMembers(step(step(step(at, "associated_party_attachments"), _index), "proof_of_address"), _proof_of_address, $named2);
            }
          }
          out.unknownMembers(step(step(at, "associated_party_attachments"), _index), _entry, $named3);
        }
      }
    }
  }
}

export { $is as isAttachDocumentToAssociatedPartyInput, $collect as collectAttachDocumentToAssociatedPartyInput };
