// Days, in UTC: records keep no time of the day.

/** `2026-03-01` */
export type Day = string;

const DAY_MS = 86_400_000;

export function dayOf(time: Date): Day {
  return time.toISOString().slice(0, 10);
}

export function daysBefore(time: Date, days: number): Day {
  return dayOf(new Date(time.getTime() - days * DAY_MS));
}
