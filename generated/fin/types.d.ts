/** Types of fin-com-api. */

/** What may not be there, and why: nothing that a program writes is of this type. */
export type Forbidden<Reason extends string, Type = string> = Type & { readonly " forbidden": Reason };

/** What is missing from an empty list: nothing that a program writes is of this type. */
export type Missing<Reason extends string> = [] & { readonly 0?: undefined; readonly " missing": Reason };

export interface paths {
  "/v1/oauth/token": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Issue a Token
     * @description Trade the credentials of your client for a pair of tokens.
     */
    post: operations["issueAToken"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/oauth/refresh-token": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Refresh a Token
     * @description Trade a refresh token for new tokens of both kinds.
     */
    post: operations["refreshAToken"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/customers/upload": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Upload Document
     * @description Send files (PDF, JPG, JPEG or PNG), each as a form field. You choose the names of the fields; the answer maps each
     *     name to the URI under which documents refer to the file.
     */
    post: operations["uploadDocument"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v2/customers/individual": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create Individual Customer V2
     * @description Register a person. The customer starts as INCOMPLETE and waits for documents.
     */
    post: operations["createIndividualCustomerV2"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v2/customers/{customer_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get Customer Details V2
     * @description Where a customer stands, and which information is still asked for.
     */
    get: operations["getCustomerDetailsV2"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/customers/individual/attach": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Attach Documents to Individual Customer
     * @description Give a person created by V1 a proof of identity and a proof of address.
     */
    post: operations["attachDocumentsToIndividualCustomer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v2/customers/{customer_id}/individual/attach": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Attach Documents to Individual Customer V2
     * @description Give a person created by V2 an identity document and a proof of address. A good request is queued; the outcome
     *     arrives later, by webhook.
     */
    post: operations["attachDocumentsToIndividualCustomerV2"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/customers/associated-parties/individual/attach": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Attach Document To Associated Party
     * @deprecated
     * @description Give parties of a business their proofs of identity and of address. Superseded on 2026-05-20 by
     *     `POST /v2/customers/{customer_id}/associated-parties/individual/attach`.
     */
    post: operations["attachDocumentToAssociatedParty"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v2/customers/{customer_id}/associated-parties/individual/attach": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Attach Documents to Associated Party V2
     * @description Give parties of a business their identity documents and proofs of address. A party may have several of each, and
     *     one request may serve several parties.
     */
    post: operations["attachDocumentsToAssociatedPartyV2"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/customers/business/attach": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Attach Documents to Business Customer
     * @deprecated
     * @description Show who owns a business, what it is and where it sits. Superseded on 2026-05-20 by
     *     `POST /v2/customers/{customer_id}/business/attach`.
     */
    post: operations["attachDocumentsToBusinessCustomer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v2/customers/{customer_id}/business/attach": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Attach Documents to Business Customer V2
     * @description Show how a business was formed, who owns it, and whatever else supports its case.
     */
    post: operations["attachDocumentsToBusinessCustomerV2"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/customers/{customer_id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update Customer
     * @description Answer an open request for information. Send what it lists and nothing else.
     */
    patch: operations["updateCustomer"];
    trace?: never;
  };
}
export interface webhooks {
  "customer.status": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Customer Status
     * @description A customer moved to another status. Customers created by V1 carry V1's status names.
     */
    post: operations["customerStatus"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "customer.rfi": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Customer RFI
     * @description Compliance asks for information. The customer becomes ACTION_REQUIRED, unless it was APPROVED already: then the
     *     status stays. Answer by `PATCH /v1/customers/{customer_id}`.
     */
    post: operations["customerRfi"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type MessageError = {
  message?: string;
};
export type StatusError = {
  /** @description The HTTP status once more. */
  status?: number;
  message?: string;
};
export type CodedError = {
  error?: {
    /** @example forbidden */
    code?: string;
    message?: string;
  };
};
export type TokenResponse = {
  /** @description Sent as a bearer token. */
  access_token?: string;
  /** @description When the access token expires. */
  access_token_ttl?: TokenMoment;
  /** @description Traded for the next pair. */
  refresh_token?: string;
  /** @description When the refresh token expires. */
  refresh_token_ttl?: TokenMoment;
  /** @description The server's clock. */
  current_time?: TokenMoment;
};
/**
 * @description A moment in UTC, with a space where RFC 3339 has a T. Not a duration.
 * @example 2025-12-28 10:34:45+00
 */
export type TokenMoment = string;
export type FileReference = {
  /**
   * @description What the upload answered for this file.
   * @example /AbAcQ4hn_0652746727637.pdf
   */
  uri: string;
};
export type SidedFileReference = {
  /**
   * @description The side of the document that the file shows.
   * @enum {string}
   */
  side?: "FRONT" | "BACK";
  /**
   * @description What the upload answered for this file.
   * @example /AbAcQ4hn_0652746727637.pdf
   */
  uri: string;
};
/** @description A person's tax number. */
export type V2IndividualIdentifyingDocument = {
  country_code: CountryCode;
  /**
   * @description Which ones there are depends on the country.
   * @example TIN
   */
  document_type: string;
  /**
   * @description Its form, too, depends on both.
   * @example 1234567890123
   */
  document_id: string;
};
export type CreateIndividualCustomerV2Input = {
  verification_type: VerificationType;
  basic_info: {
    /** @example Maria */
    first_name: string;
    /** @description In Latin letters, where `first_name` is not ASCII. */
    first_name_en?: string;
    /** @example Elena */
    middle_name?: string;
    /** @description In Latin letters, where `middle_name` is not ASCII. */
    middle_name_en?: string;
    /** @example Garcia */
    last_name: string;
    /** @description In Latin letters, where `last_name` is not ASCII. */
    last_name_en?: string;
    /**
     * Format: date
     * @description Birthday of someone aged 18 to 120.
     * @example 1990-04-15
     */
    dob: string;
    /**
     * Format: email
     * @description In lower case.
     * @example maria.garcia@example.com
     */
    email: string;
    /**
     * @description E.164: a plus sign, country code, number.
     * @example +14155552671
     */
    phone: string;
    country_of_residence: CountryCode;
    primary_nationality: CountryCode;
    secondary_nationality?: CountryCode;
    /** @enum {string} */
    gender?: "MALE" | "FEMALE";
    /** @description No two entries share a `document_id`. */
    tax_info: V2IndividualIdentifyingDocument[];
  };
  address: {
    /** @example 123 Market Street */
    street_line_1: string;
    /** @description In Latin letters, where `street_line_1` is not ASCII. */
    street_line_1_en?: string;
    /** @example Apt 4B */
    street_line_2?: string;
    /** @description In Latin letters, where `street_line_2` is not ASCII. */
    street_line_2_en?: string;
    /** @example San Francisco */
    city: string;
    /**
     * @description State or province, by ISO 3166-2.
     * @example US-CA
     */
    subdivision_code: string;
    /** @example 94103 */
    postal_code: string;
    country: CountryCode;
  };
  financial_profile: {
    /** @enum {string} */
    employment_status: "EMPLOYED" | "SELF_EMPLOYED" | "RETIRED" | "STUDENT" | "UNEMPLOYED";
    /**
     * @description From `GET /v1/occupations?type=INDIVIDUAL`.
     * @example 42
     */
    occupation_id: number;
    /**
     * @description From `GET /v1/purposes?type=INDIVIDUAL`.
     * @example 3
     */
    purpose_id: number;
    /** @example Personal remittances to family */
    purpose_remarks?: string;
    /**
     * @description From `GET /v1/source-of-funds?type=INDIVIDUAL`.
     * @example [
     *       1,
     *       5
     *     ]
     */
    source_of_fund_ids: number[];
    /** @example Monthly salary from employment */
    source_of_funds_description?: string;
    /**
     * @description Whole dollars expected a month.
     * @example 5000
     */
    monthly_volume_usd: number;
  };
  /** @description Yours to fill. */
  meta_data?: {
    [key: string]: unknown;
  };
};
/**
 * @description RELIANCE has to be enabled for you.
 * @enum {string}
 */
export type VerificationType = "STANDARD" | "RELIANCE";
export type ProofOfIdentity = {
  /** @enum {string} */
  type: "PASSPORT" | "NATIONAL_ID" | "DRIVERS_LICENSE" | "RESIDENCE_PERMIT";
  /** @example A12345678 */
  number: string;
  country: CountryCode;
  /**
   * Format: date
   * @example 2020-01-15
   */
  issue_date: string;
  /**
   * Format: date
   * @example 2030-01-15
   */
  expiry_date: string;
  files: SidedFileReference[];
};
/** @description An individual customer's proof of address. */
export type ProofOfAddressIndividual = {
  /** @enum {string} */
  type: "PASSPORT" | "NATIONAL_ID" | "DRIVERS_LICENSE" | "RESIDENCE_PERMIT" | "UTILITY_BILL" | "GOVERNMENT_LETTER" | "BANK_STATEMENT";
  country: CountryCode;
  files: FileReference[];
};
/** @description A party's proof of address. One type more than a customer has, COMPANY_DOC. */
export type ProofOfAddressBusiness = {
  /** @enum {string} */
  type: "PASSPORT" | "NATIONAL_ID" | "DRIVERS_LICENSE" | "RESIDENCE_PERMIT" | "UTILITY_BILL" | "GOVERNMENT_LETTER" | "BANK_STATEMENT" | "COMPANY_DOC";
  country: CountryCode;
  files: FileReference[];
};
export type AttachDocumentForIndividualCustomerInput = {
  /**
   * Format: uuid
   * @example 55bd6b4e-c20a-4cc8-9535-91d5557a67d9
   */
  customer_id: string;
  proof_of_identity: ProofOfIdentity;
  proof_of_address: ProofOfAddressIndividual;
  tos_policies_value: TosPoliciesValue;
};
export type AttachDocumentToAssociatedPartyInput = {
  /**
   * Format: uuid
   * @example 2d0a9df3-e1e5-4955-9759-ce0522e0ddc9
   */
  customer_id: string;
  associated_party_attachments: {
    associated_party_id: AssociatedPartyId;
    proof_of_identity: ProofOfIdentity;
    proof_of_address: ProofOfAddressBusiness;
  }[];
};
export type AttachDocumentsToBusinessCustomerInput = {
  /**
   * Format: uuid
   * @example 2d0a9df3-e1e5-4955-9759-ce0522e0ddc9
   */
  customer_id: string;
  ownership_structure: OwnershipStructureDocument[];
  company_details: CompanyDetailsDocument[];
  legal_presence: LegalPresenceDocument[];
  tos_policies_value: TosPoliciesValue;
};
export type OwnershipStructureDocument = {
  /** @enum {string} */
  type: "SHAREHOLDER_REGISTRY";
  files: FileReference[];
};
export type CompanyDetailsDocument = {
  /** @enum {string} */
  type: "CERT_OF_INCORPORATION" | "MEMORANDUM_OF_ASSOCIATION";
  files: FileReference[];
};
export type LegalPresenceDocument = {
  /** @enum {string} */
  type: "PROOF_OF_ADDRESS";
  files: FileReference[];
};
/**
 * @description Shows that the customer accepted the terms: the query parameter of that name in the `tos_policies_url` that
 *     creating the customer answered.
 * @example e9414388-fbdf-4407-b5c2-bc39eae3645b
 */
export type TosPoliciesValue = string;
/**
 * Format: uuid
 * @description One of `associated_parties[].id` in `GET /v2/customers/{customer_id}`.
 * @example f6b13e01-044a-4f74-a70b-d5f66b6449af
 */
export type AssociatedPartyId = string;
export type AttachDocumentsToIndividualCustomerV2Input = {
  /** @description One identity document, a selfie, or both. */
  identifying_documents: [
    V2IndividualAttachIdentifyingDocumentNotSelfie
  ] | [
    V2IndividualAttachIdentifyingDocumentSelfie
  ] | [
    V2IndividualAttachIdentifyingDocumentNotSelfie,
    V2IndividualAttachIdentifyingDocumentSelfie
  ] | [
    V2IndividualAttachIdentifyingDocumentSelfie,
    V2IndividualAttachIdentifyingDocumentNotSelfie
  ] | Missing<"at least 1 entry here">;
  /** @description The proof of address. */
  address_documents: [
    V2IndividualAddressDocument
  ];
  tos_policies_value: TosPoliciesValue;
};
export type V2IndividualAttachIdentifyingDocument = V2IndividualAttachIdentifyingDocumentPassport | V2IndividualAttachIdentifyingDocumentNationalIdOrResidencePermit | V2IndividualAttachIdentifyingDocumentDriversLicenseCountryNotUsa | V2IndividualAttachIdentifyingDocumentDriversLicenseWithState | V2IndividualAttachIdentifyingDocumentSelfie;
export type V2IndividualAddressDocument = {
  /** @enum {string} */
  type: "UTILITY_BILL" | "GOVERNMENT_LETTER" | "BANK_STATEMENT";
  /** @description The country that issued the document. */
  country: CountryCode;
  /**
   * Format: date
   * @example 2024-06-15
   */
  issue_date?: string;
  files: [
    SidedFileReference
  ];
};
export type AttachDocumentsToAssociatedPartyV2Input = {
  /** @description An entry a party. */
  associated_party_attachments: V2AssociatedPartyAttachment[];
};
export type V2AssociatedPartyAttachment = {
  associated_party_id: AssociatedPartyId;
  identifying_documents?: V2IdentifyingDocumentAttachment[];
  address_documents?: V2AddressDocumentAttachment[];
  supporting_documents?: V2AssociatedPartySupportingDocumentAttachment[];
};
export type V2IdentifyingDocumentAttachment = V2IdentifyingDocumentAttachmentPassportOrResidencePermit | V2IdentifyingDocumentAttachmentNationalIdOrDriversLicense | V2IdentifyingDocumentAttachmentPermanentResidencyId;
export type V2AddressDocumentAttachment = {
  /** @enum {string} */
  type: "UTILITY_BILL" | "GOVERNMENT_LETTER" | "BANK_STATEMENT" | "PROOF_OF_TAX_IDENTIFICATION" | "COURT_DOCUMENT" | "INSURANCE_STATEMENT";
  files: FileReference[];
};
export type V2AssociatedPartySupportingDocumentAttachment = {
  /** @enum {string} */
  type: "MILITARY_ID" | "MATRICULATE_ID" | "STATE_OR_PROVINCIAL_ID" | "VISA" | "OTHER";
  files: FileReference[];
};
export type AttachDocumentsToBusinessCustomerV2Input = {
  /** @description That the business exists. */
  formation_documents?: V2FormationDocumentItem[];
  /** @description Who owns it and who signs for it. */
  ownership_documents?: V2OwnershipDocumentItem[];
  /** @description Anything else that speaks for it. */
  supporting_documents?: V2SupportingDocumentItem[];
  tos_policies_value: TosPoliciesValue;
};
export type V2FormationDocumentItem = {
  /** @enum {string} */
  type?: "REGISTRATION_DOCUMENT" | "CONSTITUTIONAL_DOCUMENT" | "FORMATION_DOCUMENT" | "PROOF_OF_TAX_IDENTIFICATION" | "EVIDENCE_OF_DIRECTORS_AND_CONTROLLERS";
  /** @description What this paper is. */
  description?: string;
  files: FileReference[];
};
export type V2OwnershipDocumentItem = {
  /** @enum {string} */
  type?: "OWNERSHIP_INFORMATION" | "OWNERSHIP_CHART" | "PROOF_OF_SIGNATORY_AUTHORITY";
  /** @description What this paper is. */
  description?: string;
  files: FileReference[];
};
export type V2SupportingDocumentItem = {
  /** @enum {string} */
  type?: "SHAREHOLDER_REGISTER" | "PROOF_OF_NATURE_OF_BUSINESS" | "PROOF_OF_ENTITY_NAME_CHANGE" | "CERT_OF_INCUMBENCY" | "PROOF_OF_SOURCE_OF_FUNDS" | "PROOF_OF_SOURCE_OF_WEALTH" | "AML_COMFORT_LETTER" | "MARKETING_MATERIALS" | "TAX_EXEMPT_ENTITY_CONFIRMATION" | "E_SIGNATURE_CERTIFICATE" | "FLOW_OF_FUNDS" | "PROOF_OF_NATURE_OF_BUSINESS_LICENSE" | "PROOF_OF_NATURE_OF_BUSINESS_AML_POLICY" | "EVIDENCE_OF_GOOD_STANDING" | "PROOF_OF_ACCOUNT_PURPOSE" | "PROOF_OF_ADDRESS" | "OTHER";
  /** @description What this paper is. */
  description?: string;
  files: FileReference[];
};
/** @description Fields of the attaches. None is required here; inside each document everything is as there. */
export type UpdateCustomerInput = {
  proof_of_identity?: ProofOfIdentity;
  proof_of_address?: ProofOfAddressIndividual;
  ownership_structure?: OwnershipStructureDocument[];
  company_details?: CompanyDetailsDocument[];
  legal_presence?: LegalPresenceDocument[];
  formation_documents?: V2FormationDocumentItem[];
  ownership_documents?: V2OwnershipDocumentItem[];
  supporting_documents?: V2SupportingDocumentItem[];
  tos_policies_value?: TosPoliciesValue;
  associated_party_attachments?: UpdateCustomerPartyAttachment[];
};
/** @description What one party adds, in the fields of V1 (proofs) or of V2 (documents, tax numbers). */
export type UpdateCustomerPartyAttachment = {
  associated_party_id: AssociatedPartyId;
  proof_of_identity?: ProofOfIdentity;
  proof_of_address?: ProofOfAddressBusiness;
  identifying_documents?: V2IdentifyingDocumentAttachment[];
  address_documents?: V2AddressDocumentAttachment[];
  supporting_documents?: V2AssociatedPartySupportingDocumentAttachment[];
  /** @description Tax details, where a request for information asks for them. Their form is not documented. */
  tax_info?: unknown;
};
export type RequestForInformation = {
  /** @description Whose information is asked for. Where it is absent, the customer's. */
  scope?: ("CUSTOMER" | "ASSOCIATED_PARTY") | (string & {});
  /**
   * Format: uuid
   * @description Present where the scope is ASSOCIATED_PARTY.
   */
  associated_party_id?: string;
  /**
   * @description The field of the PATCH that answers it.
   * @example proof_of_identity
   */
  section: string;
  categories: {
    /**
     * @description A hint for people. A body may not know it.
     * @example PASSPORT
     */
    document_type: string;
    fields: RequestedField[];
  }[];
};
export type RequestedField = {
  /** @example files */
  field_name: string;
  data_type: ("URI" | "DATE" | "TEXT" | "ENUM") | (string & {});
  status: ("MISSING" | "EXPIRED" | "INVALID") | (string & {});
  /** @description The side, where the field is a file. */
  side?: ("FRONT" | "BACK" | null) | (string & {});
  /** @description Why, for people. A field that is merely MISSING has none. */
  reason?: string | null;
  options?: string[];
};
export type CustomerReference = {
  data?: {
    /** Format: uuid */
    customer_id?: string;
  };
};
/** @description By V2's names. V1 has QUEUED for PROCESSING, ON_HOLD for IN_COMPLIANCE, REINITIATE for ACTION_REQUIRED. */
export type CustomerStatus = ("INCOMPLETE" | "PROCESSING" | "REVIEWING" | "APPROVED" | "ASSOCIATED_PARTIES_REMAINING" | "IN_COMPLIANCE" | "ACTION_REQUIRED" | "REJECTED") | (string & {});
/** Individual */
export type IndividualCustomerDetailV2 = {
  /** Format: uuid */
  customer_id?: string;
  /** @enum {string} */
  type: "INDIVIDUAL";
  first_name?: string;
  last_name?: string;
  /** Format: email */
  email?: string;
  phone?: string;
  /** @example USA */
  country_of_residence?: string;
  /** @example STANDARD */
  verification_type?: string;
  customer_status?: CustomerStatus;
  /** Format: uri */
  tos_policies_url?: string;
  /** Format: date-time */
  created_at?: string;
  /** Format: date-time */
  updated_at?: string;
  /** Format: date-time */
  last_status_updated_at?: string;
  /** @description Why the customer was turned down or asked again; null where nothing was. */
  rejection_reason?: {
    applicant?: ApplicantRejection;
    documents?: DocumentRejection[];
  } | null;
  request_for_information?: RequestForInformation[];
};
/** Business */
export type BusinessCustomerDetailV2 = {
  /** Format: uuid */
  customer_id?: string;
  /** @enum {string} */
  type: "BUSINESS";
  business_name?: string;
  /** Format: email */
  email?: string;
  phone?: string;
  /** @example USA */
  country_of_incorporation?: string;
  /** @example STANDARD */
  verification_type?: string;
  customer_status?: CustomerStatus;
  /** Format: uri */
  tos_policies_url?: string;
  associated_parties?: {
    /** Format: uuid */
    id?: string;
    /** @example INDIVIDUAL */
    type?: string;
    /** @example 60 */
    ownership_percent?: number;
    /** Format: email */
    email?: string;
    verification?: PartyVerification;
  }[];
  /** Format: date-time */
  created_at?: string;
  /** Format: date-time */
  updated_at?: string;
  /** Format: date-time */
  last_status_updated_at?: string;
  /** @description Why the business or one of its parties was turned down or asked again; null where nothing was. */
  rejection_reason?: {
    applicant?: ApplicantRejection;
    documents?: DocumentRejection[];
    associated_parties?: {
      /** Format: uuid */
      id?: string;
      applicant?: ApplicantRejection;
      documents?: DocumentRejection[];
    }[];
  } | null;
  request_for_information?: RequestForInformation[];
};
export type PartyVerification = {
  status?: ("INITIATED" | "REVIEWING" | "APPROVED" | "REJECTED") | (string & {});
  reason?: {
    /** @description Fit to be shown to the customer. */
    for_customer?: string | null;
    /** @description Meant for you. */
    for_developer?: string | null;
  };
  /** Format: date-time */
  updated_at?: string;
};
/** @description What is wrong with the applicant. */
export type ApplicantRejection = {
  moderation_comment?: string;
  /**
   * @example [
   *       "EXPIRATION_DATE"
   *     ]
   */
  reject_labels?: string[];
} | null;
/** @description What is wrong with one file. */
export type DocumentRejection = {
  uri?: string;
  /** @example PROOF_OF_IDENTITY */
  category?: string;
  moderation_comment?: string;
  /**
   * @example [
   *       "LOW_QUALITY"
   *     ]
   */
  reject_labels?: string[];
};
export type WebhookEventEnvelope = {
  /**
   * Format: uuid
   * @example 60bef15c-4e30-4eb4-bc4d-aa697a7e0857
   */
  id: string;
  /** @description The customer the event is about. */
  event_reference_id: string;
  type: ("customer.created" | "customer.status" | "customer.rfi" | "transaction.status" | "virtual_account.created" | "virtual_account.created.v2" | "virtual_account.status" | "virtual_account.status.v2" | "beneficiary.created" | "beneficiary.status" | "beneficiary.liquidation.deposit" | "batch.transaction.item.status") | (string & {});
  /** Format: date-time */
  created_at: string;
  /** @description True where the sandbox sent it. */
  sandbox_mode: boolean;
};
export type IndividualCustomerData = {
  /** Format: uuid */
  customer_id?: string;
  /** @enum {string} */
  type: "INDIVIDUAL";
  /** @description The names of V1 and of V2. */
  customer_status?: ("INCOMPLETE" | "QUEUED" | "PROCESSING" | "REVIEWING" | "APPROVED" | "ON_HOLD" | "IN_COMPLIANCE" | "REINITIATE" | "ACTION_REQUIRED" | "REJECTED") | (string & {});
  /** Format: email */
  email?: string;
  first_name?: string;
  last_name?: string;
  phone?: string;
  /** @example USA */
  country_of_residence?: string;
  verification_type?: VerificationTypeResponse;
  tos_policies_url?: string;
  /** Format: date-time */
  created_at?: string;
  /** Format: date-time */
  updated_at?: string;
};
export type BusinessCustomerData = {
  /** Format: uuid */
  customer_id?: string;
  /** @enum {string} */
  type: "BUSINESS";
  /** @description The names of V1 and of V2. */
  customer_status?: ("INCOMPLETE" | "QUEUED" | "PROCESSING" | "REVIEWING" | "APPROVED" | "ASSOCIATED_PARTIES_REMAINING" | "ON_HOLD" | "IN_COMPLIANCE" | "REINITIATE" | "ACTION_REQUIRED" | "REJECTED") | (string & {});
  business_name?: string;
  /** Format: email */
  email?: string;
  phone?: string;
  /** @example USA */
  country_of_incorporation?: string;
  verification_type?: VerificationTypeResponse;
  tos_policies_url?: string;
  associated_parties?: {
    /** Format: uuid */
    id?: string;
    /** Format: email */
    email?: string;
    /** @enum {string} */
    type?: "INDIVIDUAL";
    /** @example 52 */
    ownership_percent?: number;
    verification?: PartyVerification;
  }[];
  /** Format: date-time */
  created_at?: string;
  /** Format: date-time */
  updated_at?: string;
};
/**
 * @description A country, by ISO 3166-1 alpha-3.
 * @example USA
 * @enum {string}
 */
export type CountryCode = "AFG" | "ALB" | "DZA" | "ASM" | "AND" | "AGO" | "AIA" | "ATA" | "ATG" | "ARG" | "ARM" | "ABW" | "AUS" | "AUT" | "AZE" | "BHS" | "BHR" | "BGD" | "BRB" | "BLR" | "BEL" | "BLZ" | "BEN" | "BMU" | "BTN" | "BOL" | "BES" | "BIH" | "BWA" | "BVT" | "BRA" | "IOT" | "BRN" | "BGR" | "BFA" | "BDI" | "CPV" | "KHM" | "CMR" | "CAN" | "CYM" | "CAF" | "TCD" | "CHL" | "CHN" | "CXR" | "CCK" | "COL" | "COM" | "COD" | "COG" | "COK" | "CRI" | "HRV" | "CUB" | "CUW" | "CYP" | "CZE" | "CIV" | "DNK" | "DJI" | "DMA" | "DOM" | "ECU" | "EGY" | "SLV" | "GNQ" | "ERI" | "EST" | "SWZ" | "ETH" | "FLK" | "FRO" | "FJI" | "FIN" | "FRA" | "GUF" | "PYF" | "ATF" | "GAB" | "GMB" | "GEO" | "DEU" | "GHA" | "GIB" | "GRC" | "GRL" | "GRD" | "GLP" | "GUM" | "GTM" | "GGY" | "GIN" | "GNB" | "GUY" | "HTI" | "HMD" | "VAT" | "HND" | "HKG" | "HUN" | "ISL" | "IND" | "IDN" | "IRN" | "IRQ" | "IRL" | "IMN" | "ISR" | "ITA" | "JAM" | "JPN" | "JEY" | "JOR" | "KAZ" | "KEN" | "KIR" | "PRK" | "KOR" | "KWT" | "KGZ" | "LAO" | "LVA" | "LBN" | "LSO" | "LBR" | "LBY" | "LIE" | "LTU" | "LUX" | "MAC" | "MDG" | "MWI" | "MYS" | "MDV" | "MLI" | "MLT" | "MHL" | "MTQ" | "MRT" | "MUS" | "MYT" | "MEX" | "FSM" | "MDA" | "MCO" | "MNG" | "MNE" | "MSR" | "MAR" | "MOZ" | "MMR" | "NAM" | "NRU" | "NPL" | "NLD" | "NCL" | "NZL" | "NIC" | "NER" | "NGA" | "NIU" | "NFK" | "MNP" | "NOR" | "OMN" | "PAK" | "PLW" | "PSE" | "PAN" | "PNG" | "PRY" | "PER" | "PHL" | "PCN" | "POL" | "PRT" | "PRI" | "QAT" | "MKD" | "ROU" | "RUS" | "RWA" | "REU" | "BLM" | "SHN" | "KNA" | "LCA" | "MAF" | "SPM" | "VCT" | "WSM" | "SMR" | "STP" | "SAU" | "SEN" | "SRB" | "SYC" | "SLE" | "SGP" | "SXM" | "SVK" | "SVN" | "SLB" | "SOM" | "ZAF" | "SGS" | "SSD" | "ESP" | "LKA" | "SDN" | "SUR" | "SJM" | "SWE" | "CHE" | "SYR" | "TWN" | "TJK" | "TZA" | "THA" | "TLS" | "TGO" | "TKL" | "TON" | "TTO" | "TUN" | "TUR" | "TKM" | "TCA" | "TUV" | "UGA" | "UKR" | "ARE" | "GBR" | "UMI" | "USA" | "URY" | "UZB" | "VUT" | "VEN" | "VNM" | "VGB" | "VIR" | "WLF" | "ESH" | "YEM" | "ZMB" | "ZWE" | "ALA";
export type AttachDocumentsToIndividualCustomerV2InputDraft = {
  /** @description One identity document, a selfie, or both. */
  identifying_documents: V2IndividualAttachIdentifyingDocumentDraft[];
  /** @description The proof of address. */
  address_documents: V2IndividualAddressDocumentDraft[];
  tos_policies_value: TosPoliciesValue;
};
export type V2IndividualAttachIdentifyingDocumentDraft = {
  /**
   * @description Decides which other fields, and how many files, the entry has.
   * @enum {string}
   */
  type: "PASSPORT" | "NATIONAL_ID" | "DRIVERS_LICENSE" | "RESIDENCE_PERMIT" | "SELFIE";
  /** @example A12345678 */
  number?: string;
  /** @description The country that issued the document. */
  country?: CountryCode;
  /**
   * @description The state that issued the licence.
   * @example US-CA
   */
  state?: string;
  /**
   * Format: date
   * @example 2020-01-15
   */
  issue_date?: string;
  /**
   * Format: date
   * @example 2030-01-15
   */
  expiry_date?: string;
  /** @description A file for each side; a passport and a selfie have one. */
  files: SidedFileReference[];
};
export type V2IndividualAddressDocumentDraft = {
  /** @enum {string} */
  type: "UTILITY_BILL" | "GOVERNMENT_LETTER" | "BANK_STATEMENT";
  /** @description The country that issued the document. */
  country: CountryCode;
  /**
   * Format: date
   * @example 2024-06-15
   */
  issue_date?: string;
  files: SidedFileReference[];
};
export type AttachDocumentsToAssociatedPartyV2InputDraft = {
  /** @description An entry a party. */
  associated_party_attachments: V2AssociatedPartyAttachmentDraft[];
};
export type V2AssociatedPartyAttachmentDraft = {
  associated_party_id: AssociatedPartyId;
  identifying_documents?: V2IdentifyingDocumentAttachmentDraft[];
  address_documents?: V2AddressDocumentAttachment[];
  supporting_documents?: V2AssociatedPartySupportingDocumentAttachment[];
};
export type V2IdentifyingDocumentAttachmentDraft = {
  /**
   * @description PERMANENT_RESIDENCY_ID is the green card of a resident of the USA.
   * @enum {string}
   */
  type: "PASSPORT" | "NATIONAL_ID" | "DRIVERS_LICENSE" | "RESIDENCE_PERMIT" | "PERMANENT_RESIDENCY_ID";
  /** @example A12345678 */
  number: string;
  country: CountryCode;
  /**
   * Format: date
   * @example 2020-01-15
   */
  issue_date: string;
  /**
   * Format: date
   * @example 2030-01-15
   */
  expiry_date: string;
  files: SidedFileReference[];
};
/** @description Fields of the attaches. None is required here; inside each document everything is as there. */
export type UpdateCustomerInputDraft = {
  proof_of_identity?: ProofOfIdentity;
  proof_of_address?: ProofOfAddressIndividual;
  ownership_structure?: OwnershipStructureDocument[];
  company_details?: CompanyDetailsDocument[];
  legal_presence?: LegalPresenceDocument[];
  formation_documents?: V2FormationDocumentItem[];
  ownership_documents?: V2OwnershipDocumentItem[];
  supporting_documents?: V2SupportingDocumentItem[];
  tos_policies_value?: TosPoliciesValue;
  associated_party_attachments?: UpdateCustomerPartyAttachmentDraft[];
};
/** @description What one party adds, in the fields of V1 (proofs) or of V2 (documents, tax numbers). */
export type UpdateCustomerPartyAttachmentDraft = {
  associated_party_id: AssociatedPartyId;
  proof_of_identity?: ProofOfIdentity;
  proof_of_address?: ProofOfAddressBusiness;
  identifying_documents?: V2IdentifyingDocumentAttachmentDraft[];
  address_documents?: V2AddressDocumentAttachment[];
  supporting_documents?: V2AssociatedPartySupportingDocumentAttachment[];
  /** @description Tax details, where a request for information asks for them. Their form is not documented. */
  tax_info?: unknown;
};
export type SidedFileReferenceFront = {
  /**
   * @description What the upload answered for this file.
   * @example /AbAcQ4hn_0652746727637.pdf
   */
  uri: string;
  /**
   * @description The side of the document that the file shows.
   * @constant
   */
  side: "FRONT";
};
export type SidedFileReferenceBack = {
  /**
   * @description What the upload answered for this file.
   * @example /AbAcQ4hn_0652746727637.pdf
   */
  uri: string;
  /**
   * @description The side of the document that the file shows.
   * @constant
   */
  side: "BACK";
};
export type V2IndividualAttachIdentifyingDocumentPassport = {
  /**
   * @description Decides which other fields, and how many files, the entry has.
   * @constant
   */
  type: "PASSPORT";
  /** @example A12345678 */
  number: string;
  /** @description The country that issued the document. */
  country?: CountryCode;
  state?: Forbidden<"state is forbidden where type is PASSPORT, NATIONAL_ID or RESIDENCE_PERMIT">;
  /**
   * Format: date
   * @example 2020-01-15
   */
  issue_date?: string;
  /**
   * Format: date
   * @example 2030-01-15
   */
  expiry_date: string;
  /** @description A file for each side; a passport and a selfie have one. */
  files: [
    SidedFileReference
  ];
};
export type V2IndividualAttachIdentifyingDocumentNationalIdOrResidencePermit = {
  /**
   * @description Decides which other fields, and how many files, the entry has.
   * @enum {string}
   */
  type: "NATIONAL_ID" | "RESIDENCE_PERMIT";
  /** @example A12345678 */
  number: string;
  /** @description The country that issued the document. */
  country?: CountryCode;
  state?: Forbidden<"state is forbidden where type is PASSPORT, NATIONAL_ID or RESIDENCE_PERMIT">;
  /**
   * Format: date
   * @example 2020-01-15
   */
  issue_date?: string;
  /**
   * Format: date
   * @example 2030-01-15
   */
  expiry_date: string;
  /** @description A file for each side; a passport and a selfie have one. */
  files: [
    SidedFileReferenceFront,
    SidedFileReferenceBack
  ] | [
    SidedFileReferenceBack,
    SidedFileReferenceFront
  ];
};
export type V2IndividualAttachIdentifyingDocumentDriversLicenseCountryNotUsa = {
  /**
   * @description Decides which other fields, and how many files, the entry has.
   * @constant
   */
  type: "DRIVERS_LICENSE";
  /** @example A12345678 */
  number: string;
  /** @description The country that issued the document. */
  country?: Exclude<CountryCode, "USA">;
  /**
   * @description The state that issued the licence.
   * @example US-CA
   */
  state?: string;
  /**
   * Format: date
   * @example 2020-01-15
   */
  issue_date?: string;
  /**
   * Format: date
   * @example 2030-01-15
   */
  expiry_date: string;
  /** @description A file for each side; a passport and a selfie have one. */
  files: [
    SidedFileReferenceFront,
    SidedFileReferenceBack
  ] | [
    SidedFileReferenceBack,
    SidedFileReferenceFront
  ];
};
export type V2IndividualAttachIdentifyingDocumentDriversLicenseWithState = {
  /**
   * @description Decides which other fields, and how many files, the entry has.
   * @constant
   */
  type: "DRIVERS_LICENSE";
  /** @example A12345678 */
  number: string;
  /** @description The country that issued the document. */
  country?: CountryCode;
  /**
   * @description The state that issued the licence.
   * @example US-CA
   */
  state: string;
  /**
   * Format: date
   * @example 2020-01-15
   */
  issue_date?: string;
  /**
   * Format: date
   * @example 2030-01-15
   */
  expiry_date: string;
  /** @description A file for each side; a passport and a selfie have one. */
  files: [
    SidedFileReferenceFront,
    SidedFileReferenceBack
  ] | [
    SidedFileReferenceBack,
    SidedFileReferenceFront
  ];
};
export type V2IndividualAttachIdentifyingDocumentSelfie = {
  /**
   * @description Decides which other fields, and how many files, the entry has.
   * @constant
   */
  type: "SELFIE";
  /** @example A12345678 */
  number?: string;
  /** @description The country that issued the document. */
  country?: CountryCode;
  /**
   * @description The state that issued the licence.
   * @example US-CA
   */
  state?: string;
  /**
   * Format: date
   * @example 2020-01-15
   */
  issue_date?: string;
  /**
   * Format: date
   * @example 2030-01-15
   */
  expiry_date?: string;
  /** @description A file for each side; a passport and a selfie have one. */
  files: [
    SidedFileReference
  ];
};
export type V2IndividualAttachIdentifyingDocumentNotSelfie = V2IndividualAttachIdentifyingDocumentPassport | V2IndividualAttachIdentifyingDocumentNationalIdOrResidencePermit | V2IndividualAttachIdentifyingDocumentDriversLicenseCountryNotUsa | V2IndividualAttachIdentifyingDocumentDriversLicenseWithState;
export type V2IdentifyingDocumentAttachmentPassportOrResidencePermit = {
  /**
   * @description PERMANENT_RESIDENCY_ID is the green card of a resident of the USA.
   * @enum {string}
   */
  type: "PASSPORT" | "RESIDENCE_PERMIT";
  /** @example A12345678 */
  number: string;
  country: CountryCode;
  /**
   * Format: date
   * @example 2020-01-15
   */
  issue_date: string;
  /**
   * Format: date
   * @example 2030-01-15
   */
  expiry_date: string;
  files: [
    SidedFileReference
  ];
};
export type V2IdentifyingDocumentAttachmentNationalIdOrDriversLicense = {
  /**
   * @description PERMANENT_RESIDENCY_ID is the green card of a resident of the USA.
   * @enum {string}
   */
  type: "NATIONAL_ID" | "DRIVERS_LICENSE";
  /** @example A12345678 */
  number: string;
  country: CountryCode;
  /**
   * Format: date
   * @example 2020-01-15
   */
  issue_date: string;
  /**
   * Format: date
   * @example 2030-01-15
   */
  expiry_date: string;
  files: [
    SidedFileReferenceFront,
    SidedFileReferenceBack
  ] | [
    SidedFileReferenceBack,
    SidedFileReferenceFront
  ];
};
export type V2IdentifyingDocumentAttachmentPermanentResidencyId = {
  /**
   * @description PERMANENT_RESIDENCY_ID is the green card of a resident of the USA.
   * @constant
   */
  type: "PERMANENT_RESIDENCY_ID";
  /** @example A12345678 */
  number: string;
  country: CountryCode;
  /**
   * Format: date
   * @example 2020-01-15
   */
  issue_date: string;
  /**
   * Format: date
   * @example 2030-01-15
   */
  expiry_date: string;
  files: SidedFileReference[];
};
/** @description RELIANCE has to be enabled for you. */
export type VerificationTypeResponse = ("STANDARD" | "RELIANCE") | (string & {});
export interface components {
  schemas: {
    MessageError: MessageError;
    StatusError: StatusError;
    CodedError: CodedError;
    TokenResponse: TokenResponse;
    TokenMoment: TokenMoment;
    FileReference: FileReference;
    SidedFileReference: SidedFileReference;
    V2IndividualIdentifyingDocument: V2IndividualIdentifyingDocument;
    CreateIndividualCustomerV2Input: CreateIndividualCustomerV2Input;
    VerificationType: VerificationType;
    ProofOfIdentity: ProofOfIdentity;
    ProofOfAddressIndividual: ProofOfAddressIndividual;
    ProofOfAddressBusiness: ProofOfAddressBusiness;
    AttachDocumentForIndividualCustomerInput: AttachDocumentForIndividualCustomerInput;
    AttachDocumentToAssociatedPartyInput: AttachDocumentToAssociatedPartyInput;
    AttachDocumentsToBusinessCustomerInput: AttachDocumentsToBusinessCustomerInput;
    OwnershipStructureDocument: OwnershipStructureDocument;
    CompanyDetailsDocument: CompanyDetailsDocument;
    LegalPresenceDocument: LegalPresenceDocument;
    TosPoliciesValue: TosPoliciesValue;
    AssociatedPartyId: AssociatedPartyId;
    AttachDocumentsToIndividualCustomerV2Input: AttachDocumentsToIndividualCustomerV2Input;
    V2IndividualAttachIdentifyingDocument: V2IndividualAttachIdentifyingDocument;
    V2IndividualAddressDocument: V2IndividualAddressDocument;
    AttachDocumentsToAssociatedPartyV2Input: AttachDocumentsToAssociatedPartyV2Input;
    V2AssociatedPartyAttachment: V2AssociatedPartyAttachment;
    V2IdentifyingDocumentAttachment: V2IdentifyingDocumentAttachment;
    V2AddressDocumentAttachment: V2AddressDocumentAttachment;
    V2AssociatedPartySupportingDocumentAttachment: V2AssociatedPartySupportingDocumentAttachment;
    AttachDocumentsToBusinessCustomerV2Input: AttachDocumentsToBusinessCustomerV2Input;
    V2FormationDocumentItem: V2FormationDocumentItem;
    V2OwnershipDocumentItem: V2OwnershipDocumentItem;
    V2SupportingDocumentItem: V2SupportingDocumentItem;
    UpdateCustomerInput: UpdateCustomerInput;
    UpdateCustomerPartyAttachment: UpdateCustomerPartyAttachment;
    RequestForInformation: RequestForInformation;
    RequestedField: RequestedField;
    CustomerReference: CustomerReference;
    CustomerStatus: CustomerStatus;
    IndividualCustomerDetailV2: IndividualCustomerDetailV2;
    BusinessCustomerDetailV2: BusinessCustomerDetailV2;
    PartyVerification: PartyVerification;
    ApplicantRejection: ApplicantRejection;
    DocumentRejection: DocumentRejection;
    WebhookEventEnvelope: WebhookEventEnvelope;
    IndividualCustomerData: IndividualCustomerData;
    BusinessCustomerData: BusinessCustomerData;
    CountryCode: CountryCode;
    AttachDocumentsToIndividualCustomerV2InputDraft: AttachDocumentsToIndividualCustomerV2InputDraft;
    V2IndividualAttachIdentifyingDocumentDraft: V2IndividualAttachIdentifyingDocumentDraft;
    V2IndividualAddressDocumentDraft: V2IndividualAddressDocumentDraft;
    AttachDocumentsToAssociatedPartyV2InputDraft: AttachDocumentsToAssociatedPartyV2InputDraft;
    V2AssociatedPartyAttachmentDraft: V2AssociatedPartyAttachmentDraft;
    V2IdentifyingDocumentAttachmentDraft: V2IdentifyingDocumentAttachmentDraft;
    UpdateCustomerInputDraft: UpdateCustomerInputDraft;
    UpdateCustomerPartyAttachmentDraft: UpdateCustomerPartyAttachmentDraft;
    SidedFileReferenceFront: SidedFileReferenceFront;
    SidedFileReferenceBack: SidedFileReferenceBack;
    V2IndividualAttachIdentifyingDocumentPassport: V2IndividualAttachIdentifyingDocumentPassport;
    V2IndividualAttachIdentifyingDocumentNationalIdOrResidencePermit: V2IndividualAttachIdentifyingDocumentNationalIdOrResidencePermit;
    V2IndividualAttachIdentifyingDocumentDriversLicenseCountryNotUsa: V2IndividualAttachIdentifyingDocumentDriversLicenseCountryNotUsa;
    V2IndividualAttachIdentifyingDocumentDriversLicenseWithState: V2IndividualAttachIdentifyingDocumentDriversLicenseWithState;
    V2IndividualAttachIdentifyingDocumentSelfie: V2IndividualAttachIdentifyingDocumentSelfie;
    V2IndividualAttachIdentifyingDocumentNotSelfie: V2IndividualAttachIdentifyingDocumentNotSelfie;
    V2IdentifyingDocumentAttachmentPassportOrResidencePermit: V2IdentifyingDocumentAttachmentPassportOrResidencePermit;
    V2IdentifyingDocumentAttachmentNationalIdOrDriversLicense: V2IdentifyingDocumentAttachmentNationalIdOrDriversLicense;
    V2IdentifyingDocumentAttachmentPermanentResidencyId: V2IdentifyingDocumentAttachmentPermanentResidencyId;
    VerificationTypeResponse: VerificationTypeResponse;
  };
  responses: {
    /** @description A new pair of tokens. */
    Tokens: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "access_token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.access",
         *       "access_token_ttl": "2025-12-28 10:34:45+00",
         *       "refresh_token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.refresh",
         *       "refresh_token_ttl": "2025-12-28 10:34:45+00",
         *       "current_time": "2025-12-21 10:34:45+00"
         *     }
         */
        "application/json": TokenResponse;
      };
    };
    /** @description The documents are attached. */
    Attached: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "data": {}
         *     }
         */
        "application/json": {
          /** @description Nothing in it is promised. */
          data?: Record<string, unknown>;
        };
      };
    };
    /** @description The credentials or the token are not valid. */
    AuthenticationError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "message": "Authentication failed"
         *     }
         */
        "application/json": MessageError;
      };
    };
    /** @description There is no such customer. */
    NotFoundError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "message": "Resource not found"
         *     }
         */
        "application/json": MessageError;
      };
    };
    /** @description A value is missing or does not fit. */
    ValidationError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "message": "Validation failed",
         *       "errors": [
         *         {
         *           "tos_policies_value": "This field is required"
         *         }
         *       ]
         *     }
         */
        "application/json": {
          message: string;
          /** @description From the name of a field to what is wrong with it. */
          errors?: {
            [key: string]: string;
          }[];
        };
      };
    };
    /** @description The request was turned down. */
    ValidationFailed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "status": 400,
         *       "message": "Validation failed",
         *       "data": {
         *         "files": "A file is missing"
         *       }
         *     }
         */
        "application/json": {
          /** @description The HTTP status once more. */
          status?: number;
          message?: string;
          data?: {
            [key: string]: string;
          };
        };
      };
    };
  };
  parameters: {
    /**
     * @description The customer, as named when it was created.
     * @example ed54db74-7dbe-47d2-8ea0-c2bf2a9dda06
     */
    CustomerId: string;
    /** @description An HMAC of the body, byte for byte. Check it before you parse. */
    Signature: string;
    /** @description The hash that the HMAC uses. */
    SignatureAlgorithm: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  issueAToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "client_id": "my-client",
         *       "client_secret": "my-secret"
         *     }
         */
        "application/json": {
          /** @description Identifies your client. */
          client_id: string;
          /**
           * Format: password
           * @description Keep it out of logs and browsers.
           */
          client_secret: string;
        };
      };
    };
    responses: {
      200: components["responses"]["Tokens"];
      401: components["responses"]["AuthenticationError"];
      422: components["responses"]["ValidationError"];
    };
  };
  refreshAToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "refresh_token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.refresh"
         *     }
         */
        "application/json": {
          /** @description The one that came with the current access token. */
          refresh_token: string;
        };
      };
    };
    responses: {
      200: components["responses"]["Tokens"];
      401: components["responses"]["AuthenticationError"];
      422: components["responses"]["ValidationError"];
    };
  };
  uploadDocument: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "customer_id": "55bd6b4e-c20a-4cc8-9535-91d5557a67d9",
         *       "passport": "(the bytes of passport.jpg)",
         *       "poa": "(the bytes of statement.pdf)"
         *     }
         */
        "multipart/form-data": {
          /**
           * Format: uuid
           * @description Whose files these are.
           */
          customer_id?: string;
        } & {
          [key: string]: Blob | string;
        };
      };
    };
    responses: {
      /** @description One entry a file, from field name to URI. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": {
           *         "files": [
           *           {
           *             "passport": "/CwW9PHhP_Germany-passport.jpg"
           *           },
           *           {
           *             "poa": "/KVdLfqjR_germany-poa-green.jpg"
           *           }
           *         ]
           *       }
           *     }
           */
          "application/json": {
            data?: {
              files?: {
                [key: string]: string;
              }[];
            };
          };
        };
      };
      401: components["responses"]["AuthenticationError"];
      422: components["responses"]["ValidationError"];
    };
  };
  createIndividualCustomerV2: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "verification_type": "STANDARD",
         *       "basic_info": {
         *         "first_name": "Maria",
         *         "middle_name": "Elena",
         *         "last_name": "Garcia",
         *         "dob": "1990-04-15",
         *         "email": "maria.garcia@example.com",
         *         "phone": "+14155552671",
         *         "country_of_residence": "USA",
         *         "primary_nationality": "USA",
         *         "secondary_nationality": "MEX",
         *         "gender": "FEMALE",
         *         "tax_info": [
         *           {
         *             "country_code": "USA",
         *             "document_type": "SSN",
         *             "document_id": "123-45-6789"
         *           }
         *         ]
         *       },
         *       "address": {
         *         "street_line_1": "123 Market Street",
         *         "street_line_2": "Apt 4B",
         *         "city": "San Francisco",
         *         "subdivision_code": "US-CA",
         *         "postal_code": "94103",
         *         "country": "USA"
         *       },
         *       "financial_profile": {
         *         "employment_status": "EMPLOYED",
         *         "occupation_id": 42,
         *         "purpose_id": 3,
         *         "purpose_remarks": "Personal remittances to family",
         *         "source_of_fund_ids": [
         *           1,
         *           5
         *         ],
         *         "source_of_funds_description": "Monthly salary from employment",
         *         "monthly_volume_usd": 5000
         *       },
         *       "meta_data": {
         *         "reference": "client-ref-abc-001"
         *       }
         *     }
         */
        "application/json": CreateIndividualCustomerV2Input;
      };
    };
    responses: {
      /** @description The new customer's id, and the page where the customer accepts the terms. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": {
           *         "customer_id": "0ca13984-63f3-45d7-99a7-52b9133f0259",
           *         "tos_policies_url": "https://orchestration.fin.com/orchestration-customer-tos?tos_policies_value=7e8873f7-519b-43d7-9565-c81befc52dd6"
           *       }
           *     }
           */
          "application/json": {
            data?: {
              /**
               * Format: uuid
               * @example 0ca13984-63f3-45d7-99a7-52b9133f0259
               */
              customer_id?: string;
              /**
               * Format: uri
               * @description Its query parameter `tos_policies_value` is what the attaches ask for.
               */
              tos_policies_url?: string;
            };
          };
        };
      };
      401: components["responses"]["AuthenticationError"];
      422: components["responses"]["ValidationError"];
      /** @description RELIANCE was asked for, and your client may not use it. */
      423: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "message": "RELIANCE is not available for your client"
           *     }
           */
          "application/json": MessageError;
        };
      };
    };
  };
  getCustomerDetailsV2: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The customer, as named when it was created.
         * @example ed54db74-7dbe-47d2-8ea0-c2bf2a9dda06
         */
        customer_id: components["parameters"]["CustomerId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The customer; `type` tells which kind. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            data?: IndividualCustomerDetailV2 | BusinessCustomerDetailV2;
          };
        };
      };
      401: components["responses"]["AuthenticationError"];
      404: components["responses"]["NotFoundError"];
      422: components["responses"]["ValidationError"];
    };
  };
  attachDocumentsToIndividualCustomer: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "customer_id": "55bd6b4e-c20a-4cc8-9535-91d5557a67d9",
         *       "proof_of_identity": {
         *         "type": "PASSPORT",
         *         "number": "A12345678",
         *         "country": "USA",
         *         "issue_date": "2020-01-15",
         *         "expiry_date": "2030-01-15",
         *         "files": [
         *           {
         *             "side": "FRONT",
         *             "uri": "/AbAcQ4hn_0652746727637.pdf"
         *           }
         *         ]
         *       },
         *       "proof_of_address": {
         *         "type": "UTILITY_BILL",
         *         "country": "USA",
         *         "files": [
         *           {
         *             "uri": "/AbAcQ4hn_0652746727638.pdf"
         *           }
         *         ]
         *       },
         *       "tos_policies_value": "e9414388-fbdf-4407-b5c2-bc39eae3645b"
         *     }
         */
        "application/json": AttachDocumentForIndividualCustomerInput;
      };
    };
    responses: {
      /** @description The documents are attached. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": {
           *         "customer_id": "55bd6b4e-c20a-4cc8-9535-91d5557a67d9"
           *       }
           *     }
           */
          "application/json": CustomerReference;
        };
      };
      401: components["responses"]["AuthenticationError"];
      422: components["responses"]["ValidationError"];
    };
  };
  attachDocumentsToIndividualCustomerV2: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The customer, as named when it was created.
         * @example ed54db74-7dbe-47d2-8ea0-c2bf2a9dda06
         */
        customer_id: components["parameters"]["CustomerId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": AttachDocumentsToIndividualCustomerV2Input;
      };
    };
    responses: {
      /** @description The request is sound and waits to be processed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": {
           *         "customer_id": "55bd6b4e-c20a-4cc8-9535-91d5557a67d9"
           *       },
           *       "meta": null
           *     }
           */
          "application/json": {
            data?: {
              /** Format: uuid */
              customer_id?: string;
            };
            meta?: Record<string, unknown> | null;
          };
        };
      };
      /** @description The body is not JSON that can be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 400,
           *       "message": "Malformed request body"
           *     }
           */
          "application/json": StatusError;
        };
      };
      401: components["responses"]["AuthenticationError"];
      /**
       * @description The customer is not yours, not an individual of V2, or in a status that takes no documents; or a file is
       *     someone else's.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "error": {
           *         "code": "forbidden",
           *         "message": "Customer is not eligible for this operation"
           *       }
           *     }
           */
          "application/json": CodedError;
        };
      };
      404: components["responses"]["NotFoundError"];
      /** @description An earlier attach for the same customer has not finished. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "error": {
           *         "code": "conflict",
           *         "message": "An attach request is already in progress for this customer"
           *       }
           *     }
           */
          "application/json": CodedError;
        };
      };
      422: components["responses"]["ValidationError"];
      /** @description The server failed. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": 500,
           *       "message": "Internal server error"
           *     }
           */
          "application/json": StatusError;
        };
      };
    };
  };
  attachDocumentToAssociatedParty: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "customer_id": "2d0a9df3-e1e5-4955-9759-ce0522e0ddc9",
         *       "associated_party_attachments": [
         *         {
         *           "associated_party_id": "42daffd3-09a0-4d48-8e73-2680a953d0e1",
         *           "proof_of_identity": {
         *             "type": "PASSPORT",
         *             "number": "A12345678",
         *             "country": "USA",
         *             "issue_date": "2020-01-15",
         *             "expiry_date": "2030-01-15",
         *             "files": [
         *               {
         *                 "uri": "/XyZ123mn_0652746727650.pdf"
         *               }
         *             ]
         *           },
         *           "proof_of_address": {
         *             "type": "COMPANY_DOC",
         *             "country": "USA",
         *             "files": [
         *               {
         *                 "uri": "/XyZ123mn_0652746727652.pdf"
         *               }
         *             ]
         *           }
         *         }
         *       ]
         *     }
         */
        "application/json": AttachDocumentToAssociatedPartyInput;
      };
    };
    responses: {
      200: components["responses"]["Attached"];
      401: components["responses"]["AuthenticationError"];
      422: components["responses"]["ValidationError"];
    };
  };
  attachDocumentsToAssociatedPartyV2: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The customer, as named when it was created.
         * @example ed54db74-7dbe-47d2-8ea0-c2bf2a9dda06
         */
        customer_id: components["parameters"]["CustomerId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "associated_party_attachments": [
         *         {
         *           "associated_party_id": "f6b13e01-044a-4f74-a70b-d5f66b6449af",
         *           "identifying_documents": [
         *             {
         *               "type": "PASSPORT",
         *               "number": "A12345678",
         *               "country": "USA",
         *               "issue_date": "2020-01-15",
         *               "expiry_date": "2030-01-15",
         *               "files": [
         *                 {
         *                   "uri": "/AbAcQ4hn_0652746727637.pdf"
         *                 }
         *               ]
         *             },
         *             {
         *               "type": "DRIVERS_LICENSE",
         *               "number": "DL987654321",
         *               "country": "USA",
         *               "issue_date": "2019-06-01",
         *               "expiry_date": "2029-06-01",
         *               "files": [
         *                 {
         *                   "side": "FRONT",
         *                   "uri": "/AbAcQ4hn_0652746727645.pdf"
         *                 },
         *                 {
         *                   "side": "BACK",
         *                   "uri": "/AbAcQ4hn_0652746727646.pdf"
         *                 }
         *               ]
         *             }
         *           ],
         *           "address_documents": [
         *             {
         *               "type": "BANK_STATEMENT",
         *               "files": [
         *                 {
         *                   "uri": "/AbAcQ4hn_0652746727638.pdf"
         *                 }
         *               ]
         *             }
         *           ],
         *           "supporting_documents": []
         *         },
         *         {
         *           "associated_party_id": "f71dc19f-b9a0-49fb-bd2d-5add3c01626e",
         *           "identifying_documents": [
         *             {
         *               "type": "NATIONAL_ID",
         *               "number": "NID-987654",
         *               "country": "USA",
         *               "issue_date": "2021-03-10",
         *               "expiry_date": "2031-03-10",
         *               "files": [
         *                 {
         *                   "side": "FRONT",
         *                   "uri": "/XyZ123mn_0652746727650.pdf"
         *                 },
         *                 {
         *                   "side": "BACK",
         *                   "uri": "/XyZ123mn_0652746727651.pdf"
         *                 }
         *               ]
         *             }
         *           ],
         *           "address_documents": [
         *             {
         *               "type": "UTILITY_BILL",
         *               "files": [
         *                 {
         *                   "uri": "/XyZ123mn_0652746727652.pdf"
         *                 }
         *               ]
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        "application/json": AttachDocumentsToAssociatedPartyV2Input;
      };
    };
    responses: {
      200: components["responses"]["Attached"];
      400: components["responses"]["ValidationFailed"];
      401: components["responses"]["AuthenticationError"];
      404: components["responses"]["NotFoundError"];
      422: components["responses"]["ValidationError"];
    };
  };
  attachDocumentsToBusinessCustomer: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "customer_id": "2d0a9df3-e1e5-4955-9759-ce0522e0ddc9",
         *       "ownership_structure": [
         *         {
         *           "type": "SHAREHOLDER_REGISTRY",
         *           "files": [
         *             {
         *               "uri": "/AbAcQ4hn_0652746727639.pdf"
         *             }
         *           ]
         *         }
         *       ],
         *       "company_details": [
         *         {
         *           "type": "CERT_OF_INCORPORATION",
         *           "files": [
         *             {
         *               "uri": "/AbAcQ4hn_0652746727640.pdf"
         *             }
         *           ]
         *         }
         *       ],
         *       "legal_presence": [
         *         {
         *           "type": "PROOF_OF_ADDRESS",
         *           "files": [
         *             {
         *               "uri": "/AbAcQ4hn_0652746727641.pdf"
         *             }
         *           ]
         *         }
         *       ],
         *       "tos_policies_value": "e9414388-fbdf-4407-b5c2-bc39eae3645b"
         *     }
         */
        "application/json": AttachDocumentsToBusinessCustomerInput;
      };
    };
    responses: {
      200: components["responses"]["Attached"];
      401: components["responses"]["AuthenticationError"];
      422: components["responses"]["ValidationError"];
    };
  };
  attachDocumentsToBusinessCustomerV2: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The customer, as named when it was created.
         * @example ed54db74-7dbe-47d2-8ea0-c2bf2a9dda06
         */
        customer_id: components["parameters"]["CustomerId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "formation_documents": [
         *         {
         *           "type": "EVIDENCE_OF_DIRECTORS_AND_CONTROLLERS",
         *           "description": "Certificate of Incorporation",
         *           "files": [
         *             {
         *               "uri": "/AbAcQ4hn_0652746727637.pdf"
         *             }
         *           ]
         *         },
         *         {
         *           "type": "REGISTRATION_DOCUMENT",
         *           "description": "Business registration doc",
         *           "files": [
         *             {
         *               "uri": "/AbAcQ4hn_0652746727638.pdf"
         *             }
         *           ]
         *         }
         *       ],
         *       "ownership_documents": [
         *         {
         *           "type": "PROOF_OF_SIGNATORY_AUTHORITY",
         *           "description": "Shareholder Registry",
         *           "files": [
         *             {
         *               "uri": "/XyZ123mn_0652746727639.pdf"
         *             }
         *           ]
         *         }
         *       ],
         *       "supporting_documents": [
         *         {
         *           "type": "PROOF_OF_SOURCE_OF_FUNDS",
         *           "files": [
         *             {
         *               "uri": "/PoAdef45_0652746727640.pdf"
         *             }
         *           ]
         *         },
         *         {
         *           "type": "PROOF_OF_ADDRESS",
         *           "files": [
         *             {
         *               "uri": "/PoAdef45_0652746727641.pdf"
         *             }
         *           ]
         *         }
         *       ],
         *       "tos_policies_value": "6955e70b-f9f3-4076-b1ce-5c897085dd24"
         *     }
         */
        "application/json": AttachDocumentsToBusinessCustomerV2Input;
      };
    };
    responses: {
      200: components["responses"]["Attached"];
      400: components["responses"]["ValidationFailed"];
      401: components["responses"]["AuthenticationError"];
      404: components["responses"]["NotFoundError"];
      422: components["responses"]["ValidationError"];
    };
  };
  updateCustomer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The customer, as named when it was created.
         * @example ed54db74-7dbe-47d2-8ea0-c2bf2a9dda06
         */
        customer_id: components["parameters"]["CustomerId"];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": UpdateCustomerInput;
      };
    };
    responses: {
      /** @description The answer was taken. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "data": {
           *         "customer_id": "ed54db74-7dbe-47d2-8ea0-c2bf2a9dda06"
           *       }
           *     }
           */
          "application/json": CustomerReference;
        };
      };
      400: components["responses"]["ValidationFailed"];
      401: components["responses"]["AuthenticationError"];
      404: components["responses"]["NotFoundError"];
      422: components["responses"]["ValidationError"];
    };
  };
  customerStatus: {
    parameters: {
      query?: never;
      header: {
        /** @description An HMAC of the body, byte for byte. Check it before you parse. */
        "x-fin-signature": components["parameters"]["Signature"];
        /** @description The hash that the HMAC uses. */
        "x-fin-signature-algorithm"?: components["parameters"]["SignatureAlgorithm"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          event?: WebhookEventEnvelope;
          data?: IndividualCustomerData | BusinessCustomerData;
        };
      };
    };
    responses: {
      /** @description You have it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  customerRfi: {
    parameters: {
      query?: never;
      header: {
        /** @description An HMAC of the body, byte for byte. Check it before you parse. */
        "x-fin-signature": components["parameters"]["Signature"];
        /** @description The hash that the HMAC uses. */
        "x-fin-signature-algorithm"?: components["parameters"]["SignatureAlgorithm"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          event?: WebhookEventEnvelope;
          data?: {
            /** @description Who has to answer. */
            customer_id: string;
            /** @description What is asked for. */
            request_for_information: RequestForInformation[];
          };
        };
      };
    };
    responses: {
      /** @description You have it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
