import type { Reading } from './reading';

const GUARDED = /^'(?=[=+\-@\t\r\n])/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#039;': "'",
};

/** Text as the partner wrote it: what the exporter did to guard or escape it is undone, once. The result is still hostile. */
export function cleanText(text: string, style: Reading['text']): string {
  if (style === 'formula-guard') return text.replace(GUARDED, '').trim();
  if (style === 'php-slashes') {
    // addslashes ran twice, after names went through esc_html.
    const bare = text.includes('\\') ? unslash(unslash(text)) : text;
    return (
      bare.includes('&') ? bare.replace(/&(?:amp|lt|gt|quot|#039);/g, (entity) => ENTITIES[entity] ?? entity) : bare
    ).trim();
  }
  // A guard that is a space goes with the spaces around.
  return text.trim();
}

const unslash = (text: string) => text.replace(/\\(.)/gs, '$1');

/** `Jane (Doe) (#12)` -> name and id; null: no number at the end, or number 0 (a partner who is gone). */
export function splitPartnerCell(cell: string): { readonly name: string; readonly id: string } | null {
  const open = cell.lastIndexOf('(#');
  const close = cell.length - 1;
  if (open < 0 || cell.charCodeAt(close) !== 41 || close === open + 2) return null;
  for (let i = open + 2; i < close; i++) {
    const code = cell.charCodeAt(i);
    if (code < 48 || code > 57) return null;
  }
  const id = cell.slice(open + 2, close);
  return id === '0' ? null : { name: cell.slice(0, open).trim(), id };
}
