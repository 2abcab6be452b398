import { defineWords } from '../network-words';

/*
States of a partner are names of tabs and pages: no export with such a column was seen. In the transactions report the state is a
number. Ways of promoting depend on the account's language and country; these are the English ones.
*/
export const AWIN_WORDS = defineWords('awin', {
  partner: {
    pending: 'pending',
    joined: 'active',
    rejected: 'rejected',
    suspended: 'suspended',
    ended: 'ended',
    removed: 'ended',
  },
  conversion: {
    '0': 'pending',
    '1': 'approved',
    '2': 'reversed',
    pending: 'pending',
    approved: 'approved',
    declined: 'reversed',
    deleted: 'reversed',
  },
  promotion: {
    content: 'content',
    'communities & ugc': 'content',
    'communities and ugc': 'content',
    'content creators and influencers': 'creator',
    'discount code': 'coupon',
    'discount codes': 'coupon',
    'coupon code': 'coupon',
    'coupon codes': 'coupon',
    cashback: 'cashback',
    loyalty: 'loyalty',
    'comparison engine': 'comparison',
    email: 'email',
    'e-mail': 'email',
    search: 'search',
    display: 'display',
    'behavioural retargeting': 'display',
    'media brokers': 'subnetwork',
  },
  notOrders: ['bonus', 'tq', 'transaction query', 'compensation', 'placement fee', 'ppc'],
});
