// `verbatim register`: registers the bot's commands with Discord.

import { config } from 'dotenv';
import { readConfiguration } from '../configuration.ts';
import { registerCommands } from '../discord/register.ts';
import { readArguments, refusePositionals, UsageError } from './usage.ts';

export async function register(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { guild: { type: 'string' } });
  refusePositionals(positionals);
  if (values.guild !== undefined && !/^\d{17,20}$/.test(values.guild)) {
    throw new UsageError('--guild must be a server id of 17 to 20 digits.');
  }
  config({ quiet: true });
  const configuration = readConfiguration(process.env);
  if (configuration.mode === 'local') {
    throw new UsageError(
      'DISCORD_TOKEN and APPLICATION_ID are not set; the local Discord registers by itself.',
    );
  }
  const guildId = values.guild ?? configuration.guildId;
  const { token, applicationId } = configuration;
  const { outcome, names } = await registerCommands({
    token,
    applicationId,
    ...(guildId && { guildId }),
  });
  const where = guildId ? `for the server ${guildId}` : 'everywhere';
  console.log(
    `${names.map((name) => (/^\p{Ll}/u.test(name) ? `/${name}` : `“${name}”`)).join(', ')}: ${outcome} ${where}`,
  );
  return 0;
}
