/** Hands a file to the browser's download. Must be called while the page is open: the address lives as long as the page. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun reading by then; without this the blob stays in memory until the page closes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
