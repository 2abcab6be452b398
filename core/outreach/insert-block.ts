/**
 * Puts a block of lines into a message, as a paragraph of its own: at the cursor (`at`, in UTF-16 units), or, where nobody has set it
 * anywhere yet, before the closing lines. `end`: where the cursor goes.
 */
export function insertBlock(message: string, block: string, at: number | null): { readonly text: string; readonly end: number } {
  const place = at ?? closingOf(message);
  const before = message.slice(0, place).trimEnd();
  const after = message.slice(place).trimStart();
  const start = before === '' ? block : `${before}\n\n${block}`;
  return { text: after === '' ? start : `${start}\n\n${after}`, end: start.length };
}

/** Where the last paragraph begins: the greeting with the sender's name. */
function closingOf(message: string): number {
  const last = message.trimEnd().lastIndexOf('\n\n');
  return last === -1 ? message.length : last;
}
