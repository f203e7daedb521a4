// Validators of every webhook, one export each.
export { customerStatus } from "./validators/webhooks/customerStatus.js";
export { customerRfi } from "./validators/webhooks/customerRfi.js";
