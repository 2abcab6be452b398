import { DRAFT_LANGUAGES, type OwnTemplate } from '../domain/outreach';
import { fail, ok, type Result } from '../domain/result';
import { checkTemplate } from '../outreach/check-template';
import { TEMPLATE_IDS } from '../outreach/template-ids';
import type { Content } from '../store/records';

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

export function writeTemplateFile(templates: readonly Content<OwnTemplate>[]): string {
  const told = templates.map(({ name, replaces, language, type, subject, message }) => ({
    name,
    replaces,
    language,
    type,
    subject,
    message,
  }));
  return `${JSON.stringify({ kind: KIND, version: VERSION, templates: told }, null, 2)}\n`;
}

/**
 * Fails with why the file is refused, whole: of one template that is wrong, `detail` is its name, or its number (from 1) where it has
 * none. Nothing that a file says is run: what is not Liquid of ours is broken.
 */
export function readTemplateFile(text: string): Result<readonly Content<OwnTemplate>[], TemplateFileReason> {
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
  return ok(read);
}

function readTemplate(told: unknown): Content<OwnTemplate> | null {
  if (!isObject(told)) return null;
  const { name, replaces, language, type, subject, message } = told;
  const known = DRAFT_LANGUAGES.find((one) => one === language);
  if (typeof name !== 'string' || name.trim() === '' || !known) return null;
  if (typeof subject !== 'string' || typeof message !== 'string') return null;
  if (type !== null && typeof type !== 'string') return null;
  const id = replaces === null ? null : TEMPLATE_IDS.find((one) => one === replaces);
  return id === undefined ? null : { name: name.trim(), replaces: id, language: known, type, subject, message };
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
