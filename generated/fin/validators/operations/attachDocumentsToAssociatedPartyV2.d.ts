// POST /v2/customers/{customer_id}/associated-parties/individual/attach
import type { Validator } from "../../runtime/validator.js";
import type { paths } from "../../types.js";
import type { AttachDocumentsToAssociatedPartyV2Context } from "../context.js";

declare const $request: Validator<paths["/v2/customers/{customer_id}/associated-parties/individual/attach"]["post"]["requestBody"]["content"]["application/json"], AttachDocumentsToAssociatedPartyV2Context>;
declare const $parameters: Validator<paths["/v2/customers/{customer_id}/associated-parties/individual/attach"]["post"]["parameters"], AttachDocumentsToAssociatedPartyV2Context>;
/** Attach Documents to Associated Party V2 */
declare const $operation: {
  readonly request: typeof $request;
  readonly parameters: typeof $parameters;
  readonly responses: {
    readonly 200: Validator<paths["/v2/customers/{customer_id}/associated-parties/individual/attach"]["post"]["responses"][200]["content"]["application/json"], AttachDocumentsToAssociatedPartyV2Context>;
    readonly 400: Validator<paths["/v2/customers/{customer_id}/associated-parties/individual/attach"]["post"]["responses"][400]["content"]["application/json"], AttachDocumentsToAssociatedPartyV2Context>;
    readonly 401: Validator<paths["/v2/customers/{customer_id}/associated-parties/individual/attach"]["post"]["responses"][401]["content"]["application/json"], AttachDocumentsToAssociatedPartyV2Context>;
    readonly 404: Validator<paths["/v2/customers/{customer_id}/associated-parties/individual/attach"]["post"]["responses"][404]["content"]["application/json"], AttachDocumentsToAssociatedPartyV2Context>;
    readonly 422: Validator<paths["/v2/customers/{customer_id}/associated-parties/individual/attach"]["post"]["responses"][422]["content"]["application/json"], AttachDocumentsToAssociatedPartyV2Context>;
  };
};
export { $operation as attachDocumentsToAssociatedPartyV2, $request as request, $parameters as parameters };
