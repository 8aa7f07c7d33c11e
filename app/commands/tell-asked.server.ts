import type { Services } from "~/services.server";
import { sendWaitingMails, type SendServices } from "./send-waiting-mails.server";

/** Who is asked for the record of an organisation. */
export interface Asked {
  /** where they are */
  readonly workspaceIds: readonly string[];
  /** what they are told by, kept with the question */
  readonly mailIds: readonly string[];
}

export const nobodyAsked: Asked = { workspaceIds: [], mailIds: [] };

export type TellServices = SendServices &
  Pick<Services, "changes" | "log"> & { readonly settings: Pick<Services["settings"], "publicOrigin"> };

/** Tells open pages, and sends the mails. Nothing waits for these: the question is on the page whatever becomes of them. */
export function tellAsked(services: TellServices, asked: readonly Asked[]): void {
  for (const id of new Set(asked.flatMap(({ workspaceIds }) => workspaceIds))) services.changes.publish(id);
  const mailIds = asked.flatMap((one) => one.mailIds);
  sendWaitingMails(services, mailIds).catch((error: unknown) => {
    services.log.error({ err: error }, "nobody was told by mail that a record is asked for");
  });
}
