export const workspaceMessages = {} as const;
