const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long what lets people in stays good. */
export const lifetimes = {
  sessionIdleMs: 8 * hourMs,
  sessionAbsoluteMs: 12 * hourMs,
  /** the last visit of a session is written at most this often */
  sessionTouchMs: minuteMs,
  signInLinkMs: 15 * minuteMs,
  invitationMs: 7 * 24 * hourMs,
} as const;

/** How often a password may be tried, per address and per account. */
export const signInTries = { tries: 10, withinMs: 15 * minuteMs } as const;

export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

export function isSessionAlive(session: SessionTimes, now: Date): boolean {
  const idleMs = now.getTime() - session.lastSeenAt.getTime();
  const ageMs = now.getTime() - session.createdAt.getTime();
  return idleMs < lifetimes.sessionIdleMs && ageMs < lifetimes.sessionAbsoluteMs;
}

export function after(instant: Date, ms: number): Date {
  return new Date(instant.getTime() + ms);
}
