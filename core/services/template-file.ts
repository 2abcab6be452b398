import { DRAFT_LANGUAGES, type OwnTemplate } from '../domain/outreach';
import { fail, ok, type Result } from '../domain/result';
import { checkTemplate } from '../outreach/check-template';
import { TEMPLATE_IDS } from '../outreach/template-ids';
import type { Content } from '../store/records';
import { LONGEST_SEGMENT_TERMS } from './keep-segment-terms';

/** Templates on their way from one Trellis to another. */
const KIND = 'trellis-templates';
const VERSION = 1;
const LONGEST_FILE = 2_000_000;
const MOST = 500;

export type TemplateFileReason =
  | 'too-long'
  | 'not-json'
  | 'not-templates'
  | 'newer'
  | 'empty'
  | 'too-many'
  | 'wrong-template'
  | 'broken';

/** What a file holds. `terms`: the notes of the segments that its templates are for, by their ids. */
export type TemplateFile = { readonly templates: readonly Content<OwnTemplate>[]; readonly terms: ReadonlyMap<string, string> };

export function writeTemplateFile({ templates, terms }: TemplateFile): string {
  const told = templates.map(({ name, replaces, language, type, segment = null, subject, message }) => ({
    name,
    replaces,
    language,
    type,
    ...(segment === null ? {} : { segment }),
    subject,
    message,
  }));
  const segments = new Set(templates.flatMap(({ segment }) => segment ?? []));
  const notes = [...terms].filter(([segment]) => segments.has(segment));
  const segmentTerms = notes.length === 0 ? {} : { segmentTerms: Object.fromEntries(notes) };
  return `${JSON.stringify({ kind: KIND, version: VERSION, templates: told, ...segmentTerms }, null, 2)}\n`;
}

/**
 * Fails with why the file is refused, whole: of one template that is wrong, `detail` is its name, or its number (from 1) where it has
 * none. Nothing that a file says is run: what is not Liquid of ours is broken.
 */
export function readTemplateFile(text: string): Result<TemplateFile, TemplateFileReason> {
  if (text.length > LONGEST_FILE) return fail('too-long');
  const file = parse(text);
  if (file === undefined) return fail('not-json');
  if (!isObject(file) || file.kind !== KIND) return fail('not-templates');
  if (file.version !== VERSION) return fail('newer');
  if (!Array.isArray(file.templates)) return fail('not-templates');
  if (file.templates.length === 0) return fail('empty');
  if (file.templates.length > MOST) return fail('too-many', String(MOST));
  const read: Content<OwnTemplate>[] = [];
  for (const [at, told] of file.templates.entries()) {
    const template = readTemplate(told);
    if (!template) return fail('wrong-template', nameOf(told) ?? String(at + 1));
    if (checkTemplate(template).length > 0) return fail('broken', template.name);
    read.push(template);
  }
  const terms = readTerms(file.segmentTerms);
  return terms ? ok({ templates: read, terms }) : fail('not-templates');
}

/** Older files have none. Null: they are of no kind that we write. */
function readTerms(told: unknown): ReadonlyMap<string, string> | null {
  if (told === undefined) return new Map();
  if (!isObject(told) || Object.keys(told).length > MOST) return null;
  const terms = Object.entries(told);
  const isNote = ([segment, note]: [string, unknown]) =>
    SEGMENT.test(segment) && typeof note === 'string' && note.length <= LONGEST_SEGMENT_TERMS;
  return terms.every(isNote) ? new Map(terms as [string, string][]) : null;
}

/** Of ours, or the random id of one of the user's own. */
const SEGMENT = /^[A-Za-z0-9-]{1,60}$/;

function readTemplate(told: unknown): Content<OwnTemplate> | null {
  if (!isObject(told)) return null;
  const { name, replaces, language, type, segment = null, subject, message } = told;
  const known = DRAFT_LANGUAGES.find((one) => one === language);
  if (typeof name !== 'string' || name.trim() === '' || !known) return null;
  if (typeof subject !== 'string' || typeof message !== 'string') return null;
  if (type !== null && typeof type !== 'string') return null;
  if (segment !== null && !(typeof segment === 'string' && SEGMENT.test(segment))) return null;
  const id = replaces === null ? null : TEMPLATE_IDS.find((one) => one === replaces);
  if (id === undefined) return null;
  return { name: name.trim(), replaces: id, language: known, type, ...(segment === null ? {} : { segment }), subject, message };
}

const nameOf = (told: unknown) => (isObject(told) && typeof told.name === 'string' ? told.name.slice(0, 100) : null);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined; // somebody's file: said by the caller
  }
}
