import type { Sending } from "~/database/sendings.server";

interface Sender {
  readonly accountId: string;
  readonly sendingKey?: string | null;
}

/** The act of somebody signed in, by the form they sent. */
export function sendingOf({ accountId, sendingKey = null }: Sender, act: string): Sending {
  return { sender: `account/${accountId}`, act, key: sendingKey };
}
