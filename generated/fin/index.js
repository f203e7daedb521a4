// The client of this package, and the names of its types.
import { RequestRejected, clientOver } from "./runtime/client.js";

const operations = {
  "POST /v1/oauth/token": { load: async () => (await import("./validators/operations/issueAToken.js"))["issueAToken"] },
  "POST /v1/oauth/refresh-token": { load: async () => (await import("./validators/operations/refreshAToken.js"))["refreshAToken"] },
  "POST /v1/customers/upload": { mediaType: "multipart/form-data", bearer: true, load: async () => (await import("./validators/operations/uploadDocument.js"))["uploadDocument"] },
  "POST /v2/customers/individual": { bearer: true, load: async () => (await import("./validators/operations/createIndividualCustomerV2.js"))["createIndividualCustomerV2"] },
  "GET /v2/customers/{customer_id}": { bearer: true, load: async () => (await import("./validators/operations/getCustomerDetailsV2.js"))["getCustomerDetailsV2"] },
  "POST /v1/customers/individual/attach": { bearer: true, load: async () => (await import("./validators/operations/attachDocumentsToIndividualCustomer.js"))["attachDocumentsToIndividualCustomer"] },
  "POST /v2/customers/{customer_id}/individual/attach": { bearer: true, load: async () => (await import("./validators/operations/attachDocumentsToIndividualCustomerV2.js"))["attachDocumentsToIndividualCustomerV2"] },
  "POST /v1/customers/associated-parties/individual/attach": { bearer: true, load: async () => (await import("./validators/operations/attachDocumentToAssociatedParty.js"))["attachDocumentToAssociatedParty"] },
  "POST /v2/customers/{customer_id}/associated-parties/individual/attach": { bearer: true, load: async () => (await import("./validators/operations/attachDocumentsToAssociatedPartyV2.js"))["attachDocumentsToAssociatedPartyV2"] },
  "POST /v1/customers/business/attach": { bearer: true, load: async () => (await import("./validators/operations/attachDocumentsToBusinessCustomer.js"))["attachDocumentsToBusinessCustomer"] },
  "POST /v2/customers/{customer_id}/business/attach": { bearer: true, load: async () => (await import("./validators/operations/attachDocumentsToBusinessCustomerV2.js"))["attachDocumentsToBusinessCustomerV2"] },
  "PATCH /v1/customers/{customer_id}": { bearer: true, load: async () => (await import("./validators/operations/updateCustomer.js"))["updateCustomer"] },
};

export function createClient(options) {
  return clientOver(operations, { baseUrl: "https://sandbox.api.fin.com", ...options });
}

export { RequestRejected };
