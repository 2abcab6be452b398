/** Words of the workspace and of the parts that all our pages are built from. */
export const workspaceMessages = {
  'workspace.ui.close': 'Close',
  'workspace.ui.undo': 'Undo',
  'workspace.ui.cancel': 'Cancel',
  'workspace.ui.skip': 'Skip to the content',
  'workspace.ui.nav': 'Main',
} as const;
