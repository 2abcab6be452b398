import * as z from 'zod/mini';
import type { AccountId, NetworkId, ProgramId } from '../domain/ids';
import type { BarPlace, PageAccount, PartnerRef } from '../domain/page';
import { MAX_REFS, MAX_VALUE } from './limits';
import type { ActionState } from './protocol';

/** Three parts of up to 200 letters, percent-encoded. */
const MAX_ID = 2000;

/*
 * Checked before the background trusts anything that came by message. A content script shares its process with the page: what
 * it sends may have been written by the page. Lengths and counts are bounded, unknown fields are dropped, codes are closed.
 */
const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

const AccountText = z.string().check(z.minLength(5), z.maxLength(MAX_ID), z.regex(/^[^:\s]+:[^:\s]+:[^:\s]+$/));
const ProgramText = z.string().check(z.minLength(3), z.maxLength(MAX_ID), z.regex(/^[^:\s]+:[^:\s]+$/));
/** Of ours, or the random id of an own one. */
const TemplateText = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/));
/** Built-in, or the random id of an own one. */
const SegmentText = z.string().check(z.regex(/^[A-Za-z0-9-]{1,60}$/));
const PlayText = z.string().check(z.regex(/^[A-Z]-\d{2,3}$/));

const Ref = z.object({
  by: z.enum(['id', 'email', 'code', 'name']),
  value: text(MAX_VALUE),
  seen: z.optional(z.string().check(z.maxLength(MAX_VALUE))),
});
const Page = z.object({
  network: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  account: text(300),
  by: z.enum(['address', 'page', 'host']),
});
const Bar = z.object({
  corner: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']),
  isFolded: z.boolean(),
  isShown: z.boolean(),
});
const NewProspect = z.object({ page: Page, name: text(MAX_VALUE), website: z.string().check(z.maxLength(MAX_VALUE)) });
const OneProspect = z.object({ prospect: z.string().check(z.regex(/^[0-9a-f-]{36}$/)) });
const Accounts = z.object({ accounts: z.array(AccountText).check(z.maxLength(MAX_REFS)) });

const Walk = z.object({ page: Page, segment: SegmentText, replaces: z.boolean() });

const LookUp = z.object({ page: Page, refs: z.array(Ref).check(z.maxLength(MAX_REFS)) });
const OneAccount = z.object({ account: AccountText });
const Outreach = z.object({
  account: AccountText,
  play: z.nullable(PlayText),
  template: z.optional(TemplateText),
  segment: z.optional(SegmentText),
});
const Decision = z.object({ account: AccountText, play: PlayText, state: z.enum(['done', 'snoozed', 'dismissed', 'open']) });
const Recompute = z.object({ program: z.nullable(ProgramText) });

/** A message that no script of ours sends: a bug, or a page that tries its luck. */
export class BadMessage extends Error {
  override readonly name = 'BadMessage';
}

function checked<Schema extends z.ZodMiniType>(schema: Schema, data: unknown): z.output<Schema> {
  const result = z.safeParse(schema, data);
  if (!result.success) throw new BadMessage(result.error.issues[0]?.message ?? 'not understood');
  return result.data;
}

const ofNetwork = (page: z.output<typeof Page>): PageAccount => ({ ...page, network: page.network as NetworkId });

/** Throws BadMessage, as all below. */
export function checkLookUp(data: unknown): { readonly page: PageAccount; readonly refs: readonly PartnerRef[] } {
  const { page, refs } = checked(LookUp, data);
  return {
    page: ofNetwork(page),
    refs: refs.map(({ by, value, seen }) => (seen === undefined ? { by, value } : { by, value, seen })),
  };
}

export function checkAccount(data: unknown): { readonly account: AccountId } {
  return { account: checked(OneAccount, data).account as AccountId };
}

export function checkOutreach(data: unknown): {
  readonly account: AccountId;
  readonly play: string | null;
  readonly template?: string;
  readonly segment?: string;
} {
  const { account, play, template, segment } = checked(Outreach, data);
  return {
    account: account as AccountId,
    play,
    ...(template === undefined ? {} : { template }),
    ...(segment === undefined ? {} : { segment }),
  };
}

export function checkDecision(data: unknown): {
  readonly account: AccountId;
  readonly play: string;
  readonly state: ActionState;
} {
  const { account, play, state } = checked(Decision, data);
  return { account: account as AccountId, play, state };
}

export function checkBar(data: unknown): BarPlace {
  return checked(Bar, data);
}

export function checkAccounts(data: unknown): { readonly accounts: readonly AccountId[] } {
  return { accounts: checked(Accounts, data).accounts as AccountId[] };
}

export function checkNewProspect(data: unknown): {
  readonly page: PageAccount;
  readonly name: string;
  readonly website: string;
} {
  const { page, name, website } = checked(NewProspect, data);
  return { page: ofNetwork(page), name, website };
}

export function checkWalk(data: unknown): {
  readonly page: PageAccount;
  readonly segment: string;
  readonly replaces: boolean;
} {
  const { page, segment, replaces } = checked(Walk, data);
  return { page: ofNetwork(page), segment, replaces };
}

export function checkProspect(data: unknown): { readonly prospect: string } {
  return checked(OneProspect, data);
}

export function checkRecompute(data: unknown): { readonly program: ProgramId | null } {
  return { program: checked(Recompute, data).program as ProgramId | null };
}
