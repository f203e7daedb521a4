// Validators of every operation, by method and path.
export declare const operations: {
  readonly "POST /v1/oauth/token": typeof import("./validators/operations/issueAToken.js")["issueAToken"];
  readonly "POST /v1/oauth/refresh-token": typeof import("./validators/operations/refreshAToken.js")["refreshAToken"];
  readonly "POST /v1/customers/upload": typeof import("./validators/operations/uploadDocument.js")["uploadDocument"];
  readonly "POST /v2/customers/individual": typeof import("./validators/operations/createIndividualCustomerV2.js")["createIndividualCustomerV2"];
  readonly "GET /v2/customers/{customer_id}": typeof import("./validators/operations/getCustomerDetailsV2.js")["getCustomerDetailsV2"];
  readonly "POST /v1/customers/individual/attach": typeof import("./validators/operations/attachDocumentsToIndividualCustomer.js")["attachDocumentsToIndividualCustomer"];
  readonly "POST /v2/customers/{customer_id}/individual/attach": typeof import("./validators/operations/attachDocumentsToIndividualCustomerV2.js")["attachDocumentsToIndividualCustomerV2"];
  readonly "POST /v1/customers/associated-parties/individual/attach": typeof import("./validators/operations/attachDocumentToAssociatedParty.js")["attachDocumentToAssociatedParty"];
  readonly "POST /v2/customers/{customer_id}/associated-parties/individual/attach": typeof import("./validators/operations/attachDocumentsToAssociatedPartyV2.js")["attachDocumentsToAssociatedPartyV2"];
  readonly "POST /v1/customers/business/attach": typeof import("./validators/operations/attachDocumentsToBusinessCustomer.js")["attachDocumentsToBusinessCustomer"];
  readonly "POST /v2/customers/{customer_id}/business/attach": typeof import("./validators/operations/attachDocumentsToBusinessCustomerV2.js")["attachDocumentsToBusinessCustomerV2"];
  readonly "PATCH /v1/customers/{customer_id}": typeof import("./validators/operations/updateCustomer.js")["updateCustomer"];
};
