import type { TemplateId, VariantId } from '../template-ids';
import askDormantApp from './en/ask-dormant.app.liquid?raw';
import askDormantB2b from './en/ask-dormant.b2b.liquid?raw';
import askDormantContent from './en/ask-dormant.content.liquid?raw';
import askDormantCoupon from './en/ask-dormant.coupon.liquid?raw';
import askDormantCreator from './en/ask-dormant.creator.liquid?raw';
import askDormant from './en/ask-dormant.liquid?raw';
import askNeverActiveApp from './en/ask-never-active.app.liquid?raw';
import askNeverActiveB2b from './en/ask-never-active.b2b.liquid?raw';
import askNeverActiveContent from './en/ask-never-active.content.liquid?raw';
import askNeverActiveCoupon from './en/ask-never-active.coupon.liquid?raw';
import askNeverActiveCreator from './en/ask-never-active.creator.liquid?raw';
import askNeverActive from './en/ask-never-active.liquid?raw';
import betterLanding from './en/better-landing.liquid?raw';
import boost from './en/boost.liquid?raw';
import breach from './en/breach.liquid?raw';
import cap from './en/cap.liquid?raw';
import checkIn from './en/check-in.liquid?raw';
import community from './en/community.liquid?raw';
import congrats from './en/congrats.liquid?raw';
import contentPermission from './en/content-permission.liquid?raw';
import contest from './en/contest.liquid?raw';
import counter from './en/counter.liquid?raw';
import dataPack from './en/data-pack.liquid?raw';
import dip from './en/dip.liquid?raw';
import dipCall from './en/dip-call.liquid?raw';
import event from './en/event.liquid?raw';
import exclusiveCode from './en/exclusive-code.liquid?raw';
import feedback from './en/feedback.liquid?raw';
import firstLinkHelpApp from './en/first-link-help.app.liquid?raw';
import firstLinkHelpB2b from './en/first-link-help.b2b.liquid?raw';
import firstLinkHelpContent from './en/first-link-help.content.liquid?raw';
import firstLinkHelpCoupon from './en/first-link-help.coupon.liquid?raw';
import firstLinkHelpCreator from './en/first-link-help.creator.liquid?raw';
import firstLinkHelp from './en/first-link-help.liquid?raw';
import firstSaleBonus from './en/first-sale-bonus.liquid?raw';
import goal from './en/goal.liquid?raw';
import goalHelp from './en/goal-help.liquid?raw';
import guidelines from './en/guidelines.liquid?raw';
import invite from './en/invite.liquid?raw';
import inviteFollowUp from './en/invite-follow-up.liquid?raw';
import inviteLast from './en/invite-last.liquid?raw';
import kitApp from './en/kit.app.liquid?raw';
import kitB2b from './en/kit.b2b.liquid?raw';
import kitContent from './en/kit.content.liquid?raw';
import kitCoupon from './en/kit.coupon.liquid?raw';
import kitCreator from './en/kit.creator.liquid?raw';
import kit from './en/kit.liquid?raw';
import nearGoal from './en/near-goal.liquid?raw';
import newCreative from './en/new-creative.liquid?raw';
import referral from './en/referral.liquid?raw';
import review from './en/review.liquid?raw';
import reward from './en/reward.liquid?raw';
import season from './en/season.liquid?raw';
import stalledCreator from './en/stalled-creator.liquid?raw';
import terms from './en/terms.liquid?raw';
import updateApp from './en/update.app.liquid?raw';
import updateB2b from './en/update.b2b.liquid?raw';
import updateContent from './en/update.content.liquid?raw';
import updateCoupon from './en/update.coupon.liquid?raw';
import updateCreator from './en/update.creator.liquid?raw';
import update from './en/update.liquid?raw';
import welcomeApp from './en/welcome.app.liquid?raw';
import welcomeB2b from './en/welcome.b2b.liquid?raw';
import welcomeContent from './en/welcome.content.liquid?raw';
import welcomeCoupon from './en/welcome.coupon.liquid?raw';
import welcomeCreator from './en/welcome.creator.liquid?raw';
import welcome from './en/welcome.liquid?raw';
import welcomeBack from './en/welcome-back.liquid?raw';
import whatWouldItTake from './en/what-would-it-take.liquid?raw';

// Files, so that whoever writes to partners can read and change them without quoting rules; `?raw`, so that Vite puts the text
// into every build alike (pages, tests, the Node tools) and nothing is read at run time.
export const enTemplates: Readonly<Record<TemplateId, string>> = {
  welcome,
  'first-link-help': firstLinkHelp,
  'first-sale-bonus': firstSaleBonus,
  kit,
  guidelines,
  community,
  'what-would-it-take': whatWouldItTake,
  invite,
  'invite-follow-up': inviteFollowUp,
  'invite-last': inviteLast,
  event,
  'ask-never-active': askNeverActive,
  'ask-dormant': askDormant,
  boost,
  'exclusive-code': exclusiveCode,
  counter,
  season,
  'welcome-back': welcomeBack,
  dip,
  'dip-call': dipCall,
  'stalled-creator': stalledCreator,
  'better-landing': betterLanding,
  goal,
  'goal-help': goalHelp,
  congrats,
  referral,
  reward,
  'near-goal': nearGoal,
  'data-pack': dataPack,
  feedback,
  update,
  'check-in': checkIn,
  'new-creative': newCreative,
  'content-permission': contentPermission,
  review,
  terms,
  cap,
  breach,
  contest,
};

export const enVariants: Readonly<Record<VariantId, string>> = {
  'welcome.creator': welcomeCreator,
  'welcome.app': welcomeApp,
  'welcome.coupon': welcomeCoupon,
  'welcome.content': welcomeContent,
  'welcome.b2b': welcomeB2b,
  'first-link-help.creator': firstLinkHelpCreator,
  'first-link-help.app': firstLinkHelpApp,
  'first-link-help.coupon': firstLinkHelpCoupon,
  'first-link-help.content': firstLinkHelpContent,
  'first-link-help.b2b': firstLinkHelpB2b,
  'kit.creator': kitCreator,
  'kit.app': kitApp,
  'kit.coupon': kitCoupon,
  'kit.content': kitContent,
  'kit.b2b': kitB2b,
  'ask-never-active.creator': askNeverActiveCreator,
  'ask-never-active.app': askNeverActiveApp,
  'ask-never-active.coupon': askNeverActiveCoupon,
  'ask-never-active.content': askNeverActiveContent,
  'ask-never-active.b2b': askNeverActiveB2b,
  'ask-dormant.creator': askDormantCreator,
  'ask-dormant.app': askDormantApp,
  'ask-dormant.coupon': askDormantCoupon,
  'ask-dormant.content': askDormantContent,
  'ask-dormant.b2b': askDormantB2b,
  'update.creator': updateCreator,
  'update.app': updateApp,
  'update.coupon': updateCoupon,
  'update.content': updateContent,
  'update.b2b': updateB2b,
};
