// What every deed with the records needs.

import type { Pins } from '../../pins/pins.ts';
import type { Records } from '../../records/records.ts';
import type { Desk } from '../pins/request.ts';

export interface RecordDesk extends Desk {
  readonly pins: Pins;
  readonly records: Records;
}
