const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#039;' };

/** Partners' names are hostile on these pages as they are on real ones. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** JSON that may stand inside a script element. */
export const scriptJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

export type DemoPage = { readonly status: number; readonly contentType: string; readonly body: string };

export const htmlPage = (body: string, status = 200): DemoPage => ({ status, contentType: 'text/html; charset=utf-8', body });
