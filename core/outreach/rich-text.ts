/**
 * A message as HTML, for editors that keep paragraphs and links: nothing in it but paragraphs, line breaks and links to pages.
 * Whatever the text holds, it is shown as it stands.
 */
export function richText(message: string): string {
  return message
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(linked).join('<br>')}</p>`)
    .join('');
}

/** An address as it is written in running text: without the mark that ends the sentence. */
const ADDRESS = /https?:\/\/[^\s<>"'`]+[^\s<>"'`.,;:)\]}?]/gi;

function linked(line: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const [address] = match;
    parts.push(escaped(line.slice(from, match.index)), URL.canParse(address) ? link(address) : escaped(address));
    from = match.index + address.length;
  }
  return [...parts, escaped(line.slice(from))].join('');
}

const link = (address: string) => `<a href="${escaped(address)}">${escaped(address)}</a>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
