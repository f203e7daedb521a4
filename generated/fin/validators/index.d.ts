// Validators of every operation, one export each.
export { issueAToken } from "./operations/issueAToken.js";
export { refreshAToken } from "./operations/refreshAToken.js";
export { uploadDocument } from "./operations/uploadDocument.js";
export { createIndividualCustomerV2 } from "./operations/createIndividualCustomerV2.js";
export { getCustomerDetailsV2 } from "./operations/getCustomerDetailsV2.js";
export { attachDocumentsToIndividualCustomer } from "./operations/attachDocumentsToIndividualCustomer.js";
export { attachDocumentsToIndividualCustomerV2 } from "./operations/attachDocumentsToIndividualCustomerV2.js";
export { attachDocumentToAssociatedParty } from "./operations/attachDocumentToAssociatedParty.js";
export { attachDocumentsToAssociatedPartyV2 } from "./operations/attachDocumentsToAssociatedPartyV2.js";
export { attachDocumentsToBusinessCustomer } from "./operations/attachDocumentsToBusinessCustomer.js";
export { attachDocumentsToBusinessCustomerV2 } from "./operations/attachDocumentsToBusinessCustomerV2.js";
export { updateCustomer } from "./operations/updateCustomer.js";
export type * from "./context.js";
