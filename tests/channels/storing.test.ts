// Settings and claims on both databases.

import { afterEach, describe, expect } from 'vitest';
import { type Channels, createChannels } from '../../src/channels/channels.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open.ts';
import { SCHEMAS } from '../../src/schemas.ts';
import { testedDatabases } from '../database/databases.ts';

const DAY_MS = 86_400_000;
const opened: Database[] = [];

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

interface Clock {
  now: number;
}

async function openChannels(address: string, clock: Clock = { now: 0 }): Promise<Channels> {
  const database = await openDatabase(address, SCHEMAS);
  opened.push(database);
  return createChannels(database, {
    now: () => new Date(clock.now),
    monotonic: () => clock.now,
  });
}

const post = (id: string, guildId = 'g') => ({ guildId, channelId: 'forum', id });

describe.each(testedDatabases)('on $name', { timeout: 60_000 }, ({ test, newAddress }) => {
  test('settings are kept, for each server by itself', async () => {
    const address = await newAddress();
    const { settings } = await openChannels(address);
    const channel = {
      channelId: '1',
      mode: 'suggest',
      unanswered: 'nothing',
      solvedTagId: null,
    } as const;
    await settings.setChannel('g', channel);
    await settings.setChannel('g', { ...channel, mode: 'answer', solvedTagId: '9' });
    await settings.setHelperRoles('g', ['2', '3']);
    await settings.setPersonChannel('g', '4');
    await settings.setPersonChannel('other', '5');
    const again = (await openChannels(address)).settings;
    expect(await again.read('g')).toEqual({
      channels: [{ ...channel, mode: 'answer', solvedTagId: '9' }],
      helperRoles: ['2', '3'],
      personChannelId: '4',
    });
    expect(await again.read('other')).toMatchObject({ channels: [], personChannelId: '5' });
    await again.removeChannel('g', '1');
    expect((await again.read('g')).channels).toEqual([]);
  });

  test('another process’s change is seen after a minute, one’s own at once', async () => {
    const address = await newAddress();
    const clock = { now: 0 };
    const first = (await openChannels(address, clock)).settings;
    const second = (await openChannels(address, clock)).settings;
    await first.read('g');
    await second.setPersonChannel('g', '4');
    expect((await second.read('g')).personChannelId).toBe('4');
    expect((await first.read('g')).personChannelId).toBeNull();
    clock.now = 60_000;
    expect((await first.read('g')).personChannelId).toBe('4');
  });

  test('the oldest reply with a passage is found, in its own channel and server', async () => {
    const clock = { now: DAY_MS };
    const { claims } = await openChannels(await newAddress(), clock);
    for (const [id, passage] of [
      ['1', 'x'],
      ['2', 'x'],
      ['3', 'y'],
      ['4', null],
    ] as const) {
      expect(await claims.claim(post(id))).toBe(true);
      expect(await claims.claim(post(id))).toBe(false);
      await claims.noteReply(post(id), `reply ${id}`, passage);
      clock.now += 1_000;
    }
    const asked = post('5');
    expect(await claims.earlierReply(asked, 'x')).toEqual({ askedId: '1', replyId: 'reply 1' });
    expect(await claims.earlierReply(post('1'), 'x'), 'not itself').toMatchObject({ askedId: '2' });
    expect(await claims.earlierReply({ ...asked, channelId: 'other' }, 'x')).toBeNull();
    expect(await claims.earlierReply(post('5', 'other'), 'x')).toBeNull();
    await claims.unlink('g', '1');
    expect(await claims.earlierReply(asked, 'x')).toMatchObject({ askedId: '2' });
    expect(await claims.replyTo('g', '1'), 'its reply is still known').toBe('reply 1');
  });

  test('after 90 days it is gone, after 89 not; forgetting a server spares the others', async () => {
    const clock = { now: DAY_MS };
    const channels = await openChannels(await newAddress(), clock);
    const { claims } = channels;
    await claims.claim(post('1'));
    await claims.claim(post('1', 'other'));
    await claims.claimRequest('g', '1');
    clock.now += 89 * DAY_MS;
    await channels.deleteOld();
    expect(await claims.claim(post('1'))).toBe(false);
    await channels.forget('g');
    expect(await claims.claim(post('1'))).toBe(true);
    expect(await claims.claim(post('1', 'other'))).toBe(false);
    clock.now += DAY_MS + 1;
    await channels.deleteOld();
    expect(await claims.claim(post('1', 'other'))).toBe(true);
    expect(await claims.claim(post('1')), 'younger').toBe(false);
  });
});
