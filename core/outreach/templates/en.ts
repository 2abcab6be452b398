import type { TemplateId, VariantId } from '../template-ids';
import askDormant from './en/ask-dormant.liquid?raw';
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
import firstLinkHelp from './en/first-link-help.liquid?raw';
import firstSaleBonus from './en/first-sale-bonus.liquid?raw';
import goal from './en/goal.liquid?raw';
import goalHelp from './en/goal-help.liquid?raw';
import guidelines from './en/guidelines.liquid?raw';
import invite from './en/invite.liquid?raw';
import inviteFollowUp from './en/invite-follow-up.liquid?raw';
import inviteLast from './en/invite-last.liquid?raw';
import kit from './en/kit.liquid?raw';
import nearGoal from './en/near-goal.liquid?raw';
import newCreative from './en/new-creative.liquid?raw';
import referral from './en/referral.liquid?raw';
import review from './en/review.liquid?raw';
import reward from './en/reward.liquid?raw';
import season from './en/season.liquid?raw';
import stalledCreator from './en/stalled-creator.liquid?raw';
import terms from './en/terms.liquid?raw';
import update from './en/update.liquid?raw';
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

export const enVariants: Readonly<Partial<Record<VariantId, string>>> = {
  'welcome.creator': welcomeCreator,
};
