import type { TemplateId, VariantId } from '../template-ids';
import askDormantApp from './ru/ask-dormant.app.liquid?raw';
import askDormantB2b from './ru/ask-dormant.b2b.liquid?raw';
import askDormantContent from './ru/ask-dormant.content.liquid?raw';
import askDormantCoupon from './ru/ask-dormant.coupon.liquid?raw';
import askDormantCreator from './ru/ask-dormant.creator.liquid?raw';
import askDormant from './ru/ask-dormant.liquid?raw';
import askNeverActiveApp from './ru/ask-never-active.app.liquid?raw';
import askNeverActiveB2b from './ru/ask-never-active.b2b.liquid?raw';
import askNeverActiveContent from './ru/ask-never-active.content.liquid?raw';
import askNeverActiveCoupon from './ru/ask-never-active.coupon.liquid?raw';
import askNeverActiveCreator from './ru/ask-never-active.creator.liquid?raw';
import askNeverActive from './ru/ask-never-active.liquid?raw';
import betterLanding from './ru/better-landing.liquid?raw';
import boost from './ru/boost.liquid?raw';
import breach from './ru/breach.liquid?raw';
import cap from './ru/cap.liquid?raw';
import checkIn from './ru/check-in.liquid?raw';
import community from './ru/community.liquid?raw';
import congrats from './ru/congrats.liquid?raw';
import contentPermission from './ru/content-permission.liquid?raw';
import contest from './ru/contest.liquid?raw';
import counter from './ru/counter.liquid?raw';
import dataPack from './ru/data-pack.liquid?raw';
import dip from './ru/dip.liquid?raw';
import dipCall from './ru/dip-call.liquid?raw';
import event from './ru/event.liquid?raw';
import exclusiveCode from './ru/exclusive-code.liquid?raw';
import feedback from './ru/feedback.liquid?raw';
import firstLinkHelpApp from './ru/first-link-help.app.liquid?raw';
import firstLinkHelpB2b from './ru/first-link-help.b2b.liquid?raw';
import firstLinkHelpContent from './ru/first-link-help.content.liquid?raw';
import firstLinkHelpCoupon from './ru/first-link-help.coupon.liquid?raw';
import firstLinkHelpCreator from './ru/first-link-help.creator.liquid?raw';
import firstLinkHelp from './ru/first-link-help.liquid?raw';
import firstSaleBonus from './ru/first-sale-bonus.liquid?raw';
import goal from './ru/goal.liquid?raw';
import goalHelp from './ru/goal-help.liquid?raw';
import guidelines from './ru/guidelines.liquid?raw';
import invite from './ru/invite.liquid?raw';
import inviteFollowUp from './ru/invite-follow-up.liquid?raw';
import inviteLast from './ru/invite-last.liquid?raw';
import kitApp from './ru/kit.app.liquid?raw';
import kitB2b from './ru/kit.b2b.liquid?raw';
import kitContent from './ru/kit.content.liquid?raw';
import kitCoupon from './ru/kit.coupon.liquid?raw';
import kitCreator from './ru/kit.creator.liquid?raw';
import kit from './ru/kit.liquid?raw';
import nearGoal from './ru/near-goal.liquid?raw';
import newCreative from './ru/new-creative.liquid?raw';
import referral from './ru/referral.liquid?raw';
import review from './ru/review.liquid?raw';
import reward from './ru/reward.liquid?raw';
import season from './ru/season.liquid?raw';
import stalledCreator from './ru/stalled-creator.liquid?raw';
import terms from './ru/terms.liquid?raw';
import updateApp from './ru/update.app.liquid?raw';
import updateB2b from './ru/update.b2b.liquid?raw';
import updateContent from './ru/update.content.liquid?raw';
import updateCoupon from './ru/update.coupon.liquid?raw';
import updateCreator from './ru/update.creator.liquid?raw';
import update from './ru/update.liquid?raw';
import welcomeApp from './ru/welcome.app.liquid?raw';
import welcomeB2b from './ru/welcome.b2b.liquid?raw';
import welcomeContent from './ru/welcome.content.liquid?raw';
import welcomeCoupon from './ru/welcome.coupon.liquid?raw';
import welcomeCreator from './ru/welcome.creator.liquid?raw';
import welcome from './ru/welcome.liquid?raw';
import welcomeBack from './ru/welcome-back.liquid?raw';
import whatWouldItTake from './ru/what-would-it-take.liquid?raw';

export const ruTemplates: Readonly<Record<TemplateId, string>> = {
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

export const ruVariants: Readonly<Record<VariantId, string>> = {
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
