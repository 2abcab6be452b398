import type { DemoNetwork } from './archetypes';
import type { Random } from './random';

export type Person = {
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly username: string;
  readonly country: string;
  readonly website: string;
};

const LONG =
  'The Extraordinarily Long-Winded Society for the Appreciation of Artisanal Kitchenware, Sustainable Textiles, Slow Travel and Other Fine Things of Everyday Life (International Partner Division, formerly North)';

/** First and last name; what breaks parsers, pages and formulas, each at least once per network. */
export const ODD_NAMES: Readonly<Record<DemoNetwork, readonly (readonly [string, string])[]>> = {
  dub: [
    ['Lena "Lenny"', 'Krüger'],
    ['Müller, Söhne & Co.', 'GmbH'],
    ['Алексей', 'Смирнов'],
    ['山田', '太郎'],
    ['<b>bold</b>', 'Deals'],
    ['=1+1', ''],
    [LONG, ''],
    ['Chris', 'Taylor'],
    ['Chris', 'Taylor'],
    ['Sinéad', "O'Brien"],
    ['Sunny 🌻', 'Garden 🪴'],
    ['@dailyfinds', ''],
    ['+44 Style', ''],
    ['-minus-', 'Blog'],
    ['Łukasz', 'Żółć'],
    ['<script>alert(1)</script>', ''],
    ['  Two  spaces ', 'inside'],
    ['مريم', 'الأحمد'],
  ],
  affiliatewp: [
    ["Sean O'Brien", ''],
    ['Renée', 'Côté'],
    ['Kim "The Knife"', 'Baker'],
    ['Back\\slash', 'Media'],
    ['Schmidt, Anna', 'und Töchter'],
    ['Ольга', 'Иванова'],
    ['株式会社', '東京リンク'],
    ['<b>bold</b>', 'Coupons'],
    ['=1+1', ''],
    [LONG, ''],
    ['Alex', 'Morgan'],
    ['Alex', 'Morgan'],
    ['Chris', 'Taylor'],
    ['Emoji 🎉', 'Party'],
    ['Name (#12)', 'Trap'],
    ['Semi;colon', 'Pipe|Tab'],
  ],
};

const FIRST = [
  ...['Anna', 'Ben', 'Carla', 'David', 'Elif', 'Felix', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Karin', 'Liam', 'Mila', 'Noah'],
  ...['Olivia', 'Paul', 'Rosa', 'Sam', 'Tara', 'Uwe', 'Vera', 'Will', 'Yara', 'Zoe', 'Amir', 'Bianca', 'Cedric', 'Dana'],
];
const LAST = [
  ...['Adler', 'Becker', 'Castillo', 'Duval', 'Eriksen', 'Fischer', 'Garcia', 'Hansen', 'Ito', 'Jensen', 'Keller', 'Lopez'],
  ...['Meyer', 'Novak', 'Okafor', 'Petrov', 'Quinn', 'Rossi', 'Silva', 'Tanaka', 'Ueda', 'Vogel', 'Weber', 'Young', 'Zimmer'],
];
const BRAND = ['Trail', 'Copper', 'Maple', 'Harbour', 'Pixel', 'Velvet', 'North', 'Sunday', 'Lucky', 'Green', 'Little', 'Urban'];
const KIND = ['Reviews', 'Deals', 'Kitchen', 'Journal', 'Finds', 'Coupons', 'Travel', 'Closet', 'Gadgets', 'Weekly', 'Studio'];
const COUNTRIES = ['US', 'US', 'US', 'GB', 'DE', 'DE', 'FR', 'ES', 'NL', 'PL', 'SE', 'JP', 'BR', 'CA'];

/** One person per partner; ordinary names are given once per network, only the odd list holds namesakes. */
export function peopleOf(network: DemoNetwork, howMany: number, random: Random): Person[] {
  const odd = ODD_NAMES[network];
  const taken = new Set<string>();

  function ordinary(): readonly [string, string] {
    for (;;) {
      const name: readonly [string, string] = random.chance(0.45)
        ? [`${random.pick(BRAND)} ${random.pick(KIND)}`, '']
        : [random.pick(FIRST), random.pick(LAST)];
      const key = name.join(' ');
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  }

  return Array.from({ length: howMany }, (_, n) => {
    const [firstName, lastName] = odd[n] ?? ordinary();
    const handle = `${network === 'dub' ? 'd' : 'w'}${String(n + 1).padStart(3, '0')}`;
    return {
      name: lastName ? `${firstName} ${lastName}` : firstName,
      firstName,
      lastName,
      email: `hello@partner-${handle}.example`,
      username: `user-${handle}`,
      country: random.pick(COUNTRIES),
      website: `https://partner-${handle}.example/`,
    };
  });
}
