import { accountIdOf, networkId, programIdOf } from '@/core/domain/ids';
import type { Demo } from '@/test/demo/make-demo';
import type { DubDashboard } from './surfaces/dub-dashboard';
import type { Workspace } from './surfaces/workspace';

export const DUB_PROGRAM = { name: 'Acme' } as const;
export const SHOP_PROGRAM = { name: 'Acme shop', currency: 'EUR' } as const;

/** The account that a Dub id becomes after importing into the programme of these tests. */
export const dubAccount = (ownId: string) => accountIdOf(programIdOf(networkId('dub'), DUB_PROGRAM.name), ownId);
export const shopAccount = (ownId: string) => accountIdOf(programIdOf(networkId('affiliatewp'), SHOP_PROGRAM.name), ownId);

/** A user who has imported Dub's partner list and commissions and enabled its dashboard. */
export async function startWithDub({
  workspace,
  dub,
  demo,
}: {
  workspace: Workspace;
  dub: DubDashboard;
  demo: Demo;
}): Promise<void> {
  await workspace.importFiles(demo.files['dub-commissions'], DUB_PROGRAM);
  await workspace.enableSite(dub.address(), dub.pattern);
}
