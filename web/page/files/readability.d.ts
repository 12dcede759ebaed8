/** The package's index would bring along a second script, which only asks whether a page has an article. */
declare module "@mozilla/readability/Readability.js" {
  export { Readability as default } from "@mozilla/readability";
}
