/** Epoch ms. The one place outside of tests that asks the machine's clock. */
export const now = (): number => Date.now();
