// webhook customer.rfi
import type { Validator } from "../../runtime/validator.js";
import type { webhooks } from "../../types.js";

declare const $request: Validator<webhooks["customer.rfi"]["post"]["requestBody"]["content"]["application/json"], unknown>;
declare const $parameters: Validator<webhooks["customer.rfi"]["post"]["parameters"], unknown>;
/** Customer RFI */
declare const $operation: {
  readonly request: typeof $request;
  readonly parameters: typeof $parameters;
  readonly responses: {};
};
export { $operation as customerRfi, $request as request, $parameters as parameters };
