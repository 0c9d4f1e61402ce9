// What the page knows, and the address that leads back to it.
import type { APIApplicationCommand, APIChannel, APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { formatAddress, readAddress } from '../../../src/local-discord/page/address.ts';
import { channelName, channelsOf, withMentions } from '../../../src/local-discord/page/names.ts';
import { World } from '../../../src/local-discord/page/world.ts';
import type { Snapshot, Viewer } from '../../../src/local-discord/page-protocol.ts';

const message = (id: string, content = '') =>
  ({ id, channel_id: '5', content }) as unknown as APIMessage;

function worldWith(...messages: APIMessage[]): World {
  const viewer = { user: { id: '1' }, member: { roles: [] } } as unknown as Viewer;
  const guild: Snapshot['guild'] = { id: '9', name: 'Guild', roles: [] };
  const channels = [{ id: '5', type: 0, name: 'general' } as APIChannel];
  return new World({
    ...{ viewer, viewers: [viewer], guild, channels, messages },
    ...{ commands: [], directCommands: [], bot: null },
  });
}

describe('messages of a channel', () => {
  it('stand in the order of their ids, even when a late one arrives', () => {
    const world = worldWith(message('99'), message('101'));
    world.apply({ event: 'message-created', message: message('100') });
    world.apply({ event: 'message-created', message: message('98') });
    expect(world.messagesIn('5').map(({ id }) => id)).toEqual(['98', '99', '100', '101']);
  });

  it('change and disappear', () => {
    const world = worldWith(message('1', 'before'), message('2'));
    world.apply({ event: 'message-updated', message: message('1', 'after') });
    world.apply({ event: 'message-deleted', messageId: '2', channelId: '5' });
    expect(world.messagesIn('5')).toEqual([message('1', 'after')]);
  });
});

describe('direct messages', () => {
  const bot = { id: '8', username: 'verbatim', global_name: null };
  const direct = { id: '7', type: 1, name: null, recipients: [bot] } as unknown as APIChannel;

  it('are called after the other one, and are no channel that an option could name', () => {
    const world = worldWith();
    world.apply({ event: 'channel-created', channel: direct });
    expect(channelName(direct)).toBe('verbatim');
    expect(channelsOf(world)).toEqual([{ id: '5', name: 'general' }]);
  });

  it('have commands of their own', () => {
    const world = worldWith();
    const called = (name: string) => [{ name }] as APIApplicationCommand[];
    world.apply({ event: 'channel-created', channel: direct });
    const commands = { commands: called('pins'), directCommands: called('ask') };
    world.apply({ event: 'commands-changed', ...commands });
    expect(world.commandsIn('5')).toEqual(commands.commands);
    expect(world.commandsIn('7')).toEqual(commands.directCommands);
  });
});

describe('names that are typed behind an @', () => {
  const person = (id: string, nick: string) =>
    ({
      user: { id, username: nick.toLowerCase() },
      member: { nick, roles: [] },
    }) as unknown as Viewer;
  const viewers = [person('1', 'Mira'), person('2', 'Mira Moe')] as [Viewer, Viewer];
  const role = { id: '6', name: 'Helper (new)' } as Snapshot['guild']['roles'][number];
  const bot = { id: '8', username: 'verbatim', global_name: null } as unknown as Snapshot['bot'];
  const world = new World({
    ...{ viewer: viewers[0], viewers, guild: { id: '9', name: 'Guild', roles: [role] } },
    ...{ channels: [], messages: [], commands: [], directCommands: [], bot },
  });

  it.each([
    ['@verbatim who fled?', '<@8> who fled?'],
    ['Who fled, @Verbatim?', 'Who fled, <@8>?'],
    ['@mira moe and @Mira', '<@2> and <@1>'],
    ['ask @helper (new)!', 'ask <@&6>!'],
    ['mail@verbatim, @verbatims, @nobody, @everyone, <@8>', null],
    ['`@verbatim` and\n```\n@Mira\n```', null],
  ])('become mentions where they are somebody’s: %s', (typed, sent) => {
    expect(withMentions(world, typed)).toBe(sent ?? typed);
  });
});

describe('the address', () => {
  it('leads back to the viewer and the channel', () => {
    const address = { channel: '12', viewer: '34' };
    expect(readAddress(formatAddress(address))).toEqual(address);
    expect(formatAddress(address)).toBe('#channel=12&viewer=34');
  });

  it.each(['', '#', '#composer', '#channel=<b>&viewer=1e5', '#channel=123456789012345678901'])(
    '“%s” names nobody and nothing',
    (fragment) => {
      expect(readAddress(fragment)).toEqual({ channel: undefined, viewer: undefined });
    },
  );
});
