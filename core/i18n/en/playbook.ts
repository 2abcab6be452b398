/** Titles of plays, why they are suggested, and their help. Keys: `play.<id>.title`, `play.<id>.help`, `play.<id>.why.<case>`. */
export const playbookMessages = {} as const;
