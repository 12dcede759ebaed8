/** Lets the browser answer the reader between two pieces of work: resolves in a task of its own. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    // A timer would do, but browsers make one wait that is set by another.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
