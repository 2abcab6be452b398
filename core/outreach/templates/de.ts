import type { TemplateId, VariantId } from '../template-ids';
import askDormantApp from './de/ask-dormant.app.liquid?raw';
import askDormantB2b from './de/ask-dormant.b2b.liquid?raw';
import askDormantContent from './de/ask-dormant.content.liquid?raw';
import askDormantCoupon from './de/ask-dormant.coupon.liquid?raw';
import askDormantCreator from './de/ask-dormant.creator.liquid?raw';
import askDormant from './de/ask-dormant.liquid?raw';
import askNeverActiveApp from './de/ask-never-active.app.liquid?raw';
import askNeverActiveB2b from './de/ask-never-active.b2b.liquid?raw';
import askNeverActiveContent from './de/ask-never-active.content.liquid?raw';
import askNeverActiveCoupon from './de/ask-never-active.coupon.liquid?raw';
import askNeverActiveCreator from './de/ask-never-active.creator.liquid?raw';
import askNeverActive from './de/ask-never-active.liquid?raw';
import betterLanding from './de/better-landing.liquid?raw';
import boost from './de/boost.liquid?raw';
import breach from './de/breach.liquid?raw';
import cap from './de/cap.liquid?raw';
import checkIn from './de/check-in.liquid?raw';
import community from './de/community.liquid?raw';
import congrats from './de/congrats.liquid?raw';
import contentPermission from './de/content-permission.liquid?raw';
import contest from './de/contest.liquid?raw';
import counter from './de/counter.liquid?raw';
import dataPack from './de/data-pack.liquid?raw';
import dip from './de/dip.liquid?raw';
import dipCall from './de/dip-call.liquid?raw';
import event from './de/event.liquid?raw';
import exclusiveCode from './de/exclusive-code.liquid?raw';
import feedback from './de/feedback.liquid?raw';
import firstLinkHelpApp from './de/first-link-help.app.liquid?raw';
import firstLinkHelpB2b from './de/first-link-help.b2b.liquid?raw';
import firstLinkHelpContent from './de/first-link-help.content.liquid?raw';
import firstLinkHelpCoupon from './de/first-link-help.coupon.liquid?raw';
import firstLinkHelpCreator from './de/first-link-help.creator.liquid?raw';
import firstLinkHelp from './de/first-link-help.liquid?raw';
import firstSaleBonus from './de/first-sale-bonus.liquid?raw';
import goal from './de/goal.liquid?raw';
import goalHelp from './de/goal-help.liquid?raw';
import guidelines from './de/guidelines.liquid?raw';
import invite from './de/invite.liquid?raw';
import inviteFollowUp from './de/invite-follow-up.liquid?raw';
import inviteLast from './de/invite-last.liquid?raw';
import kitApp from './de/kit.app.liquid?raw';
import kitB2b from './de/kit.b2b.liquid?raw';
import kitContent from './de/kit.content.liquid?raw';
import kitCoupon from './de/kit.coupon.liquid?raw';
import kitCreator from './de/kit.creator.liquid?raw';
import kit from './de/kit.liquid?raw';
import nearGoal from './de/near-goal.liquid?raw';
import newCreative from './de/new-creative.liquid?raw';
import referral from './de/referral.liquid?raw';
import review from './de/review.liquid?raw';
import reward from './de/reward.liquid?raw';
import season from './de/season.liquid?raw';
import stalledCreator from './de/stalled-creator.liquid?raw';
import terms from './de/terms.liquid?raw';
import updateApp from './de/update.app.liquid?raw';
import updateB2b from './de/update.b2b.liquid?raw';
import updateContent from './de/update.content.liquid?raw';
import updateCoupon from './de/update.coupon.liquid?raw';
import updateCreator from './de/update.creator.liquid?raw';
import update from './de/update.liquid?raw';
import welcomeApp from './de/welcome.app.liquid?raw';
import welcomeB2b from './de/welcome.b2b.liquid?raw';
import welcomeContent from './de/welcome.content.liquid?raw';
import welcomeCoupon from './de/welcome.coupon.liquid?raw';
import welcomeCreator from './de/welcome.creator.liquid?raw';
import welcome from './de/welcome.liquid?raw';
import welcomeBack from './de/welcome-back.liquid?raw';
import whatWouldItTake from './de/what-would-it-take.liquid?raw';

// Not English word for word: facts stand where their form does not have to change (no cases, no genders), and a message begins
// with a small letter after the greeting.
export const deTemplates: Readonly<Record<TemplateId, string>> = {
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

export const deVariants: Readonly<Record<VariantId, string>> = {
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
