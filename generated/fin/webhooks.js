// Validators of every webhook, one export each.
/** `request` is what the API sends. */
export { customerStatus } from "./validators/webhooks/customerStatus.js";
export { customerRfi } from "./validators/webhooks/customerRfi.js";
