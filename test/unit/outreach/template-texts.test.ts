import { describe, expect, test } from 'vitest';
import { TEMPLATE_IDS, VARIANT_TYPES, VARIED_TEMPLATES } from '@/core/outreach/template-ids';
import { PROMISE_NAMES } from '@/core/outreach/template-variables';
import { deTemplates, deVariants } from '@/core/outreach/templates/de';
import { enTemplates, enVariants } from '@/core/outreach/templates/en';
import { ruTemplates, ruVariants } from '@/core/outreach/templates/ru';

// The texts as they stand in their files: what holds whatever a partner's facts are. What they read like with facts is rendered elsewhere.

type Texts = Readonly<Record<string, string>>;

const TEXTS: Readonly<Record<'en' | 'de' | 'ru', Texts>> = {
  en: { ...enTemplates, ...enVariants },
  de: { ...deTemplates, ...deVariants },
  ru: { ...ruTemplates, ...ruVariants },
};
const MANNERS = {
  en: { greeting: 'Hello {{ contact_name }},', closing: 'Best regards' },
  de: { greeting: 'Guten Tag {{ contact_name }},', closing: 'Viele Grüße' },
  ru: { greeting: 'Здравствуйте, {{ contact_name }}!', closing: 'С уважением,' },
};
const VARIANT_IDS = VARIED_TEMPLATES.flatMap((template) => VARIANT_TYPES.map((type) => `${template}.${type}`));
const ALL_IDS: readonly string[] = [...TEMPLATE_IDS, ...VARIANT_IDS];

const textOf = (language: keyof typeof TEXTS, id: string) => TEXTS[language][id] ?? '';
const messageOf = (source: string) => source.slice(source.indexOf('\n') + 1).trim();
/** What is printed and what is asked about, each once: a fact, a gap or a promise that one language has, the other has. */
const wantsOf = (source: string) => [...new Set(source.match(/\{\{ \w+ \}\}|\{% (?:els)?if \w+ %\}/g))].sort();
const withoutTags = (source: string) => source.replace(/\{%.*?%\}/g, '');
/** Open until the user fills it in: printed although nothing asked whether it is known. */
const mustPromise = (source: string) => {
  let always = source;
  for (let before = ''; before !== always; ) {
    before = always;
    always = always.replace(/\{% if \w+ %\}(?:(?!\{% if )[\s\S])*?\{% endif %\}/g, '');
  }
  return PROMISE_NAMES.filter((name) => always.includes(`{{ ${name} }}`));
};

const everyText = (['en', 'de', 'ru'] as const).flatMap((language) => ALL_IDS.map((id) => [language, id] as const));

describe.each(everyText)('%s: %s', (language, id) => {
  const source = textOf(language, id);
  const { greeting, closing } = MANNERS[language];
  const message = messageOf(source);

  test('has a subject, greets the person and ends with the sender', () => {
    expect(source).toMatch(/^Subject: \S[^\n]*\n\n/);
    expect(message.startsWith(`${greeting}\n\n`)).toBe(true);
    expect(message.endsWith(`\n\n${closing}\n{{ sender_name }}`)).toBe(true);
  });

  test('asks one question, and nobody is shouted at', () => {
    expect(message.match(/\?/g)).toHaveLength(1);
    expect(source.replace(greeting, '')).not.toMatch(/!| {2}|[ \t]$/m);
  });

  test('says no number of its own', () => {
    const said = withoutTags(source)
      .replace(/\{\{.*?\}\}/g, '')
      .replace(/^\d\. /gm, '')
      .replace(/\b30\b/g, '');
    expect(said).not.toMatch(/\d/);
  });
});

/** What a person reads as pressure, fog or flattery. */
const PRESSURE = {
  en: /\b(?:last chance|hurry|only today|act now|don't miss|urgent\w*|as soon as possible|immediately|guarantee\w*|exciting|amazing|huge|unbeatable|boost your|win-win|synerg\w*|leverage|touch base|circle back)\b/i,
  de: /letzte Chance|nur noch heute|nur heute|jetzt zugreifen|dringend|umgehend|unverzüglich|schnellstmöglich|garantier|einmalig|unschlagbar|fantastisch|spannend|großartig|Win-win|Synergie|Mehrwert/i,
  ru: /последн\S* шанс|только сегодня|срочно|немедленно|не упусти|успей|торопи|гарантир|уникальн|невероятн|потрясающ|взаимовыгодн|синерги/i,
};

describe('no text presses, flatters or talks fog', () => {
  test.each(everyText)('%s: %s', (language, id) => {
    expect(textOf(language, id)).not.toMatch(PRESSURE[language]);
  });

  test.each([
    ['en', 'This is your last chance to join.'],
    ['en', 'Please answer as soon as possible.'],
    ['en', 'An exciting offer that boosts sales, guaranteed.'],
    ['de', 'Nur noch heute: jetzt zugreifen.'],
    ['de', 'Bitte melden Sie sich umgehend.'],
    ['de', 'Eine spannende Kooperation mit echtem Mehrwert.'],
    ['ru', 'Это последний шанс.'],
    ['ru', 'Ответьте срочно.'],
    ['ru', 'Уникальное взаимовыгодное предложение.'],
  ] as const)('%s: "%s" would be found', (language, said) => {
    expect(said).toMatch(PRESSURE[language]);
  });
});

describe('what English leaves to be filled in, no language drops or adds', () => {
  test.each(TEMPLATE_IDS.flatMap((id) => (['de', 'ru'] as const).map((language) => [language, id] as const)))(
    '%s: %s',
    (language, id) => {
      expect(mustPromise(textOf(language, id))).toEqual(mustPromise(textOf('en', id)));
    },
  );
});

test.each(ALL_IDS)('German says and asks about the very facts that English does: %s', (id) => {
  expect(wantsOf(textOf('de', id))).toEqual(wantsOf(textOf('en', id)));
});

describe('German is German', () => {
  /** After the greeting's comma, whichever of the alternatives is taken. */
  const beginningsOf = (source: string) => {
    const paragraph = messageOf(source).split('\n\n')[1] ?? '';
    if (!paragraph.startsWith('{% if')) return [paragraph];
    const alternatives = paragraph.slice(0, paragraph.indexOf('{% endif %}')).split(/\{% .*? %\}/);
    return alternatives.filter((text) => /^[^\s,]/.test(text));
  };

  test.each(ALL_IDS)('%s', (id) => {
    const source = textOf('de', id);
    const prose = withoutTags(source);
    for (const beginning of beginningsOf(source)) expect(beginning).toMatch(/^(?:\p{Ll}|Sie |Ihre )/u);
    expect(prose).not.toMatch(/\b(?:du|dich|dir|dein\w*|sie müssen|ihnen)\b/);
    expect(prose).not.toMatch(/["'“](?=\p{L})|\p{L}"| - /u);
    expect(prose.match(/„/g)?.length ?? 0).toBe(prose.match(/“/g)?.length ?? 0);
    expect(prose).not.toMatch(/Conversion|Commission|Voucher|Coupon|Publisher|Affiliate|Creatives|Deals|Newsletter|Call\b/);
  });
});

describe('a variant is a text of its own', () => {
  const sentences = (source: string) => withoutTags(messageOf(source)).match(/[^.:?\n]+\?/g) ?? [];

  test.each((['en', 'de'] as const).flatMap((language) => VARIED_TEMPLATES.map((id) => [language, id] as const)))(
    '%s: %s is not the same with another noun, each type is asked what it can answer',
    (language, id) => {
      const messages = [id, ...VARIANT_TYPES.map((type) => `${id}.${type}`)].map((each) => messageOf(textOf(language, each)));
      expect(new Set(messages).size).toBe(messages.length);
      const questions = messages.flatMap((message) => sentences(message).map((question) => question.trim()));
      // "Is there anything else you need to begin?" fits an app as it fits everybody.
      expect(new Set(questions).size).toBeGreaterThanOrEqual(messages.length - 1);
    },
  );

  test.each(everyText.filter(([, id]) => id.includes('.')))('%s: %s can be taken as it is, without a promise', (language, id) => {
    expect(mustPromise(textOf(language, id))).toEqual([]);
  });

  test.each(everyText.filter(([, id]) => id.endsWith('.creator')))('%s: %s fits on a phone', (language, id) => {
    expect(withoutTags(messageOf(textOf(language, id))).length).toBeLessThanOrEqual(700);
  });
});
