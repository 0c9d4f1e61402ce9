// The commands are what Discord accepts, and are registered only when they changed.

import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { expect, test } from 'vitest';
import { registeredCommands as wanted } from '../../src/discord/commands.ts';
import { registerCommands, sameCommands } from '../../src/discord/register.ts';
import { asDescribed } from '../discord-description.ts';
import { openLocalDiscord } from './running-bot.ts';

test('every command is what Discord’s own description allows', () => {
  for (const data of wanted) {
    const checked = ApplicationCommandUpdateRequestSchema.safeParse(asDescribed(data));
    expect(checked.error?.issues ?? []).toEqual([]);
    expect(JSON.stringify(data).length).toBeLessThan(8_000);
  }
});

test.each([undefined, 'guild'])('a second registration changes nothing (%s)', async (where) => {
  const discord = await openLocalDiscord();
  const { token, applicationId, apiUrl } = discord;
  const options = { token, applicationId, apiUrl, ...(where && { guildId: discord.guildId }) };
  expect((await registerCommands(options)).outcome).toBe('registered');
  expect((await registerCommands(options)).outcome).toBe('unchanged');
  const writes = discord.requests.filter(({ method }) => method === 'PUT');
  expect(writes).toHaveLength(1);
});

test('what Discord fills in is no change, and what it says otherwise is one', () => {
  const filled = wanted.map((data) => ({
    ...data,
    id: '1',
    version: '2',
    nsfw: false,
    default_member_permissions: data.default_member_permissions ?? null,
    name_localizations: data.name_localizations ?? null,
  }));
  expect(sameCommands(filled, wanted)).toBe(true);
  expect(sameCommands([], wanted)).toBe(false);
  expect(sameCommands([...filled, { name: 'old', description: 'x' }], wanted)).toBe(false);
  const [first, ...others] = filled;
  for (const change of [{ description: 'x' }, { contexts: [0] }, { options: [] }]) {
    expect(sameCommands([{ ...first, ...change }, ...others], wanted)).toBe(false);
  }
});
