/** As the analyzer has it (core/rules/limits.h): what is longer is not even read. */
export const MOST_BYTES = 16 * 1024 * 1024;
