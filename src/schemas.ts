// The tables of every area that keeps something in the database.

import { CHANNEL_SCHEMA } from './channels/channel-schema.ts';
import type { Schema } from './database/migrate.ts';
import { PIN_SCHEMA } from './pins/pin-schema.ts';
import { RECORD_SCHEMA } from './records/record-schema.ts';

export const SCHEMAS: readonly Schema[] = [PIN_SCHEMA, RECORD_SCHEMA, CHANNEL_SCHEMA];
