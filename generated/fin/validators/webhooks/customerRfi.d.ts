// webhook customer.rfi
import type { Validator } from "../../runtime/validator.js";
import type { webhooks } from "../../types.js";

/** Customer RFI */
declare const $operation: {
  readonly request: Validator<webhooks["customer.rfi"]["post"]["requestBody"]["content"]["application/json"], unknown>;
  readonly parameters: Validator<webhooks["customer.rfi"]["post"]["parameters"], unknown>;
  readonly responses: {};
};
export { $operation as customerRfi };
