// The predicates that a careful person would write for the same schemas: straight-line, nothing shared that is not needed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** `countries`: the codes of the document's CountryCode. */
export function byHand(root) {
  const { components } = parse(readFileSync(join(root, "specs/fin/openapi.yaml"), "utf8"));
  const countries = new Set(components.schemas.CountryCode.enum);

  function isFile(v) {
    if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
    if (typeof v.uri !== "string") return false;
    const side = v.side;
    return side === undefined || side === "FRONT" || side === "BACK";
  }

  function areFiles(files) {
    if (!Array.isArray(files) || files.length < 1) return false;
    for (let i = 0; i < files.length; i++) if (!isFile(files[i])) return false;
    return true;
  }

  function isIdentity(v) {
    if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
    const { type, number, country, state, issue_date, expiry_date } = v;
    if (
      type !== "PASSPORT" &&
      type !== "NATIONAL_ID" &&
      type !== "DRIVERS_LICENSE" &&
      type !== "RESIDENCE_PERMIT" &&
      type !== "SELFIE"
    )
      return false;
    if (number !== undefined && typeof number !== "string") return false;
    if (country !== undefined && !countries.has(country)) return false;
    if (state !== undefined && (typeof state !== "string" || (state.length > 64 && [...state].length > 64)))
      return false;
    if (issue_date !== undefined && (typeof issue_date !== "string" || !isDate(issue_date))) return false;
    if (expiry_date !== undefined && (typeof expiry_date !== "string" || !isDate(expiry_date))) return false;
    return areFiles(v.files);
  }

  function isAddress(v) {
    if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
    const { type, issue_date, files } = v;
    if (type !== "UTILITY_BILL" && type !== "GOVERNMENT_LETTER" && type !== "BANK_STATEMENT") return false;
    if (!countries.has(v.country)) return false;
    if (issue_date !== undefined && (typeof issue_date !== "string" || !isDate(issue_date))) return false;
    return Array.isArray(files) && files.length === 1 && isFile(files[0]);
  }

  function isAttach(v) {
    if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
    const { identifying_documents, address_documents } = v;
    if (!Array.isArray(identifying_documents) || identifying_documents.length < 1) return false;
    for (let i = 0; i < identifying_documents.length; i++) if (!isIdentity(identifying_documents[i])) return false;
    if (!Array.isArray(address_documents) || address_documents.length !== 1) return false;
    return isAddress(address_documents[0]) && typeof v.tos_policies_value === "string";
  }

  function isPartyDocument(v) {
    if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
    const { type, issue_date, expiry_date } = v;
    if (
      type !== "PASSPORT" &&
      type !== "NATIONAL_ID" &&
      type !== "DRIVERS_LICENSE" &&
      type !== "RESIDENCE_PERMIT" &&
      type !== "PERMANENT_RESIDENCY_ID"
    )
      return false;
    if (typeof v.number !== "string" || !countries.has(v.country)) return false;
    if (typeof issue_date !== "string" || !isDate(issue_date)) return false;
    if (typeof expiry_date !== "string" || !isDate(expiry_date)) return false;
    return areFiles(v.files);
  }

  function arePlain(list, types) {
    if (!Array.isArray(list)) return false;
    for (let i = 0; i < list.length; i++) {
      const v = list[i];
      if (typeof v !== "object" || v === null || Array.isArray(v) || !types.has(v.type)) return false;
      const { files } = v;
      if (!Array.isArray(files) || files.length < 1) return false;
      for (let k = 0; k < files.length; k++) {
        const file = files[k];
        if (typeof file !== "object" || file === null || Array.isArray(file) || typeof file.uri !== "string")
          return false;
      }
    }
    return true;
  }

  const valuesOf = (name) => new Set(components.schemas[name].properties.type.enum);
  const addressTypes = valuesOf("V2AddressDocumentAttachment");
  const supportingTypes = valuesOf("V2AssociatedPartySupportingDocumentAttachment");

  function areParties(v) {
    if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
    const list = v.associated_party_attachments;
    if (!Array.isArray(list) || list.length < 1) return false;
    for (let i = 0; i < list.length; i++) {
      const one = list[i];
      if (typeof one !== "object" || one === null || Array.isArray(one)) return false;
      const { associated_party_id, identifying_documents, address_documents, supporting_documents } = one;
      if (typeof associated_party_id !== "string" || !isUuid(associated_party_id)) return false;
      if (identifying_documents !== undefined) {
        if (!Array.isArray(identifying_documents)) return false;
        for (let k = 0; k < identifying_documents.length; k++)
          if (!isPartyDocument(identifying_documents[k])) return false;
      }
      if (address_documents !== undefined && !arePlain(address_documents, addressTypes)) return false;
      if (supporting_documents !== undefined && !arePlain(supporting_documents, supportingTypes)) return false;
    }
    return true;
  }

  return { isAttach, areParties, isComment };
}

function isComment(v) {
  if (typeof v !== "object" || v === null || Array.isArray(v)) return false;
  const { id, author, text, state, written, votes, replies } = v;
  if (typeof id !== "string" || !isUuid(id)) return false;
  if (typeof author !== "string" || author.length < 1) return false;
  if (typeof text !== "string" || (text.length > 500 && [...text].length > 500)) return false;
  if (state !== undefined && state !== "OPEN" && state !== "HIDDEN" && state !== "RESOLVED") return false;
  if (written !== undefined && (typeof written !== "string" || !isDate(written))) return false;
  if (votes !== undefined && !Number.isInteger(votes)) return false;
  if (!Array.isArray(replies)) return false;
  for (let i = 0; i < replies.length; i++) if (!isComment(replies[i])) return false;
  return true;
}

function isDate(text) {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  const y1 = text.charCodeAt(0) - 48;
  const y2 = text.charCodeAt(1) - 48;
  const y3 = text.charCodeAt(2) - 48;
  const y4 = text.charCodeAt(3) - 48;
  const m1 = text.charCodeAt(5) - 48;
  const m2 = text.charCodeAt(6) - 48;
  const d1 = text.charCodeAt(8) - 48;
  const d2 = text.charCodeAt(9) - 48;
  if (!(y1 >= 0 && y1 <= 9 && y2 >= 0 && y2 <= 9 && y3 >= 0 && y3 <= 9 && y4 >= 0 && y4 <= 9)) return false;
  if (!(m1 >= 0 && m1 <= 9 && m2 >= 0 && m2 <= 9 && d1 >= 0 && d1 <= 9 && d2 >= 0 && d2 <= 9)) return false;
  const month = m1 * 10 + m2;
  const day = d1 * 10 + d2;
  if (month < 1 || month > 12 || day < 1) return false;
  if (day <= 28) return true;
  if (month !== 2) return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
  const year = y1 * 1000 + y2 * 100 + y3 * 10 + y4;
  return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function isUuid(text) {
  if (text.length !== 36) return false;
  for (let i = 0; i < 36; i++) {
    const code = text.charCodeAt(i);
    if (i === 8 || i === 13 || i === 18 || i === 23) {
      if (code !== 45) return false;
    } else if (!((code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70))) return false;
  }
  return true;
}
