export type SentAtFault = "sent-in-future" | "sent-before-freeze";

interface SentAt {
  readonly sentAt: Date;
  /** by the clock of the server */
  readonly now: Date;
  readonly frozenAt: Date;
}

/** What is wrong with when somebody says the application was handed in; people know it to the minute. */
export function findSentAtFault({ sentAt, now, frozenAt }: SentAt): SentAtFault | null {
  if (sentAt.getTime() > now.getTime()) return "sent-in-future";
  return sentAt.getTime() + aMinute <= frozenAt.getTime() ? "sent-before-freeze" : null;
}

const aMinute = 60_000;
