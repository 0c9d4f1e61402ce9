// A forum post that is refused never happened: no event tells of it ("Channels Resource: Start Thread in Forum or Media Channel").

import { expect, test } from 'vitest';
import { connect, identify } from './bare-gateway.ts';
import { openDiscord } from './bot.ts';
import { letters } from './made-up-bodies.ts';
import { call } from './rest-call.ts';

const post = (more: object = {}, message: object = { content: 'How?' }) => ({
  name: 'A question',
  message,
  ...more,
});

/** The forum's first tag stands for a tag that is there. */
test.each<[string, object, number]>([
  ['without the tag that the forum asks for', post({ applied_tags: [] }), 50035],
  ['with a tag of another forum', post({ applied_tags: ['123456789012345678'] }), 50035],
  ['with a name of 101 characters', post({ name: letters(101) }), 50035],
  ['with a first message of 2,001 characters', post({}, { content: letters(2_001) }), 50035],
  ['with an empty first message', post({}, { content: ' ' }), 50006],
  ['without a first message', post({ message: undefined }), 50006],
])('a post %s is refused before anybody hears of it', async (_, body, code) => {
  const discord = await openDiscord({ requireTag: true });
  const seen: string[] = [];
  discord.watch(discord.people.member, ({ event }) => seen.push(event));
  const { send, frames, hears } = await connect(discord);
  send(identify(discord, 1));
  await hears('GUILD_CREATE');
  const path = `/channels/${discord.channels.forum}`;
  const [tag] = (await call(discord, 'GET', path)).body.available_tags;
  const begin = (wanted: object) =>
    call(discord, 'POST', `${path}/threads`, { applied_tags: [tag.id], ...wanted });
  const refused = await begin(body);
  expect([refused.status, refused.body.code]).toEqual([400, code]);
  expect(seen).toEqual(['bot-changed']);
  const accepted = await begin(post());
  await hears('THREAD_CREATE');
  expect(frames.flatMap(({ t, d }) => (t?.startsWith('THREAD') ? [[t, d.id]] : []))).toEqual([
    ['THREAD_CREATE', accepted.body.id],
  ]);
});
