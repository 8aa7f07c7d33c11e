import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import type { Database } from "~/database/client.server";
import { createMailer } from "../../server/mailer.ts";

const clock = { now: () => new Date("2026-11-24T10:00:00Z") };
const text = { to: "giulia@passo-lento.example", subject: "Invito in «Valli»", text: "Vieni: è pronto." };
const mail = { ...text, workspaceId: null };
const mailFrom = "Cantiere <cantiere@ente.example>";

test("with a mail server a mail leaves, from the address of the settings", async () => {
  const { port, received } = await startMailServer();
  const settings = { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom };
  await createMailer({ settings, clock, database: noDatabase() }).send(mail);
  expect(received()).toMatch(/^MAIL FROM:<cantiere@ente\.example>/m);
  expect(received()).toMatch(/^RCPT TO:<giulia@passo-lento\.example>/m);
  expect(received()).toMatch(/^From: Cantiere <cantiere@ente\.example>/m);
});

test("a mail that the server does not take is an error, never silence", async () => {
  const { port } = await startMailServer("550 no such mailbox");
  const settings = { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom };
  await expect(createMailer({ settings, clock, database: noDatabase() }).send(mail)).rejects.toThrow(/550/);
});

test("without a mail server a mail is kept in the outbox", async () => {
  const kept: unknown[] = [];
  // Only what keeping a mail needs.
  const database = {
    outboxMail: { create: ({ data }: { data: unknown }) => Promise.resolve(kept.push(data)) },
  };
  const mailer = createMailer({
    settings: { smtpUrl: null, mailFrom },
    clock,
    database: database as unknown as Database,
  });
  await mailer.send(mail);
  expect(kept).toEqual([{ ...text, createdAt: clock.now() }]);
});

/** With a mail server nothing is kept: touching it fails the test. */
function noDatabase(): Database {
  return {} as Database;
}

/** Says yes to everything, or the given line to every recipient, and remembers what it heard. */
async function startMailServer(toRecipients = "250 ok") {
  let heard = "";
  const server = createServer((socket) => {
    let isInBody = false;
    socket.setEncoding("utf8").write("220 here\r\n");
    socket.on("data", (text: string) => {
      heard += text;
      if (isInBody && !text.endsWith("\r\n.\r\n")) return;
      const answer = text.startsWith("DATA")
        ? "354 go on"
        : text.startsWith("RCPT")
          ? toRecipients
          : text.startsWith("QUIT")
            ? "221 bye"
            : "250 ok";
      isInBody = answer.startsWith("354");
      socket.write(`${answer}\r\n`);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  return {
    port: typeof address === "object" ? address!.port : 0,
    received: () => heard.replaceAll("\r", ""),
  };
}
