import type { TemplateId } from '../template-ids';
import askDormant from './en/ask-dormant.liquid?raw';
import askNeverActive from './en/ask-never-active.liquid?raw';
import boost from './en/boost.liquid?raw';
import congrats from './en/congrats.liquid?raw';
import dip from './en/dip.liquid?raw';
import dipCall from './en/dip-call.liquid?raw';
import feedback from './en/feedback.liquid?raw';
import firstLinkHelp from './en/first-link-help.liquid?raw';
import firstSaleBonus from './en/first-sale-bonus.liquid?raw';
import review from './en/review.liquid?raw';
import welcome from './en/welcome.liquid?raw';
import welcomeBack from './en/welcome-back.liquid?raw';

// Files, so that whoever writes to partners can read and change them without quoting rules; `?raw`, so that Vite puts the text
// into every build alike (pages, tests, the Node tools) and nothing is read at run time.
export const enTemplates: Readonly<Record<TemplateId, string>> = {
  welcome,
  'first-link-help': firstLinkHelp,
  'first-sale-bonus': firstSaleBonus,
  'ask-never-active': askNeverActive,
  'ask-dormant': askDormant,
  boost,
  dip,
  'dip-call': dipCall,
  feedback,
  congrats,
  review,
  'welcome-back': welcomeBack,
};
