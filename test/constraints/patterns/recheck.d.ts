/** The build of recheck that needs neither processes nor threads has no declarations of its own. */
declare module "recheck/lib/browser.js" {
  export { checkSync } from "recheck";
}
