import { defineWords, type NetworkWords } from './network-words';

/**
 * Networks whose files go through the column mapper: the words in them are known all the same, from their documentation (Tradedoubler,
 * TradeTracker, Webgains, Ingenious, Post Affiliate Pro, Refersion, Rewardful, Tapfiliate, FirstPromoter, LeadDyno, UpPromote) or
 * their source (SliceWP).
 */
export const WORDS_WITHOUT_REPORTS: readonly NetworkWords[] = [
  defineWords('webgains', {
    partner: {
      invitations: 'invited',
      pending: 'pending',
      joined: 'active',
      rejected: 'rejected',
      suspended: 'suspended',
      'not joined': 'ended',
    },
    conversion: { 'in recall': 'pending', confirmed: 'approved', cancelled: 'reversed' },
    promotion: {
      content: 'content',
      'influencers & social': 'creator',
      voucher: 'coupon',
      cashback: 'cashback',
      'closed user groups & rewards': 'loyalty',
      incentive: 'loyalty',
      'price comparison': 'comparison',
      css: 'comparison',
      'paid search': 'search',
      retargeting: 'display',
      subnetworks: 'subnetwork',
      'on-site conversion tools': 'tech',
      'browser extensions': 'tech',
      bnpl: 'tech',
      'card linking': 'card_linked',
      'lead generation': 'lead_gen',
    },
  }),
  defineWords('tradedoubler', {
    partner: { '1': 'pending', 'under consideration': 'pending', '3': 'active', accepted: 'active' },
    conversion: { p: 'pending', a: 'approved', d: 'reversed' },
    promotion: { blogger: 'content', portal: 'content', 'ppc / search': 'search', 'network - blind': 'subnetwork' },
  }),
  defineWords('tradetracker', { partner: { accepted: 'active' } }),
  defineWords('slicewp', {
    partner: { active: 'active', inactive: 'paused', pending: 'pending', rejected: 'rejected' },
    conversion: { pending: 'pending', unpaid: 'approved', rejected: 'reversed', paid: 'paid' },
  }),
  defineWords('refersion', {
    partner: { pending: 'pending', active: 'active', disabled: 'paused', denied: 'rejected' },
    conversion: { pending: 'pending', approved: 'approved', denied: 'reversed', unqualified: 'excluded' },
  }),
  defineWords('rewardful', { conversion: { pending: 'pending', due: 'approved', voided: 'reversed', paid: 'paid' } }),
  defineWords('tapfiliate', {
    partner: { pending: 'pending', approved: 'active', disapproved: 'rejected', archived: 'ended' },
  }),
  defineWords('firstpromoter', {
    partner: {
      pending: 'pending',
      approved: 'active',
      active: 'active',
      denied: 'rejected',
      blocked: 'suspended',
      archived: 'ended',
    },
  }),
  defineWords('leaddyno', { partner: { pending: 'pending', active: 'active', archived: 'ended' } }),
  defineWords('uppromote', { partner: { pending: 'pending', active: 'active', inactive: 'paused' } }),
  defineWords('post-affiliate-pro', { partner: { p: 'pending', a: 'active', d: 'rejected' } }),
  defineWords('ingenious', { partner: { '0': 'pending', '1': 'active', '2': 'paused', '-1': 'ended' } }),
];
