// The facts that rules need beside a body.
/** Facts that a request does not carry. A rule whose fact is missing stays unchecked. */
export interface Context {
  readonly customer?: { readonly customer_type?: "INDIVIDUAL" | "BUSINESS" | undefined; readonly api_version?: "v1" | "v2" | undefined; readonly customer_status?: string | undefined; readonly country_of_residence?: string | undefined; readonly [name: string]: unknown } | undefined;
  readonly uploads?: readonly (string)[] | undefined;
  readonly client?: { readonly selfie_required?: boolean | undefined; readonly [name: string]: unknown } | undefined;
  readonly in_flight?: number | undefined;
  readonly rfi?: { readonly request_for_information?: readonly ({ readonly scope?: "CUSTOMER" | "ASSOCIATED_PARTY" | undefined; readonly associated_party_id?: string | undefined; readonly section?: string | undefined; readonly [name: string]: unknown })[] | undefined; readonly [name: string]: unknown } | undefined;
  readonly parties?: { readonly [name: string]: { readonly country_of_residence?: string | undefined; readonly [name: string]: unknown } | undefined } | undefined;
  readonly now?: string | undefined;
}
