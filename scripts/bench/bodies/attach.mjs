// Bodies of the V2 individual attach, with the facts that its rules need.
import { fromWire, madeWrong } from "./from-wire.mjs";

export const attach = "POST /v2/customers/{customer_id}/individual/attach";

/** Accepted bodies of all types, each `{ body, context }`. */
export const attaches = Array.from({ length: 500 }, (_, index) => {
  const type = ["NATIONAL_ID", "PASSPORT", "RESIDENCE_PERMIT", "DRIVERS_LICENSE"][index % 4];
  const country = ["FRA", "GBR", "DEU", "USA", "ESP"][index % 5];
  const uri = (file) => `/AbAcQ4hn_06527467${String(index).padStart(4, "0")}${file}.pdf`;
  const document = {
    type,
    number: `A${1234567 + index}`,
    country,
    issue_date: `20${10 + (index % 14)}-01-15`,
    expiry_date: `20${30 + (index % 40)}-06-15`,
    ...(type === "DRIVERS_LICENSE" && country === "USA" ? { state: "US-CA" } : {}),
    files:
      type === "PASSPORT"
        ? [{ uri: uri(1) }]
        : [
            { uri: uri(1), side: "FRONT" },
            { uri: uri(2), side: "BACK" },
          ],
  };
  const isSelfie = index % 3 === 0;
  const customer = {
    customer_type: "INDIVIDUAL",
    api_version: "v2",
    customer_status: "INCOMPLETE",
    country_of_residence: "GBR",
  };
  return fromWire({
    body: {
      identifying_documents: [document, ...(isSelfie ? [{ type: "SELFIE", files: [{ uri: uri(4) }] }] : [])],
      address_documents: [{ type: "UTILITY_BILL", country: "GBR", files: [{ uri: uri(3) }] }],
      tos_policies_value: `11111111-2222-4333-8444-${String(index).padStart(12, "0")}`,
    },
    context: {
      customer,
      uploads: [1, 2, 3, 4].map(uri),
      client: { selfie_required: isSelfie },
      in_flight: 0,
      now: "2026-07-01T12:00:00Z",
    },
  });
});

/** The same with one thing wrong for a keyword, from the first member that is read to the last. */
export const wrongAttaches = madeWrong(attaches, [
  ({ body }) => delete body.tos_policies_value,
  ({
    body: {
      identifying_documents: [one],
    },
  }) => {
    one.type = "LIBRARY_CARD";
  },
  ({
    body: {
      identifying_documents: [one],
    },
  }) => {
    one.country = "XXX";
  },
  ({
    body: {
      identifying_documents: [one],
    },
  }) => {
    one.expiry_date = "15.06.2030";
  },
  ({
    body: {
      identifying_documents: [one],
    },
  }) => {
    one.number = 1234567;
  },
  ({
    body: {
      identifying_documents: [one],
    },
  }) => {
    one.files = [];
  },
  ({
    body: {
      identifying_documents: [one],
    },
  }) => {
    one.files[0].side = "LEFT";
  },
  ({ body: { address_documents } }) => address_documents.push(address_documents[0]),
  ({
    body: {
      address_documents: [one],
    },
  }) => delete one.country,
  ({
    body: {
      address_documents: [one],
    },
  }) => delete one.files[0].uri,
]);

export const attachSchema = { $ref: "#/components/schemas/AttachDocumentsToIndividualCustomerV2Input" };
