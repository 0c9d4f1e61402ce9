// Everybody can read what is kept, true for this server, and have it deleted.

import { describe, expect, test as plainTest } from 'vitest';
import { SCHEMAS } from '../../../src/schemas.ts';
import { testedDatabases } from '../../database/databases.ts';
import { tablesOf } from '../../database/tables.ts';
import { type PinningBot, startPinningBot } from '../pins/pinning-bot.ts';
import { openLocalDiscord, until } from '../running-bot.ts';
import { labelsOf, textOf } from '../shown.ts';

async function pinFerry(bot: PinningBot, viewer = bot.discord.people.moderator): Promise<void> {
  await bot.ask({ question: 'ferry' });
  const form = await bot.open(bot.newest(), 'Pin …', viewer);
  await form.submit({ question: `Did the ferry sail, ${viewer}?` });
}

async function everyRow(bot: PinningBot): Promise<string> {
  const rows = await Promise.all(
    [...tablesOf(SCHEMAS).keys()].map(async (table) => [
      table,
      await bot.database.run({ parts: [`select * from ${table}`], values: [] }),
    ]),
  );
  return JSON.stringify(rows);
}

describe.each(testedDatabases)('$name', ({ test, newAddress }) => {
  test('a moderator takes their name out of all pins, and the pins stay', async () => {
    const bot = await startPinningBot({ address: await newAddress() });
    const { moderator, administrator } = bot.discord.people;
    await pinFerry(bot);
    await pinFerry(bot, administrator);
    await bot.command('pins edit', { pin: `Did the ferry sail, ${administrator}?` });
    await bot.ask({ question: `Did the ferry sail, ${moderator}?` });
    expect(textOf(bot.newest())).toContain('pinned by Sam');
    await bot.command('privacy', { delete: 'me' });
    expect(textOf(bot.told())).toContain('taken out of one version of a pin');
    const rows = await everyRow(bot);
    expect(rows).not.toContain(`"${moderator}"`);
    expect(rows).not.toContain('Sam');
    expect(rows).toContain('Ada');
    await bot.ask({ question: `Did the ferry sail, ${moderator}?` });
    expect(textOf(bot.newest())).toContain('pinned by a moderator on 2026-03-01');
    await bot.command('pins history');
    expect(textOf(bot.told())).toContain('a moderator pinned “Did the ferry sail');
    expect(textOf(bot.told())).not.toContain('Sam');
  });

  test('another process that has read the pins forgets the name as well', async () => {
    const bot = await startPinningBot({ address: await newAddress() });
    const { moderator } = bot.discord.people;
    await pinFerry(bot);
    const other = await startPinningBot({ address: bot.address });
    const { corpus } = other.library ?? bot.library ?? {};
    if (!corpus) throw new Error('There is no library.');
    const names = async () => {
      const { all } = await other.pins.board.pinsOf(bot.discord.guildId, corpus);
      return all.map(({ pin }) => pin.pinnedBy.name);
    };
    expect(await names()).toEqual(['Sam (@sam)']);
    await bot.pins.forgetMember(moderator);
    expect(await names()).toEqual(['a moderator']);
  });

  test('an administrator deletes everything of the server, after confirming it', async () => {
    const bot = await startPinningBot({ address: await newAddress() });
    const { administrator } = bot.discord.people;
    const { guildId } = bot.discord;
    await pinFerry(bot);
    await bot.command('setup gaps', { days: 30 });
    await bot.records.gaps.note(guildId, 'Where is the moon?');
    await bot.command('setup channel', {
      channel: { channel: bot.discord.channels.forum },
      mode: 'answer',
    });
    await bot.command('setup log', { channel: { channel: bot.discord.channels.text } });
    await bot.ask({ question: 'ferry' });
    await bot.press(bot.newest(), 'Helpful');
    await bot.command('stats');
    await bot.records.gaps.turnOn('1191154100000000999', 30);
    await bot.command('privacy', { delete: 'server' }, administrator);
    expect(labelsOf(bot.told())).toEqual(['Delete everything', 'Cancel']);
    expect(await everyRow(bot)).toContain('moon');
    await bot.press(bot.told(), 'Delete everything', administrator);
    await until(() => textOf(bot.told()).includes('Everything that was kept of this server is'));
    const rows = await everyRow(bot);
    expect(
      rows.replaceAll(
        `{"application_id":"${bot.discord.applicationId}","guild_id":"${guildId}","left_on":null,"seen_on":"2026-03-01"}`,
        '',
      ),
    ).not.toContain(guildId);
    expect(rows).toContain('1191154100000000999');
    await bot.ask({ question: 'ferry' });
    expect(textOf(bot.newest())).not.toContain('Pinned answer');
    await bot.command('pins list');
    expect(textOf(bot.told())).toContain('Nothing is pinned yet.');
  });
});

plainTest(
  'Discord is asked for time before everything is deleted, which may take long',
  async () => {
    const bot = await startPinningBot();
    const { administrator } = bot.discord.people;
    const { forgetGuild } = bot.records;
    let isAskedForTime = false;
    const watched: typeof forgetGuild = async (guildId) => {
      const [last] = bot.discord.requests.slice(-1);
      isAskedForTime = /\/callback/.test(last?.path ?? '') && last?.status === 204;
      await forgetGuild(guildId);
    };
    Object.assign(bot.records, { forgetGuild: watched });
    await bot.command('privacy', { delete: 'server' }, administrator);
    await bot.press(bot.told(), 'Delete everything', administrator);
    await until(() => textOf(bot.told()).includes('Everything that was kept'));
    expect(isAskedForTime).toBe(true);
  },
);

plainTest(
  'where the database fails on the way, the administrator can delete the rest',
  async () => {
    const bot = await startPinningBot();
    const { administrator } = bot.discord.people;
    const rename = (from: string, to: string) =>
      bot.database.run({ parts: [`alter table ${from} rename to ${to}`], values: [] });
    await bot.command('privacy', { delete: 'server' }, administrator);
    const question = bot.told();
    await rename('channel_claim', 'away');
    await bot.press(question, 'Delete everything', administrator);
    await until(() => textOf(bot.told()).includes('Not everything could be deleted'));
    await rename('away', 'channel_claim');
    await bot.press(question, 'Delete everything', administrator);
    await until(() => bot.all(administrator).some((each) => textOf(each).includes('is deleted:')));
  },
);

plainTest('what /privacy says of questions is what is set', async () => {
  const bot = await startPinningBot();
  const { member } = bot.discord.people;
  await bot.command('privacy', {}, member);
  expect(textOf(bot.newest(member))).toContain('**Questions**: not kept.');
  await bot.command('setup gaps', { days: 12 });
  await bot.command('privacy', {}, member);
  expect(textOf(bot.newest(member))).toContain('are kept for 12 days');
  expect(textOf(bot.newest(member))).toContain('I read no others');
});

plainTest('with the intent to read messages, /privacy says so', async () => {
  const discord = await openLocalDiscord({ portal: { messageContent: true } });
  const bot = await startPinningBot({ discord, messageContent: true });
  await bot.command('privacy');
  expect(textOf(bot.told())).toContain('I see what is written in the channels');
});

plainTest('while the database is away, /privacy still says what holds', async () => {
  const bot = await startPinningBot();
  await bot.database.run({ parts: ['alter table gap_setting rename to away'], values: [] });
  await bot.command('privacy');
  expect(textOf(bot.told())).toContain('can’t be read at the moment');
  await bot.database.run({ parts: ['alter table pin_change rename to gone'], values: [] });
  await bot.command('privacy', { delete: 'me' });
  expect(textOf(bot.told())).toContain('Records are unavailable at the moment');
});

plainTest('a member whom nothing relates to is told so', async () => {
  const bot = await startPinningBot();
  const { member } = bot.discord.people;
  await bot.ask({ question: 'ferry' });
  await bot.command('privacy', { delete: 'me' }, member);
  expect(textOf(bot.newest(member))).toContain('Nothing that is kept relates to you');
});

plainTest(
  'neither members nor moderators delete the server’s records, and Cancel deletes nothing',
  async () => {
    const bot = await startPinningBot();
    const { moderator, administrator } = bot.discord.people;
    await pinFerry(bot);
    await bot.command('privacy', { delete: 'server' }, moderator);
    expect(textOf(bot.told())).toContain('the permission Administrator');
    await bot.command('privacy', { delete: 'server' }, administrator);
    await bot.press(bot.told(), 'Cancel', administrator);
    expect(await everyRow(bot)).toContain('Sam');
  },
);

plainTest('whoever is no administrator any more can’t press what they were shown', async () => {
  const bot = await startPinningBot();
  const { administrator } = bot.discord.people;
  await pinFerry(bot);
  await bot.command('privacy', { delete: 'server' }, administrator);
  const question = bot.told();
  bot.discord.setRoles(administrator, []);
  await bot.press(question, 'Delete everything', administrator);
  expect(textOf(bot.newest(administrator))).toContain('the permission Administrator');
  expect(await everyRow(bot)).toContain('Sam');
});
