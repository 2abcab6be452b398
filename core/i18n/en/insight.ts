export const insightMessages = {} as const;
