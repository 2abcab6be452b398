/** A place on the web, with or without a scheme; or null: everything else is shown as text, and never opened. */
export function webAddress(text: string): string | null {
  const isWhole = /^https?:\/\//i.test(text);
  if (!isWhole && !/^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/\S*)?$/i.test(text)) return null;
  const url = URL.parse(isWhole ? text : `https://${text}`);
  return url?.hostname.includes('.') ? url.href : null;
}

/** As people write it. */
export const bareAddress = (address: string): string => address.replace(/^https?:\/\/(www\.)?/i, '');
