// Errors as Discord's REST API words them.

import type { JsonObject } from './json.ts';

/** A request that Discord would refuse: its HTTP status and its body `{message, code, errors?}`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly errors: JsonObject | undefined;

  constructor(status: number, code: number, message: string, errors?: JsonObject) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** The response body. */
  get body(): JsonObject {
    const base = { message: this.message, code: this.code };
    return this.errors === undefined ? base : { ...base, errors: this.errors };
  }
}

/** The refusals by name; texts and codes as in "Opcodes and Status Codes: JSON Error Codes". */
export const refusals = {
  notFound: [404, 0, '404: Not Found'],
  unauthorized: [401, 0, '401: Unauthorized'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownRole: [404, 10011, 'Unknown Role'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooManyPins: [400, 30003, 'Maximum number of pins reached (250)'],
  postNotBegun: [
    403,
    40058,
    'Cannot message this thread until after the post author has sent an initial message.',
  ],
  entityTooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  directMessages: [403, 50003, 'Cannot execute action on a DM channel'],
  notTheAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  notATextChannel: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  systemMessage: [403, 50021, 'Cannot execute action on a system message'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidRecipients: [400, 50033, 'Invalid Recipient(s)'],
  invalidVersion: [400, 50041, 'Invalid API version provided'],
  invalidBody: [400, 50109, 'The request body contains invalid JSON.'],
  archivedThread: [400, 50083, 'Thread is archived'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  lockedThread: [403, 160005, 'Thread is locked'],
} as const;

export type RefusalName = keyof typeof refusals;

/** Makes one of Discord's known refusals, to be thrown. */
export function refusal(name: RefusalName): ApiError {
  const [status, code, message] = refusals[name];
  return new ApiError(status, code, message);
}
