import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { percentile } from "../../support/faults/percentile.ts";
import { startServer } from "../../support/running-server.ts";
import { Desk } from "./desk.ts";
import { Phone } from "./phone.ts";

/**
 * A hall full of phones on the built server with its own database: 200 write three cards each, of which one in ten sends
 * everything three times and one in ten loses its line for 20 s; in another workshop, without names, 300 give five dots
 * each within a minute, one after the other. Prints JSON, and ends with 1 when something was lost or doubled, or a goal
 * is missed.
 *
 *     npm run build && npm run bench:workshop [-- <phones that write> <phones that vote>]
 */
const [writers = 200, voters = 300] = process.argv.slice(2).map(Number);
const cardsEach = 3;
const dotsEach = 5;
const proposals = 40;
const spreadMs = 60_000;
const lineLostMs = 20_000;
const goals = { sendToBoardP95Ms: 500, answerP95Ms: 500, voteWithinMs: 60_000 };

const server = await startServer();
try {
  const writing = await inHall("world-cafe", writers, write);
  const voting = await inHall("metaplan", voters, vote);
  const isMet = {
    cardsOnce: writing.lost === 0 && writing.doubled === 0,
    votesOnce: voting.dotsCounted === voting.dotsGiven && voting.ballots === voters,
    sendToBoard: writing.sendToBoardMs.p95 <= goals.sendToBoardP95Ms,
    answers: writing.answerMs.p95 <= goals.answerP95Ms && voting.answerMs.p95 <= goals.answerP95Ms,
    votedInTime: voting.tookMs <= goals.voteWithinMs,
  };
  process.stdout.write(
    `${JSON.stringify({ goals, phones: { writers, voters }, writing, voting, isMet }, null, 2)}\n`,
  );
  process.exitCode = Object.values(isMet).every(Boolean) ? 0 : 1;
} finally {
  await server.stop();
  server.forget();
}
// Lines that were cut may still be waited for.
process.exit();

/** So many people come into a workshop of a format, as they come through a door: not all in one moment. */
async function inHall<Result>(
  formatId: string,
  count: number,
  work: (desk: Desk, phones: readonly Phone[]) => Promise<Result>,
): Promise<Result & { readonly joiningMs: number }> {
  const desk = await Desk.prepare(server, formatId);
  const code = await desk.open(formatId);
  const phones = Array.from({ length: count }, () => new Phone(server.origin, desk.workshopId));
  const waiting = [...phones.entries()];
  const door = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await next[1].join(code, `Persona ${next[0]}`);
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: 10 }, door));
  const joiningMs = Math.round(performance.now() - started);
  const result = await work(desk, phones);
  for (const phone of phones) phone.close();
  desk.close();
  return { joiningMs, ...result };
}

async function write(desk: Desk, phones: readonly Phone[]) {
  const stage = desk.stage("write");
  await desk.act("open-stage", { stageId: stage });
  const doc = await desk.watchBoard();
  for (const phone of phones) phone.forget();
  const before = usage();
  const lost = phones.filter((_, index) => index % 10 === 5);
  for (const phone of lost) setTimeout(() => phone.lose(lineLostMs), spreadMs / 4);
  const sent = await Promise.all(
    phones.flatMap((phone, index) =>
      Array.from({ length: cardsEach }, async (_, number) => {
        await pause(Math.random() * spreadMs);
        return phone.write(stage, `Cartellino ${number} di ${index}`, index % 10 === 0 ? 3 : 1);
      }),
    ),
  );
  await waitUntil(() => desk.cameAt.size >= sent.length);
  const after = usage();
  // Those without a line are late by their own doing.
  const steady = phones.filter((phone) => !lost.includes(phone));
  const delays = steady.flatMap(({ sentAt }) =>
    [...sentAt].map(([id, at]) => (desk.cameAt.get(id) ?? Infinity) - at),
  );
  const texts = [...doc.getMap("board").entries()].filter(([key]) => key.endsWith("/text"));
  return {
    cards: sent.length,
    lost: sent.filter((id) => !desk.cameAt.has(id)).length,
    doubled: texts.length - new Set(texts.map(([, text]) => text)).size,
    sendToBoardMs: spread(delays),
    answerMs: spread(phones.flatMap(({ answeredMs }) => answeredMs)),
    ...perPhone(phones),
    serverCpuMs: after - before,
  };
}

async function vote(desk: Desk, phones: readonly Phone[]) {
  const writing = desk.stage("write");
  await desk.act("open-stage", { stageId: writing });
  const proposing = phones.slice(0, proposals);
  await Promise.all(proposing.map((phone, index) => phone.write(writing, `Proposta ${index}`, 1)));
  await desk.act("reveal-stage", { stageId: writing });
  const stage = desk.stage("vote");
  await desk.act("open-stage", { stageId: stage });
  await waitUntil(() => phones.every(({ state }) => state?.stage?.id === stage));
  for (const phone of phones) phone.forget();
  const before = usage();
  const targets = phones[0]?.state?.stage?.targets.map(({ id }) => id) ?? [];
  const started = performance.now();
  await Promise.all(
    phones.map(async (phone, index) => {
      await pause(Math.random() * spreadMs * 0.8);
      for (let dots = 1; dots <= dotsEach; dots++) {
        const chosen = Array.from(
          { length: dots },
          (_, at) => targets[(index + at * 7) % targets.length] ?? "",
        );
        await phone.vote(stage, chosen, index % 10 === 0 ? 3 : 1);
        await pause(Math.random() * spreadMs * 0.04);
      }
    }),
  );
  const tookMs = performance.now() - started;
  const after = usage();
  await desk.act("close-stage", { stageId: stage });
  await waitUntil(() => phones.every(({ state }) => state?.totals !== null));
  const state = phones[0]?.state;
  return {
    targets: targets.length,
    dotsGiven: phones.length * dotsEach,
    dotsCounted: (state?.totals ?? []).reduce((sum, { phones: dots }) => sum + dots, 0),
    ballots: state?.people.ballots ?? 0,
    tookMs: Math.round(tookMs),
    answerMs: spread(phones.flatMap(({ answeredMs }) => answeredMs)),
    ...perPhone(phones),
    serverCpuMs: after - before,
  };
}

function perPhone(phones: readonly Phone[]) {
  const mean = (of: (phone: Phone) => number) =>
    Math.round((phones.reduce((sum, phone) => sum + of(phone), 0) / phones.length) * 10) / 10;
  return {
    requestsPerPhone: mean(({ requests }) => requests),
    eventsPerPhone: mean(({ events }) => events),
    kilobytesPerPhone: mean(({ bytes }) => bytes / 1024),
  };
}

function spread(values: readonly number[]) {
  return { p50: percentile(values, 50), p95: percentile(values, 95), max: percentile(values, 100) };
}

/** CPU time of the server itself so far; the database is a process of its own. */
function usage(): number {
  const fields = readFileSync(`/proc/${server.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function waitUntil(check: () => boolean): Promise<void> {
  const end = performance.now() + 30_000;
  while (!check() && performance.now() < end) await pause(20);
}
