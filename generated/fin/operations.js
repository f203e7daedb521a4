// Validators of every operation, by method and path.
import { attachDocumentToAssociatedParty } from "./validators/operations/attachDocumentToAssociatedParty.js";
import { attachDocumentsToAssociatedPartyV2 } from "./validators/operations/attachDocumentsToAssociatedPartyV2.js";
import { attachDocumentsToBusinessCustomer } from "./validators/operations/attachDocumentsToBusinessCustomer.js";
import { attachDocumentsToBusinessCustomerV2 } from "./validators/operations/attachDocumentsToBusinessCustomerV2.js";
import { attachDocumentsToIndividualCustomer } from "./validators/operations/attachDocumentsToIndividualCustomer.js";
import { attachDocumentsToIndividualCustomerV2 } from "./validators/operations/attachDocumentsToIndividualCustomerV2.js";
import { createIndividualCustomerV2 } from "./validators/operations/createIndividualCustomerV2.js";
import { getCustomerDetailsV2 } from "./validators/operations/getCustomerDetailsV2.js";
import { issueAToken } from "./validators/operations/issueAToken.js";
import { refreshAToken } from "./validators/operations/refreshAToken.js";
import { updateCustomer } from "./validators/operations/updateCustomer.js";
import { uploadDocument } from "./validators/operations/uploadDocument.js";

const $operations = {
  "POST /v1/oauth/token": issueAToken,
  "POST /v1/oauth/refresh-token": refreshAToken,
  "POST /v1/customers/upload": uploadDocument,
  "POST /v2/customers/individual": createIndividualCustomerV2,
  "GET /v2/customers/{customer_id}": getCustomerDetailsV2,
  "POST /v1/customers/individual/attach": attachDocumentsToIndividualCustomer,
  "POST /v2/customers/{customer_id}/individual/attach": attachDocumentsToIndividualCustomerV2,
  "POST /v1/customers/associated-parties/individual/attach": attachDocumentToAssociatedParty,
  "POST /v2/customers/{customer_id}/associated-parties/individual/attach": attachDocumentsToAssociatedPartyV2,
  "POST /v1/customers/business/attach": attachDocumentsToBusinessCustomer,
  "POST /v2/customers/{customer_id}/business/attach": attachDocumentsToBusinessCustomerV2,
  "PATCH /v1/customers/{customer_id}": updateCustomer,
};
export { $operations as operations };
