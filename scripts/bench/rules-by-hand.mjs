// The rules of the V2 individual attach as a careful person would write them for bodies whose shape is known: one pass, nothing
// asked twice. What is left is what the rules themselves cost, however they are written.

const seen = [];
let lastNow;
let lastDay;

/** Is no rule known to be broken? A fact that is missing breaks none. */
export function rulesByHand(v, c) {
  const customer = c?.customer ?? {};
  if (isOther(customer.customer_type, "INDIVIDUAL") || isOther(customer.api_version, "v2")) return false;
  const status = customer.customer_status;
  if (isOther(status, "INCOMPLETE") && isOther(status, "ACTION_REQUIRED")) return false;
  if (typeof c?.in_flight === "number" && c.in_flight >= 1) return false;
  const uploads = Array.isArray(c?.uploads) ? c.uploads : undefined;
  const today = dayOf(c?.now);
  let [primary, selfies, files] = [0, 0, 0];
  const documents = v.identifying_documents;
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i];
    const { type } = document;
    const isSelfie = type === "SELFIE";
    if (isSelfie) selfies++;
    else primary++;
    for (let j = 0; j < document.files.length; j++) {
      const { uri } = document.files[j];
      if (!isSelfie && !isNew(uri, files++)) return false;
      if (uploads !== undefined && !uploads.includes(uri)) return false;
    }
    if (!isSelfie && !isPrimary(document, today)) return false;
    if ((isSelfie || type === "PASSPORT") && document.files.length !== 1) return false;
  }
  if (primary > 1 || selfies > 1 || (c?.client?.selfie_required === true && selfies !== 1)) return false;
  const residence = customer.country_of_residence;
  const addresses = v.address_documents;
  for (let i = 0; i < addresses.length; i++) {
    const address = addresses[i];
    if (typeof residence === "string" && address.country !== residence) return false;
    for (let j = 0; j < address.files.length; j++) {
      const { uri } = address.files[j];
      if (!isNew(uri, files++) || (uploads !== undefined && !uploads.includes(uri))) return false;
    }
  }
  return true;
}

/** Sides, state, number and dates of a document that is no selfie. */
function isPrimary({ type, country, state, number, issue_date, expiry_date, files }, today) {
  if (type === "DRIVERS_LICENSE") {
    if (country === "USA" && state === undefined) return false;
  } else if (state !== undefined) return false;
  if (number === undefined || expiry_date === undefined) return false;
  if ((today !== undefined && expiry_date <= today) || (issue_date !== undefined && expiry_date <= issue_date))
    return false;
  if (type === "PASSPORT") return true;
  if (files.length !== 2) return false;
  const [one, other] = files;
  return one.side === "FRONT" ? other.side === "BACK" : one.side === "BACK" && other.side === "FRONT";
}

function isNew(uri, count) {
  for (let i = 0; i < count; i++) if (seen[i] === uri) return false;
  seen[count] = uri;
  return true;
}

function isOther(fact, value) {
  return fact !== undefined && fact !== null && fact !== value;
}

function dayOf(now) {
  if (now !== lastNow || now === undefined)
    [lastNow, lastDay] = [now, new Date(now ?? Date.now()).toISOString().slice(0, 10)];
  return lastDay;
}
