/** The partner's own page on its network, or the sentence that says why there is none. */
export type PartnerPage = { readonly url: string } | { readonly why: string };
