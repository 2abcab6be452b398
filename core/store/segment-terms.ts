import type { TrellisDb } from './db';

/** A record beside the settings, as they are backed up; readSettings passes it over. */
export const segmentTermsName = (segment: string) => `segment.${segment}.terms`;
const NAME = /^segment\.([A-Za-z0-9-]+)\.terms$/;

/** What the user noted of each segment's terms, by its id: segments without a note are not in it. */
export async function readSegmentTerms(db: TrellisDb): Promise<ReadonlyMap<string, string>> {
  const records = await db.settings.where('id').startsWith('segment.').toArray();
  return new Map(
    records.flatMap(({ id, value, deletedAt }) => {
      const segment = NAME.exec(id)?.[1];
      return segment !== undefined && deletedAt === null && typeof value === 'string' && value !== '' ? [[segment, value]] : [];
    }),
  );
}
