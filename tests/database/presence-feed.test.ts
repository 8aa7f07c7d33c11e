import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Member } from "~/database/members.server";
import { personColour } from "~/domain/rights/members";
import type { Presence, PresentMember } from "~/services.server";
import { createLocalBus } from "../../server/bus/local-bus.ts";
import type { Whose } from "../../server/collab/admission/admission.ts";
import { createPresenceFeed } from "../../server/presence-feed.ts";
import { createRevocations } from "../../server/revocations.ts";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database.ts";
import { until } from "../support/until.ts";
import { buildMember, buildPartner, buildWorkspace } from "./cast";

let database: TestDatabase;
const stops: (() => void)[] = [];

beforeAll(async () => void (database = await createTestDatabase()));
afterEach(() => stops.splice(0).forEach((stop) => stop()));
afterAll(() => database.drop());

test("[PRE-4] who listens hears who is there, in order of arrival, and once for many who come and go", async () => {
  const { feed, here, marta, giulia, listen } = await open();
  here.push(presenceOf(giulia), presenceOf(marta));
  const heard = listen(marta);
  await until(() => expect(heard.words).toHaveLength(1));
  expect(heard.words[0]!.people).toEqual([
    { ...presenceOf(marta), colour: personColour(0) },
    { ...presenceOf(giulia), colour: personColour(1) },
  ]);
  expect(await feed.state(marta.workspaceId)).toMatchObject({ people: heard.words[0]!.people });

  here.pop();
  for (let times = 0; times < 20; times++) feed.changed(marta.workspaceId);
  await until(() => expect(heard.words).toHaveLength(2));
  expect(heard.words[1]!.people.map(({ memberId }) => memberId)).toEqual([giulia.memberId]);
  expect(heard.words[1]!.at).toBeGreaterThan(heard.words[0]!.at);
});

test("[PRE-4] whoever lost a right is told to begin again, and nobody else", async () => {
  const { lose, marta, giulia, listen } = await open();
  const [first, second] = [listen(marta), listen(giulia)];
  lose({ accountId: giulia.accountId });
  lose({ sessionId: "another" });
  expect([first.revoked, second.revoked]).toEqual([0, 1]);
  lose("everyone");
  expect([first.revoked, second.revoked]).toEqual([1, 2]);
});

test("a workspace nobody looks at is not read", async () => {
  const { feed, marta, reads } = await open();
  feed.changed(marta.workspaceId);
  feed.changed("watched");
  stops.push(feed.subscribe("watched", () => undefined));
  await until(() => expect(reads).toEqual(["watched"]));
});

async function open() {
  const workspaceId = await buildWorkspace(database.database);
  const organisationId = await buildPartner(database.database, workspaceId, { role: "lead" });
  const place = { workspaceId, organisationId, role: "editor" } as const;
  const marta = await buildMember(database.database, place);
  const giulia = await buildMember(database.database, place);
  const here: PresentMember[] = [];
  const reads: string[] = [];
  const present = (id: string) => {
    reads.push(id);
    return here;
  };
  const log = { warn: (what: object) => console.warn(what) };
  let now = 0;
  const clock = { now: () => new Date((now += 1)) };
  const feed = createPresenceFeed({ database: database.database, live: { present }, clock, log });
  stops.push(feed.stop);
  let lose: (whose: Whose) => void = () => undefined;
  const revocations = createRevocations({ onLoss: (listener) => void (lose = listener) }, createLocalBus());
  const listen = (member: Member) => {
    const heard = { words: [] as Presence[], revoked: 0 };
    const onPresence = (presence: Presence) => void heard.words.push(presence);
    const onRevoked = () => void (heard.revoked += 1);
    stops.push(feed.subscribe(workspaceId, onPresence));
    stops.push(revocations.whenLost(readerOf(member), onRevoked));
    return heard;
  };
  return { feed, lose: (whose: Whose) => lose(whose), here, reads, marta, giulia, listen };
}

function readerOf({ memberId, accountId }: Member) {
  return { memberId, accountId, sessionId: `of ${memberId}` };
}

function presenceOf({ memberId, name, organisation }: Member): PresentMember {
  return { memberId, name, organisation, documents: ["section/needs"] };
}
