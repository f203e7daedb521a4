// The facts that rules need beside a request.
/** All facts that a request does not carry. A rule whose fact is missing stays unchecked. */
export interface Context {
  readonly customer?: { readonly customer_type?: "INDIVIDUAL" | "BUSINESS" | undefined; readonly api_version?: "v1" | "v2" | undefined; readonly customer_status?: string | undefined; readonly country_of_residence?: string | undefined; readonly [name: string]: unknown } | undefined;
  readonly uploads?: readonly string[] | undefined;
  readonly client?: { readonly selfie_required?: boolean | undefined; readonly [name: string]: unknown } | undefined;
  readonly in_flight?: number | undefined;
  readonly rfi?: { readonly request_for_information?: readonly { readonly scope?: "CUSTOMER" | "ASSOCIATED_PARTY" | undefined; readonly associated_party_id?: string | undefined; readonly section?: string | undefined; readonly [name: string]: unknown }[] | undefined; readonly [name: string]: unknown } | undefined;
  readonly parties?: { readonly [name: string]: { readonly country_of_residence?: string | undefined; readonly [name: string]: unknown } | undefined } | undefined;
  readonly now?: string | undefined;
}
/** The facts that the rules of POST /v2/customers/{customer_id}/individual/attach need. */
export interface AttachDocumentsToIndividualCustomerV2Context {
  readonly customer?: { readonly customer_type?: "INDIVIDUAL" | "BUSINESS" | undefined; readonly api_version?: "v1" | "v2" | undefined; readonly customer_status?: string | undefined; readonly country_of_residence?: string | undefined; readonly [name: string]: unknown } | undefined;
  readonly uploads?: readonly string[] | undefined;
  readonly client?: { readonly selfie_required?: boolean | undefined; readonly [name: string]: unknown } | undefined;
  readonly in_flight?: number | undefined;
  readonly now?: string | undefined;
}
/** The facts that the rules of POST /v2/customers/{customer_id}/associated-parties/individual/attach need. */
export interface AttachDocumentsToAssociatedPartyV2Context {
  readonly parties?: { readonly [name: string]: { readonly country_of_residence?: string | undefined; readonly [name: string]: unknown } | undefined } | undefined;
  readonly now?: string | undefined;
}
/** The facts that the rules of PATCH /v1/customers/{customer_id} need. */
export interface UpdateCustomerContext {
  readonly rfi?: { readonly request_for_information?: readonly { readonly scope?: "CUSTOMER" | "ASSOCIATED_PARTY" | undefined; readonly associated_party_id?: string | undefined; readonly section?: string | undefined; readonly [name: string]: unknown }[] | undefined; readonly [name: string]: unknown } | undefined;
  readonly parties?: { readonly [name: string]: { readonly country_of_residence?: string | undefined; readonly [name: string]: unknown } | undefined } | undefined;
  readonly now?: string | undefined;
}
/** The facts of each operation whose rules need some, by method and path. */
export interface Contexts {
  readonly "POST /v2/customers/{customer_id}/individual/attach": AttachDocumentsToIndividualCustomerV2Context;
  readonly "POST /v2/customers/{customer_id}/associated-parties/individual/attach": AttachDocumentsToAssociatedPartyV2Context;
  readonly "PATCH /v1/customers/{customer_id}": UpdateCustomerContext;
}
