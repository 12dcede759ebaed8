/** What goes wrong is told to the people who run the host's page, once, in the console: their readers see the toggle. */
const told = new Set<string>();

export function reportOnce(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  // eslint-disable-next-line no-console -- the one place where an embedding site's developers look
  console.warn(`Presslens: ${message}`);
}
