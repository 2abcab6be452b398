/** Where one row of the mission is proved. `test`: the name, as written, of a test in `file` (from the project's root). */
export type MissionRow = {
  readonly row: number;
  readonly what: string;
  readonly proof: { readonly file: string; readonly test: string } | 'not yet' | { readonly outOfScope: string };
};

/** What the product is asked for, row by row. mission.test.ts checks that each named test exists, and prints the share. */
export const MISSION: readonly MissionRow[] = [
  {
    row: 1,
    what: 'Find relevant partners who have the wanted audience',
    proof: {
      file: 'test/e2e/flows/menu.spec.ts',
      test: 'a partner seen on the network’s page becomes a prospect in stage 1, with the name that the page shows',
    },
  },
  {
    row: 2,
    what: 'Judge a prospect by standards, methods, habits, alignment, audience',
    proof: {
      file: 'test/unit/workspace/prospects-page.test.tsx',
      test: 'five answers make the fit beside the name; what was not asked is not “no”',
    },
  },
  {
    row: 3,
    what: 'Understand the target audience first, then search inside its communities',
    proof: {
      file: 'test/unit/outreach/program-profile.test.ts',
      test: 'kept once, it stands in the draft “%s” in each language, as it was written',
    },
  },
  {
    row: 4,
    what: 'Choose influencers and bloggers whose good content fits the brand',
    proof: { file: 'test/unit/playbook/mission-plays.test.ts', test: 'the type of a partner decides what is written, too' },
  },
  {
    row: 5,
    what: 'Screen applicants: look at sites, backlinks, social profiles, other reviews',
    proof: {
      file: 'test/unit/workspace/applications-page.test.tsx',
      test: 'an applicant is screened in the list; the verdict is kept with its date and shown where one looks at it',
    },
  },
  {
    row: 6,
    what: 'Keep active in the market: negotiate offers against competitors',
    proof: {
      file: 'test/unit/playbook/mission-plays.test.ts',
      test: 'the reason %s leads to %s, and the question is not asked again',
    },
  },
  {
    row: 7,
    what: 'Get people to sign up; announce the programme in chosen places',
    proof: {
      file: 'test/unit/workspace/prospects-page.test.tsx',
      test: 'a prospect moved to invited shows the date and where it was found, and an undo moves it back',
    },
  },
  { row: 8, what: 'Use analytics to see which recruiting places bring engagement', proof: 'not yet' },
  {
    row: 9,
    what: 'Write to candidates directly',
    proof: {
      file: 'test/unit/playbook/mission-plays.test.ts',
      test: 'marked as invited: a week later the follow-up appears, once',
    },
  },
  {
    row: 10,
    what: 'Approach influencers, use social media, go to conferences',
    proof: { file: 'test/unit/playbook/mission-plays.test.ts', test: 'an event contact is followed up the day after' },
  },
  {
    row: 11,
    what: 'Let happy partners recruit others',
    proof: {
      file: 'test/unit/workspace/partner-about.test.tsx',
      test: 'a partner is noted as brought by another one, whose page and card say so; names stay text',
    },
  },
  {
    row: 12,
    what: 'Process applications in time (approve/decline)',
    proof: {
      file: 'test/unit/workspace/applications-page.test.tsx',
      test: 'an imported list of applications: the oldest first, and those that wait three days or more are said to be late',
    },
  },
  { row: 13, what: 'Recruiting is only half the work', proof: 'not yet' },
  {
    row: 14,
    what: 'Introduce yourself to a new partner: mail, ask what they need, get them excited',
    proof: { file: 'test/unit/playbook/suggest-actions.test.ts', test: 'joined yesterday: welcome, at the top' },
  },
  {
    row: 15,
    what: 'A little incentive to start or to get the first conversion',
    proof: {
      file: 'test/unit/services/draft-outreach.test.ts',
      test: 'what the user fills in stands in the text; its field stays, to be changed',
    },
  },
  {
    row: 16,
    what: 'Communicate the terms; teach the programme; prepare for success',
    proof: {
      file: 'test/unit/workspace/partner-readiness.test.tsx',
      test: 'each tick changes the share in words and the sentence of the factor, in the panel and in the score',
    },
  },
  {
    row: 17,
    what: 'Give the right resources, or partners leave',
    proof: { file: 'test/unit/playbook/mission-plays.test.ts', test: 'an unticked item is named exactly, and nothing else' },
  },
  {
    row: 18,
    what: 'Structured, step-by-step process instead of leaving them alone',
    proof: { file: 'test/unit/playbook/triggers.test.ts', test: 'clicked by day 7' },
  },
  {
    row: 19,
    what: 'One place with information, resources, support (a custom partner dashboard, Easy Affiliate)',
    proof: {
      file: 'test/unit/outreach/draft-languages.test.ts',
      test: 'the links that are kept once stand in the starter kit, each with its kind: %s, %s',
    },
  },
  {
    row: 20,
    what: 'Written guidelines on how to represent the brand, what content is allowed',
    proof: { file: 'test/unit/playbook/mission-plays.test.ts', test: 'once the guidelines are noted as sent, that play is gone' },
  },
  {
    row: 21,
    what: 'Ready-to-use products: banners, social posts, product photos',
    proof: {
      file: 'test/unit/workspace/materials-page.test.tsx',
      test: 'the age stands beside each piece; past 90 days a banner is to be renewed and that is suggested, until it is',
    },
  },
  {
    row: 22,
    what: 'Product samples, links, product feeds, banner ads, approved copy',
    proof: {
      file: 'test/unit/workspace/materials-page.test.tsx',
      test: 'samples, links, product feeds, banner ads and approved copy are kinds by name, and each can be kept',
    },
  },
  {
    row: 23,
    what: 'Clear goals during onboarding, aligned with the programme',
    proof: { file: 'test/unit/insight/kept-factors.test.ts', test: 'is not counted, and says why: %s' },
  },
  {
    row: 24,
    what: 'Negotiate contract terms',
    proof: {
      file: 'test/unit/popup/use-terms.test.tsx',
      test: 'the popup tells the terms that hold today, with their source, and follows what is noted',
    },
  },
  {
    row: 25,
    what: 'Easy sign-ups, submissions, tracking and payments on the phone',
    proof: {
      file: 'test/unit/components/outreach/DraftForm.test.tsx',
      test: 'a long message is warned of for creators, and for nobody else',
    },
  },
  {
    row: 26,
    what: 'Influencers: product catalogue with pictures, names, prices',
    proof: { file: 'test/unit/playbook/program-actions.test.ts', test: 'a catalogue of %i days, with creators at work' },
  },
  {
    row: 27,
    what: 'Influencers: creative review, approval, submission processes automated',
    proof: {
      file: 'test/unit/playbook/mission-plays.test.ts',
      test: 'a creative that is handed in is overdue for review on the third day',
    },
  },
  {
    row: 28,
    what: '80/20 rule: find the partners that make the top 80 % of revenue',
    proof: { file: 'test/unit/insight/tiers.test.ts', test: 'tier A has at least 80 %, and without its smallest member less' },
  },
  {
    row: 29,
    what: 'Newsletters for the partners who make the other 20 %',
    proof: {
      file: 'test/unit/services/newsletters.test.ts',
      test: 'the newsletter goes to nobody of tier A, nobody mailed in the last 7 days, nobody who opted out',
    },
  },
  {
    row: 30,
    what: 'Partner groups by performance, by promotional method, other factors',
    proof: {
      file: 'test/unit/insight/segments/rule.test.ts',
      test: 'a rule "type = content and clicks 30d > 100" returns the hand-filtered rows',
    },
  },
  {
    row: 31,
    what: 'A partner can be in more than one group',
    proof: { file: 'test/unit/workspace/partner-segments.test.tsx', test: 'a partner in three segments shows three chips' },
  },
  {
    row: 32,
    what: 'Different ad content and terms per group',
    proof: {
      file: 'test/unit/services/segment-wording.test.ts',
      test: 'switching segment switches the draft’s variant: a walk of each uses its own wording and its own terms',
    },
  },
  {
    row: 33,
    what: 'A group for inactive partners',
    proof: {
      file: 'test/unit/services/newsletters.test.ts',
      test: 'groups of inactive partners are those counted by hand, and their ids and addresses can be taken',
    },
  },
  {
    row: 34,
    what: 'Different partner types need different actions and engagement methods',
    proof: {
      file: 'test/unit/playbook/mission-plays.test.ts',
      test: 'the same state asks for different first actions of two types',
    },
  },
  {
    row: 35,
    what: 'Specific kinds named: influencers, mobile apps, traditional affiliates, content',
    proof: {
      file: 'test/unit/workspace/partner-about.test.tsx',
      test: 'settings list every type, with how many have it and where it comes from; the mapping of a column names those that are known',
    },
  },
  {
    row: 36,
    what: 'Any partner type, beyond affiliates and influencers',
    proof: {
      file: 'test/unit/workspace/partner-about.test.tsx',
      test: 'a type that is added on a partner’s page is offered wherever types are asked for, and everything works with it',
    },
  },
  {
    row: 37,
    what: 'Find the top performers',
    proof: {
      file: 'test/unit/workspace/leaders.test.tsx',
      test: 'leaders stand in the order of what they bring, with their share and what they make together',
    },
  },
  {
    row: 38,
    what: 'Help the weakest better',
    proof: { file: 'test/unit/insight/segments/built-in.test.ts', test: 'partners under ten clicks are not called weak' },
  },
  {
    row: 39,
    what: 'Keep the line open, proactive, personalised',
    proof: { file: 'test/unit/outreach/render-draft.test.ts', test: 'says no number that is not stored' },
  },
  {
    row: 40,
    what: 'Constantly update: latest offers, best categories, hottest products',
    proof: {
      file: 'test/e2e/flows/programme.spec.ts',
      test: 'an offer finds its partners, a contest its winner, a goal its pace, and who sells leaves the series after the next import',
    },
  },
  {
    row: 41,
    what: 'Newsletter content: launches, sales, overstock or end-of-line, new creatives, coupons',
    proof: {
      file: 'test/unit/outreach/compose-newsletter.test.ts',
      test: 'a newsletter with all five kinds of news shows five headings in their order, in %s',
    },
  },
  {
    row: 42,
    what: 'Regular rhythm: weekly, fortnightly or monthly, prepared ahead',
    proof: { file: 'test/unit/domain/newsletter-rhythm.test.ts', test: '%s: after %s the next newsletter is due on %s' },
  },
  {
    row: 43,
    what: 'Write now, send later',
    proof: { file: 'test/unit/services/due.test.ts', test: 'a draft planned for tomorrow appears tomorrow as due' },
  },
  {
    row: 44,
    what: 'Message centre to one group',
    proof: {
      file: 'test/unit/services/newsletters.test.ts',
      test: 'pasted ids select the same partners, one by one, whatever stands between them',
    },
  },
  {
    row: 45,
    what: 'Ask directly, one by one, what they need',
    proof: {
      file: 'test/e2e/flows/follow-up.spec.ts',
      test: 'a reason that a partner gives changes its next action at once, and is taken back with it',
    },
  },
  {
    row: 46,
    what: 'Survey to learn why they are dormant, then fix it',
    proof: {
      file: 'test/e2e/flows/follow-up.spec.ts',
      test: 'a reason that a partner gives changes its next action at once, and is taken back with it',
    },
  },
  {
    row: 47,
    what: 'Talk clearly, directly, effectively; honest and transparent',
    proof: { file: 'test/unit/components/outreach/DraftForm.test.tsx', test: 'asks first while gaps are left, and names them' },
  },
  {
    row: 48,
    what: 'Partners are people; build direct relations with all',
    proof: {
      file: 'test/unit/services/relationship.test.ts',
      test: 'a reply that is logged changes what is said of the relationship, of that partner only, until it is taken back',
    },
  },
  {
    row: 49,
    what: 'Celebrate the good times',
    proof: { file: 'test/unit/playbook/mission-plays.test.ts', test: 'a first sale is congratulated once' },
  },
  {
    row: 50,
    what: 'Feedback to partners on their own performance, regularly',
    proof: {
      file: 'test/unit/services/feedback-figures.test.ts',
      test: 'the three numbers of the monthly feedback are those of the file and of the partners’ table',
    },
  },
  {
    row: 51,
    what: 'Public recognition in newsletters and community groups',
    proof: { file: 'test/unit/services/newsletters.test.ts', test: 'a partner without the flag is never named' },
  },
  {
    row: 52,
    what: 'Community between participants',
    proof: {
      file: 'test/unit/outreach/render-draft.test.ts',
      test: 'the link to the community is in the draft that invites to it, once it is noted in the settings',
    },
  },
  {
    row: 53,
    what: 'Video content',
    proof: {
      file: 'test/unit/services/offer-kinds.test.ts',
      test: 'an offer of the kind “%s” is kept, and stands in the draft that it is picked for',
    },
  },
  {
    row: 54,
    what: 'Informational campaigns or feeds with educational and promotional material',
    proof: {
      file: 'test/unit/services/walk-series.test.ts',
      test: 'a partner who sells leaves the series with the next import, and is back where that is undone',
    },
  },
  {
    row: 55,
    what: 'Data flows for mobile partners: latest information, automatic',
    proof: { file: 'test/unit/playbook/mission-plays.test.ts', test: 'an app whose feed was not checked for a month: check it' },
  },
  { row: 56, what: 'Share unique data with mobile partners so they build a better experience', proof: 'not yet' },
  {
    row: 57,
    what: "Use influencers' own content on product pages",
    proof: {
      file: 'test/unit/workspace/partner-about.test.tsx',
      test: 'that a partner’s content may be used is kept with its day, and stands on its card; a day to come is refused',
    },
  },
  {
    row: 58,
    what: 'Automated messages when influencer activity has stalled, with incentives',
    proof: { file: 'test/unit/playbook/mission-plays.test.ts', test: 'a stalled creator is written to at 14 days, others at 30' },
  },
  {
    row: 59,
    what: 'Scheduled and performance-triggered partner communication',
    proof: { file: 'test/unit/services/due-list.test.ts', test: 'each import makes the due list anew' },
  },
  {
    row: 60,
    what: 'Events, digital or physical',
    proof: { file: 'test/unit/playbook/mission-plays.test.ts', test: 'an event contact is followed up the day after' },
  },
  {
    row: 61,
    what: 'Notice dips in performance',
    proof: { file: 'test/unit/insight/halved.test.ts', test: 'one large partner halved is flagged' },
  },
  {
    row: 62,
    what: 'A communication strategy for partners that dropped',
    proof: {
      file: 'test/unit/playbook/mission-plays.test.ts',
      test: 'a dipping partner is asked first; where to look comes after the question',
    },
  },
  {
    row: 63,
    what: 'Stay with partners that miss agreed goals; learn where the trouble is',
    proof: { file: 'test/unit/playbook/mission-plays.test.ts', test: 'half of the period gone, target 100, %i reached' },
  },
  {
    row: 64,
    what: 'Definition: dormant = no impressions, clicks or sales; active = any of them',
    proof: { file: 'test/unit/insight/activity.test.ts', test: 'shown, never clicked' },
  },
  {
    row: 65,
    what: 'Two kinds of dormant: never started, and stopped',
    proof: { file: 'test/unit/services/two-kinds-of-dormant.test.ts', test: 'who never started and who stopped are two kinds' },
  },
  {
    row: 66,
    what: 'Dormant partners are low-hanging fruit: interest was shown by joining',
    proof: { file: 'test/unit/playbook/base-rate.test.ts', test: 'the base rate in the reason is that of its row of the table' },
  },
  {
    row: 67,
    what: 'Higher commission for a limited period for dormant partners',
    proof: {
      file: 'test/unit/playbook/mission-plays.test.ts',
      test: 'when the end of a raise passes, it is to be ended or renewed',
    },
  },
  {
    row: 68,
    what: 'Tell them about the raise and how long it lasts',
    proof: {
      file: 'test/e2e/flows/drafting.spec.ts',
      test: 'badge to logged message in the real panel: required fields stand in the text and are kept as agreed terms',
    },
  },
  {
    row: 69,
    what: 'Exclusive code or individual offer',
    proof: {
      file: 'test/unit/insight/flags/ledger-rules.test.ts',
      test: 'F-5: a code that a message promised is that partner’s from the day on which it was sent',
    },
  },
  {
    row: 70,
    what: 'Time of year as a cause',
    proof: {
      file: 'test/unit/insight/season.test.ts',
      test: 'it is called seasonal and not dormant: another segment, and a contact before its season instead of an offer to come back',
    },
  },
  {
    row: 71,
    what: 'Partners who have not changed links in two years',
    proof: { file: 'test/unit/playbook/mission-plays.test.ts', test: 'a link of two years is to be renewed' },
  },
  {
    row: 72,
    what: 'North-star goals: sales, leads or awareness',
    proof: {
      file: 'test/unit/insight/tiers.test.ts',
      test: 'the measure that the user chooses for the programme decides who is tier A',
    },
  },
  {
    row: 73,
    what: 'Specific measurable KPIs per affiliate (raise X by Y % next month)',
    proof: { file: 'test/unit/outreach/plans.test.ts', test: 'the target: %s' },
  },
  {
    row: 74,
    what: 'Achievable goals agreed with the partner, then help to reach them',
    proof: { file: 'test/unit/services/goals.test.ts', test: 'the months 10, 12 and 14 suggest 12 and a step' },
  },
  {
    row: 75,
    what: 'Reward for high volume or advocacy: bonus, higher commission',
    proof: { file: 'test/unit/playbook/mission-plays.test.ts', test: 'a goal that is met is rewarded once per period' },
  },
  {
    row: 76,
    what: 'Products or benefits for meeting monthly goals',
    proof: {
      file: 'test/e2e/flows/programme.spec.ts',
      test: 'an offer finds its partners, a contest its winner, a goal its pace, and who sells leaves the series after the next import',
    },
  },
  {
    row: 77,
    what: 'Tiers of commission that reward improvement',
    proof: { file: 'test/unit/playbook/mission-plays.test.ts', test: '80 % of a tier: the exact distance is told' },
  },
  {
    row: 78,
    what: 'Contests: threshold and prize, first past the post',
    proof: {
      file: 'test/unit/outreach/contest-standing.test.ts',
      test: 'the first to cross by date is named, not the one with the most',
    },
  },
  {
    row: 79,
    what: 'Contests: all who reach the threshold enter a draw',
    proof: {
      file: 'test/unit/services/book-verbs.test.ts',
      test: 'the same seed has the same winner, in whatever order people entered, however often',
    },
  },
  {
    row: 80,
    what: 'Dynamic commissioning structures',
    proof: { file: 'test/unit/outreach/terms-history.test.ts', test: 'two term periods give two rows, each per 30 covered days' },
  },
  { row: 81, what: 'Commission attribution / recognition as an optimisation lever', proof: 'not yet' },
  {
    row: 82,
    what: 'Adjust caps in real time on performance and traffic quality',
    proof: {
      file: 'test/unit/playbook/mission-plays.test.ts',
      test: 'a cap on commission that is nearly used up: what is proposed says its numbers, whatever the programme is measured by',
    },
  },
  {
    row: 83,
    what: 'Announce such changes to partners by newsletter, mail or otherwise',
    proof: {
      file: 'test/unit/workspace/terms-concerned.test.tsx',
      test: 'those concerned by changed terms are told: exactly the partners on them, and nobody else',
    },
  },
  {
    row: 84,
    what: 'Track posts, clicks, conversions against contract KPIs',
    proof: 'not yet', // no posts, no contract terms: the totals alone are row 85
  },
  {
    row: 85,
    what: 'Track sales or sign-ups per affiliate',
    proof: { file: 'test/unit/services/file-totals.test.ts', test: 'the days and the weeks of %s add up to its totals' },
  },
  {
    row: 86,
    what: "Use the network's curated reports or own reports",
    proof: { file: 'test/unit/import/two-layouts.test.ts', test: 'two layouts of one report import alike' },
  },
  { row: 87, what: 'Report by partner, by group, by channel to stakeholders', proof: 'not yet' },
  {
    row: 88,
    what: 'Custom, automated reporting for brand and partner alike',
    proof: { file: 'test/unit/services/feedback-figures.test.ts', test: 'as text to paste, hold nothing of any other partner' },
  },
  {
    row: 89,
    what: 'Enrich with LTV, new vs existing customer',
    proof: { file: 'test/unit/insight/segments/rule.test.ts', test: 'a rule on the share of new customers works' },
  },
  {
    row: 90,
    what: 'Give partners detailed metrics (clicks, sales, revenue) to improve',
    proof: { file: 'test/unit/services/feedback-figures.test.ts', test: 'as text to paste, hold nothing of any other partner' },
  },
  {
    row: 91,
    what: 'Pay accurately and in time',
    proof: {
      file: 'test/unit/playbook/mission-plays.test.ts',
      test: 'commissions older than the usual lock and two weeks are listed',
    },
  },
  {
    row: 92,
    what: 'Reversal files',
    proof: { file: 'test/unit/insight/few-reversals.test.ts', test: 'one of two conversions reversed is no alarm of 50 %' },
  },
  { row: 93, what: 'LTV-type, ROAS 12:1 for the channel (PMA), 2.6:1 elsewhere (Nielsen)', proof: 'not yet' },
  {
    row: 94,
    what: 'Data after the sale changes history (validation, late actions)',
    proof: {
      file: 'test/unit/components/import/PastImports.test.tsx',
      test: 'the log of imports counts the conversions that a later export changed',
    },
  },
  { row: 95, what: 'Watch how well partners reach potential customers; improve the programme', proof: 'not yet' },
  {
    row: 96,
    what: "See partners' progress with Easy Affiliate",
    proof: {
      file: 'test/e2e/flows/teach.spec.ts',
      test: 'a WordPress list that nobody knows is taught by pointing, and gets badges at once',
    },
  },
  {
    row: 97,
    what: 'Monitor for fraud and for breaking brand guidelines and regulations',
    proof: { file: 'test/unit/insight/flags/clean-data.test.ts', test: 'what is planted is found, and with nobody else: %s' },
  },
  { row: 98, what: 'Clear terms on which techniques are allowed', proof: 'not yet' },
  {
    row: 99,
    what: 'See suspicious behaviour and act',
    proof: { file: 'test/unit/insight/flags/find-flags.test.ts', test: 'a decision silences the flag: %s' },
  },
  {
    row: 100,
    what: 'Automatic control of non-compliant partners: no payout on expired creative',
    proof: {
      file: 'test/unit/insight/flags/expired-codes.test.ts',
      test: 'the rows are those of the filter, whatever the ledger',
    },
  },
  {
    row: 101,
    what: 'Real-time quality',
    proof: 'not yet', // old data are drawn hollow; the date is on the card, not on the badge
  },
  { row: 102, what: 'Trust and authentic content above intrusive promotion', proof: 'not yet' },
  {
    row: 103,
    what: 'Nurture and renew the partnership over time',
    proof: {
      file: 'test/unit/playbook/quarterly-review.test.ts',
      test: 'a partner in the last stage is due for a review in each quarter',
    },
  },
  { row: 104, what: 'Clear expectations, growth opportunities', proof: 'not yet' },
  {
    row: 105,
    what: 'Improve the programme so that partners succeed',
    proof: {
      file: 'test/unit/playbook/effects/what-to-change.test.ts',
      test: 'the list is sorted by money, and holds the plays whose effect is known',
    },
  },
  {
    row: 106,
    what: 'Full life cycle, from before joining to the end',
    proof: {
      file: 'test/unit/services/stage-by-hand.test.ts',
      test: 'a stage set by hand stays through later imports, says who set it and until when, and ends on its day',
    },
  },
  { row: 107, what: 'Stage-wise care raises ROI', proof: 'not yet' },
  {
    row: 108,
    what: 'Administrative work is repetitive: automate it',
    proof: { file: 'test/unit/playbook/effects/done-plays.test.ts', test: 'the counter of each week equals the log' },
  },
  { row: 109, what: 'Test: how many of the tasks are done by technology, how many by people', proof: 'not yet' },
  {
    row: 110,
    what: 'Invest only in what drives growth; know whether it pays',
    proof: { file: 'test/unit/playbook/effects/effect-study.test.ts', test: 'nine asked are too few, whatever came of it' },
  },
  {
    row: 111,
    what: 'Agencies, in-house teams, several brands',
    proof: { file: 'test/unit/services/two-programmes.test.ts', test: 'two programmes with the same partner ids do not mix' },
  },
  { row: 112, what: 'Learn: guides, help articles, ebooks, certification', proof: 'not yet' },
  { row: 113, what: 'Second pair of eyes on the programme', proof: 'not yet' },
  {
    row: 114,
    what: 'Strategic thinking, planning, relationships are the real work',
    proof: {
      file: 'test/unit/workspace/today-plan.test.tsx',
      test: 'actions stand on the plan of today, the best ones, and the rest waits behind "more"',
    },
  },
  {
    row: 115,
    what: 'Optimise partner value: adapt terms over time',
    proof: { file: 'test/unit/playbook/mission-plays.test.ts', test: 'a planted outlier of the rate is listed' },
  },
  { row: 116, what: 'Loyalty of the base: engaged, active, loyal partners raise income', proof: 'not yet' },
  { row: 117, what: 'Accounts team / help for the manager', proof: 'not yet' },
  {
    row: 118,
    what: 'Newsletter of the network for the manager; events; jobs',
    proof: { outOfScope: 'news of networks for managers come from outside the machine; Trellis makes no requests' },
  },
];
