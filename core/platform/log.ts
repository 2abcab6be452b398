const told = new Set<string>();

/** A bug, told once per text in the extension's own console. Nothing is sent anywhere. */
export function logOnce(where: string, error: unknown): void {
  const text = `${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  if (told.has(text)) return;
  told.add(text);
  // biome-ignore lint/suspicious/noConsole: the one place that may write there
  console.error(`Trellis: ${text}`);
}
