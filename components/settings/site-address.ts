/** A site as people say it, from its match pattern (`https://app.dub.co/*`): the host, with the scheme only where it is not https. */
export function siteName(pattern: string): string {
  return pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');
}
