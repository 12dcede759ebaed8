/** The files that a reading is handed on as. */
export const FORMATS = ["json", "csv", "markdown", "html"] as const;
export type Format = (typeof FORMATS)[number];
