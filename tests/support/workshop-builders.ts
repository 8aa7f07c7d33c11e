import type { BoardCard, BoardGroup } from "~/domain/workshop/board";
import type { Phrase } from "~/domain/workshop/phrase";
import type { VoteTarget, WorkshopStage } from "~/domain/workshop/stage";
import type { Ballot, Card, Outcome, Participant, Workshop } from "~/domain/workshop/workshop";

/** What is built says only what matters to the test. */

let built = 0;

function nextId(kind: string): string {
  return `${kind}${(built += 1)}`;
}

export function sameInAll(text: string): Phrase {
  return { it: text, en: text, fr: text, ro: text, ar: text };
}

export function buildStage(said: Partial<WorkshopStage> = {}): WorkshopStage {
  return {
    id: said.id ?? nextId("stage"),
    workshopId: "workshop",
    exercise: 0,
    exerciseId: "needs",
    position: 0,
    kind: "write",
    title: sameInAll("Scrivi"),
    prompt: sameInAll("Che cosa manca?"),
    minutes: 10,
    rule: null,
    votesOn: "groups",
    isOpenWriting: false,
    longestText: 140,
    namesOff: false,
    tools: ["write", "read", "vote"],
    openedAt: null,
    endsAt: null,
    heldAt: null,
    revealedAt: null,
    closedAt: null,
    targets: [],
    roomVoters: 0,
    ...said,
  };
}

/** A vote that is open. */
export function buildVote(said: Partial<WorkshopStage> = {}): WorkshopStage {
  return buildStage({
    kind: "vote",
    title: sameInAll("Vota"),
    prompt: sameInAll("Da che cosa cominciamo?"),
    rule: { kind: "dots", dots: 3, perTarget: 2 },
    openedAt: new Date("2026-11-30T17:30:00Z"),
    ...said,
  });
}

export function buildTarget(id: string, said: Partial<VoteTarget> = {}): VoteTarget {
  return { id, kind: "group", title: `Gruppo ${id}`, cards: [], cardCount: 0, ...said };
}

export function buildWorkshop(said: Partial<Workshop> = {}): Workshop {
  return {
    id: "workshop",
    workspaceId: "workspace",
    title: "Invecchiare bene in valle",
    formatId: "needs-in-90-minutes",
    status: "open",
    code: "KTM4PR",
    heldOn: "2026-11-30",
    startsAt: "18:00",
    place: "",
    convenedBy: "",
    convocationSentOn: null,
    invited: "",
    keptUntil: "2027-11-30",
    erasedAt: null,
    createdAt: new Date("2026-11-01T09:00:00Z"),
    openedAt: new Date("2026-11-30T17:00:00Z"),
    closedAt: null,
    minutesApprovedAt: null,
    minutesApprovedBy: null,
    currentStageId: said.stages?.[0]?.id ?? null,
    version: 1,
    facilitatorIds: [],
    stages: [],
    ...said,
  };
}

export function buildParticipant(said: Partial<Participant> = {}): Participant {
  const { id = nextId("participant") } = said;
  return {
    id,
    workshopId: "workshop",
    nickname: `Persona ${id}`,
    organisationId: null,
    organisationName: "",
    actorKind: null,
    language: "it",
    joinedAt: new Date("2026-11-30T17:00:00Z"),
    seenAt: new Date("2026-11-30T17:00:00Z"),
    readyStageId: null,
    removedAt: null,
    ...said,
  };
}

/** `given: { a: 2 }` is two dots for a. */
export function buildBallot({
  given = {},
  ...said
}: Partial<Omit<Ballot, "choices">> & { readonly given?: Readonly<Record<string, number>> } = {}): Ballot {
  const { participantId = nextId("participant") } = said;
  return {
    stageId: "stage",
    voterKey: participantId ?? nextId("voter"),
    participantId,
    choices: Object.entries(given).map(([targetId, value]) => ({ targetId, value })),
    reason: "",
    sequence: 1,
    ...said,
  };
}

export function buildCard(said: Partial<Card> = {}): Card {
  const { id = nextId("card") } = said;
  return {
    id,
    workshopId: "workshop",
    stageId: "stage",
    exercise: 0,
    participantId: null,
    isInRoom: false,
    columnId: "",
    text: `Cartellino ${id}`,
    version: 1,
    withdrawnAt: null,
    hiddenAt: null,
    hiddenReason: "",
    ...said,
  };
}

export function buildBoardCard(said: Partial<BoardCard> = {}): BoardCard {
  const { id = nextId("card") } = said;
  return {
    id,
    exercise: 0,
    text: `Cartellino ${id}`,
    isInRoom: false,
    groupId: "",
    x: null,
    y: null,
    isDisputed: false,
    ...said,
  };
}

export function buildGroup(said: Partial<BoardGroup> = {}): BoardGroup {
  const { id = nextId("group") } = said;
  return {
    id,
    exercise: 0,
    title: `Gruppo ${id}`,
    parentId: "",
    mergedInto: "",
    splitFrom: "",
    isFixed: false,
    ...said,
  };
}

export function buildOutcome(said: Partial<Outcome> = {}): Outcome {
  return {
    id: said.id ?? nextId("outcome"),
    workshopId: "workshop",
    exercise: 0,
    targetId: "group",
    targetKind: "group",
    title: "Aiuto a casa",
    cardIds: [],
    votes: null,
    decision: { kind: "need", needId: "need" },
    decidedById: "member",
    decidedAt: new Date("2026-11-30T19:00:00Z"),
    ...said,
  };
}
