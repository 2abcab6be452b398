/** Longer addresses are cut or refused by some mail programs on Windows. */
const MOST = 1_800;

export type Mail = { readonly to: string; readonly subject: string; readonly message: string };

/**
 * A `mailto:` address. `isWhole` is false when the message would not fit into one that every mail program takes: it then holds
 * the recipient and the subject alone.
 */
export function mailLink({ to, subject, message }: Mail): { readonly href: string; readonly isWhole: boolean } {
  // The recipient is text from a file: encoded, so that it can't add headers of its own; `@` stays readable.
  const recipient = encodeURIComponent(to).replace('%40', '@');
  const short = `mailto:${recipient}?subject=${encodeURIComponent(subject)}`;
  const whole = `${short}&body=${encodeURIComponent(message.replace(/\r?\n/g, '\r\n'))}`;
  return whole.length <= MOST ? { href: whole, isWhole: true } : { href: short.slice(0, MOST), isWhole: false };
}
