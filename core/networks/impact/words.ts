import { defineWords } from '../network-words';

/*
States of a partner: enum of the brand's OpenAPI. SHOPPING as comparison and INCENTIVIZED as loyalty are our choices; the second
half of the ways of promoting are the words of the partner search, which files cashback under loyalty. "Search / Comparison" can be
either and is left alone. New, outreach and negotiating are steps of the brand's recruiting, before there is a contract: inferred, no
export with them was seen.
*/
export const IMPACT_WORDS = defineWords('impact', {
  partner: {
    new: 'new',
    outreach: 'invited',
    negotiating: 'negotiating',
    pending: 'pending',
    active: 'active',
    deactivated: 'paused',
    inactive: 'paused',
    declined: 'rejected',
    suspended: 'suspended',
    expired: 'ended',
    closing: 'ended',
    closed: 'ended',
    not_applicable: 'unknown',
  },
  conversion: {
    pending: 'pending',
    approved: 'approved',
    reversed: 'reversed',
    'n/a (media source)': 'excluded',
  },
  promotion: {
    content: 'content',
    syndication_blog_networks: 'content',
    social_media_influencer: 'creator',
    coupon: 'coupon',
    cashback: 'cashback',
    loyalty: 'loyalty',
    incentivized: 'loyalty',
    shopping: 'comparison',
    email: 'email',
    search: 'search',
    cpa_network: 'subnetwork',
    service_provider: 'tech',
    consumer_software: 'tech',
    mobile: 'app',
    offline: 'other',
    other: 'other',
    content_reviews: 'content',
    creators: 'creator',
    deal_coupon: 'coupon',
    loyalty_rewards: 'loyalty',
    email_newsletter: 'email',
    network: 'subnetwork',
    'technology solution': 'tech',
    'technology solutions': 'tech',
    'cross audience monetization': 'tech',
  },
});
