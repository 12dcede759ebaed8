/** What the page tells the service worker of a new version when the reader wants that one. */
export const TAKE_OVER = "presslens-take-over";
