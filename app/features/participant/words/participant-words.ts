import type { OrganisationKind } from "~/domain/organisation/kinds";

/** A text for each way a language counts; "{n}" in it is the number. */
export interface Counted {
  readonly zero?: string | undefined;
  readonly one?: string | undefined;
  readonly two?: string | undefined;
  readonly few?: string | undefined;
  readonly many?: string | undefined;
  readonly other: string;
}

/** Kinds a participant may say the own organisation is of: few, in words everybody knows. */
export const toldKinds = [
  "public-body",
  "third-sector-body",
  "health-authority",
  "school",
  "job-centre",
  "enterprise",
] as const satisfies readonly OrganisationKind[];
export type ToldKind = (typeof toldKinds)[number];

/** Why something that was sent was not taken. */
export const sentRefusals = [
  "closed",
  "other-stage",
  "tool-off",
  "empty",
  "too-long",
  "reason-too-long",
  "vote-not-valid",
  "too-many",
  "not-yours",
  "not-joined",
  "not-valid",
] as const;
export type SentRefusal = (typeof sentRefusals)[number];

/**
 * Everything participants read, in one language: only values, so that a page takes along the words of its own language
 * and no others. "{…}" is filled in.
 */
export interface ParticipantWords {
  readonly language: string;
  readonly skip: string;
  readonly codeTitle: string;
  readonly codeLead: string;
  readonly codeLabel: string;
  readonly codeGo: string;
  readonly codeMissing: string;
  readonly codeUnknown: string;
  readonly tooManyTries: string;
  readonly toFate: string;
  readonly joinTitle: string;
  readonly nickname: string;
  readonly nicknameHelp: string;
  readonly nicknameMissing: string;
  readonly onBehalf: string;
  readonly forMyself: string;
  readonly forOther: string;
  readonly partnership: string;
  readonly otherName: string;
  readonly otherMissing: string;
  readonly otherKind: string;
  readonly kindUnsaid: string;
  readonly kinds: Readonly<Record<ToldKind, string>>;
  readonly whoReads: string;
  readonly whoReadsWhat: string;
  readonly joinGo: string;
  readonly joinFull: string;
  /** in place of the name of an organisation, where its list may not be shown */
  readonly asChosen: string;
  readonly step: string;
  readonly stepOnly: string;
  readonly timeLeft: string;
  readonly timerHeld: string;
  readonly timeFive: string;
  readonly timeOne: string;
  readonly timeOver: string;
  readonly noLine: string;
  readonly cardLabel: string;
  readonly counter: string;
  readonly atMost: string;
  readonly cardArrived: string;
  readonly tooLong: Counted;
  readonly empty: string;
  readonly column: string;
  readonly columnNone: string;
  readonly put: string;
  readonly correctLabel: string;
  readonly saveCorrection: string;
  readonly leaveAsIs: string;
  readonly own: string;
  readonly correct: string;
  readonly withdraw: string;
  readonly toSend: string;
  readonly hidden: string;
  readonly onlyFacilitators: string;
  readonly namesOff: string;
  readonly cardsStay: string;
  readonly writingPaused: string;
  readonly ready: string;
  readonly readySaid: string;
  readonly readyBack: string;
  readonly readyCount: string;
  readonly unsent: Counted;
  readonly unsentWhat: string;
  readonly unsentCards: Counted;
  readonly notTaken: string;
  readonly refusals: Readonly<Record<SentRefusal, string>>;
  readonly dismiss: string;
  readonly notPut: string;
  readonly notPutWhat: string;
  /** the same once the workshop has closed */
  readonly notPutOver: string;
  readonly notPutDrop: string;
  readonly joinAgain: string;
  /** what whoever is no longer in wrote, on the page that says so */
  readonly copyFirst: string;
  readonly shown: string;
  readonly shownNone: string;
  /** of more cards than a phone shows: that some are missing, and that none comes before another */
  readonly shownSome: string;
  readonly yours: string;
  readonly lookAtScreen: string;
  readonly talking: string;
  /** over the question that will be written on, while it is talked about */
  readonly question: string;
  readonly beforeTitle: string;
  readonly beforeWhat: string;
  readonly stageClosed: string;
  readonly nextSoon: string;
  readonly votingPaused: string;
  readonly changeMind: string;
  readonly readCards: Counted;
  readonly moreCards: Counted;
  readonly give: string;
  readonly take: string;
  readonly dotsLeft: Counted;
  readonly dotsNone: string;
  readonly perTarget: Counted;
  readonly untilTheEnd: string;
  readonly secretVote: string;
  readonly openVote: string;
  readonly voteArrived: string;
  readonly scoreLegend: string;
  readonly scoresLeft: Counted;
  readonly scoresDone: string;
  readonly ranking: string;
  readonly rankingNone: string;
  readonly rankingRest: string;
  readonly rank: string;
  readonly rankUp: string;
  readonly rankDown: string;
  readonly rankOut: string;
  readonly rankLeft: Counted;
  readonly rankDone: string;
  readonly agree: string;
  readonly standAside: string;
  readonly object: string;
  readonly objectWhy: string;
  readonly saveReason: string;
  readonly consentAsk: string;
  readonly consentDone: string;
  readonly results: string;
  readonly resultsNone: string;
  /** of scores */
  readonly mean: string;
  readonly noScore: string;
  readonly fromPhones: string;
  readonly fromRoom: string;
  readonly endTitle: string;
  readonly endWhat: string;
  readonly personalCode: string;
  readonly personalCodeWhat: string;
  readonly seeFate: string;
  readonly fateTitle: string;
  readonly fateLead: string;
  readonly fateLabel: string;
  readonly fateGo: string;
  readonly fateMissing: string;
  readonly fateUnknown: string;
  readonly fateNoCards: string;
  readonly fateOther: string;
  readonly backToWorkshop: string;
  readonly fates: FateWords;
  readonly errorTitle: string;
}

interface FateWords {
  readonly undecided: string;
  readonly inGroup: string;
  readonly need: string;
  readonly commitment: string;
  readonly finding: string;
  readonly "set-aside": string;
  readonly hidden: string;
  readonly withdrawn: string;
}
