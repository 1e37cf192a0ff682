/** Waits until something holds, for what happens after an answer. */
export async function eventually(check: () => void | Promise<void>) {
  const until = Date.now() + 8_000;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > until) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 25));
    }
  }
}
