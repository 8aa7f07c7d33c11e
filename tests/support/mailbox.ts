import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export interface Mailbox {
  /** for SMTP_URL */
  readonly url: string;
  /** The next mail, in order of arrival: its whole text, decoded. */
  next(): Promise<string>;
  close(): void;
}

/** A mail server that takes everything and keeps it in memory. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: string[] = [];
  const waiting: ((mail: string) => void)[] = [];
  const take = (mail: string) => {
    const wanted = waiting.shift();
    if (wanted) wanted(mail);
    else mails.push(mail);
  };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) =>
      void text(stream).then((mail) => {
        take(decodeQuotedPrintable(mail));
        done();
      }, done),
  });
  const server = smtp.listen(0, "127.0.0.1");
  await once(server, "listening");
  // Listening on a port, and not on a pipe.
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: () => {
      const [mail] = mails.splice(0, 1);
      return mail === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(mail);
    },
    close: () => smtp.close(() => undefined),
  };
}

function decodeQuotedPrintable(mail: string): string {
  const bytes = mail
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
