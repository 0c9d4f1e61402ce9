// Bodies of a wanted size, for tests that drive every limit of Discord's.

export const v2 = 1 << 15;
export const letters = (count: number) => 'a'.repeat(Math.max(0, count));
export const many = <Item>(count: number, make: (index: number) => Item) =>
  Array.from({ length: Math.max(0, count) }, (_, index) => make(index));

export const text = (content = 'x') => ({ type: 10, content });
export const button = (more: object = {}) => ({
  type: 2,
  style: 2,
  label: 'After',
  custom_id: 'a',
  ...more,
});
export const buttons = (count: number) =>
  many(count, (index) => button({ custom_id: `b${index}` }));
export const row = (...components: object[]) => ({ type: 1, components });
const media = { url: 'https://example.org/a.png' };

export const classic = (...components: object[]) => ({ content: 'x', components });
export const modern = (...components: object[]) => ({ flags: v2, components });
export const embed = (more: object) => ({ embeds: [{ title: 'x', ...more }] });
export const field = (more: object) => embed({ fields: [{ name: 'n', value: 'v', ...more }] });
export const option = (more: object = {}) => ({ label: 'l', value: 'v', ...more });
export const options = (count: number) => many(count, (index) => option({ value: `${index}` }));
export const select = (more: object) =>
  classic(row({ type: 3, custom_id: 's', options: options(25), ...more }));
export const container = (count: number) =>
  modern({ type: 17, components: many(count, () => text()) });
export const section = (count: number) =>
  modern({ type: 9, components: many(count, () => text()), accessory: button() });
export const gallery = (count: number) =>
  modern({ type: 12, items: many(count, () => ({ media })) });
export const picture = (description: string) =>
  modern({ type: 12, items: [{ media, description }] });
export const link = (length: number) =>
  classic(
    row({
      type: 2,
      style: 5,
      label: 'x',
      url: length === 0 ? '' : 'https://example.org/'.padEnd(length, 'a'),
    }),
  );

export const input = (more: object = {}) => ({ type: 4, style: 1, custom_id: 'i', ...more });
export const label = (more: object = {}) => ({
  type: 18,
  label: 'l',
  component: input(),
  ...more,
});
export const modal = (more: object = {}) => ({
  custom_id: 'm',
  title: 't',
  components: [label()],
  ...more,
});

export const command = (more: object = {}) => ({ name: 'ask', description: 'x', ...more });
export const commandOptions = (count: number) =>
  many(count, (index) => ({ type: 3, name: `o${index}`, description: 'x' }));

/** A command whose names, descriptions and values have exactly so many characters together. */
export function commandOf(characters: number) {
  const own = command();
  const holders = commandOptions(10);
  const frame = own.name.length + 1 + holders.length * ('o0'.length + 1);
  const sizes = many(Math.floor((characters - frame) / 100), () => 100);
  const left = (characters - frame) % 100;
  if (left < 4) sizes.pop();
  const last = left < 4 ? [50, 50 + left] : [left];
  const choices = [...sizes, ...last].map((size, index) => {
    const value = String(100 + index);
    return { name: letters(size - value.length), value };
  });
  const share = Math.ceil(choices.length / holders.length);
  return {
    ...own,
    options: holders.map((one, index) => ({
      ...one,
      choices: choices.slice(index * share, (index + 1) * share),
    })),
  };
}
