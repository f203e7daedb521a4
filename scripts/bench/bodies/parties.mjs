// Bodies of the V2 associated-party attach, of any number of parties.
import { fromWire, madeWrong } from "./from-wire.mjs";

export const party = "POST /v2/customers/{customer_id}/associated-parties/individual/attach";
export const partySchema = { $ref: "#/components/schemas/AttachDocumentsToAssociatedPartyV2Input" };

/** An accepted body, with the facts that its rules need. */
export function parties(count, seed = 0) {
  const id = (index) => `f6b13e01-044a-4f74-a70b-${String(index + seed * count).padStart(12, "0")}`;
  const ids = Array.from({ length: count }, (_, index) => id(index));
  const body = {
    associated_party_attachments: ids.map((associated_party_id) => ({
      associated_party_id,
      identifying_documents: [
        {
          type: "PERMANENT_RESIDENCY_ID",
          number: "1",
          country: "USA",
          issue_date: "2020-01-15",
          expiry_date: "2090-01-15",
          files: [{ uri: `/${associated_party_id}.pdf` }],
        },
      ],
    })),
  };
  return fromWire({
    body,
    context: { parties: Object.fromEntries(ids.map((one) => [one, { country_of_residence: "USA" }])) },
  });
}

/** Some bodies of a thousand parties each, and the same with one of the last parties wrong. */
export const thousands = Array.from({ length: 4 }, (_, seed) => parties(1000, seed));
const last = ({ body }) => body.associated_party_attachments[990];
export const wrongThousands = madeWrong(thousands, [
  (one) => {
    last(one).associated_party_id = "f6b13e01-044a-4f74-a70b";
  },
  (one) => {
    last(one).identifying_documents[0].country = "XXX";
  },
  (one) => {
    last(one).identifying_documents[0].expiry_date = "15.01.2090";
  },
  (one) => delete last(one).identifying_documents[0].files[0].uri,
]);
