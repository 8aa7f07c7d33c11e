import type { DifferenceRun } from "~/document/history/difference-run";
import type { StoredEdit } from "~/document/history/logged-edit";
import type { DocumentPlace, Moment } from "~/document/history/moment";
import type { WritingStretch } from "~/document/history/writing-stretches";
import type { AuthoredRun } from "~/document/history/read-authorship";
import type { ReadNeeds } from "~/document/needs/read-needs";
import type { ReadSheet } from "~/document/partner-sheet";
import type { Care } from "~/domain/needs/care";
import type { FileRefusal } from "~/domain/needs/exchange/file-row";
import type { LookedAtNeeds } from "~/domain/needs/exchange/look-at-needs";
import type { NeedsFileContext } from "~/domain/needs/exchange/read-needs-file";
import type { OverriddenObstacle } from "~/domain/delivery/obstacle";
import type { BoundaryReading } from "~/domain/territory/boundaries/boundary-reading";
import type { MapShapes } from "~/domain/map/map-shapes";
import type { KnownPlace } from "~/domain/territory/known-place";
import type { TextBlock } from "~/domain/text/blocks";
import type { Board } from "~/domain/workshop/board";
import type { PublicState } from "~/domain/workshop/public-state";
import type { PdfRenderer } from "~/export/pdf-renderer";
import type { SignatureInspector } from "~/export/signed-file";
import type { Database } from "~/database/client.server";
import type { Settings } from "~/env.server";

/**
 * What the process owns and hands to loaders, actions and commands through the load context.
 * Nothing in `app/` keeps state of its own.
 */
export interface Services {
  readonly database: Database;
  readonly live: LiveDocuments;
  readonly history: History;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly attempts: AttemptLimiter;
  readonly stages: StageFreezes;
  readonly exports: ExportJobs;
  readonly pdfRenderer: PdfRenderer;
  readonly signatures: SignatureInspector;
  readonly packagePlans: PackagePlans;
  readonly boundaries: BoundaryConverter;
  readonly needsImports: NeedsImports;
  readonly changes: WorkspaceChanges;
  readonly presence: PresenceFeed;
  readonly territory: Territory;
  readonly workshopFeed: WorkshopFeed;
  readonly revocations: Revocations;
  readonly boardKeeper: BoardKeeper;
  readonly settings: Settings;
  readonly log: Log;
}

/** What the process writes about itself; a value first, then words: pino's shape. */
export interface Log {
  info(what: object, words: string): void;
  warn(what: object, words: string): void;
  error(what: object, words: string): void;
}

/** Tells open browsers that something of a workspace changed, so that they ask again. */
export interface WorkspaceChanges {
  publish(workspaceId: string): void;
  /** Returns the way to stop listening. */
  subscribe(workspaceId: string, listener: () => void): () => void;
  /** Names the last change that this node knows of: another answer later means that something changed in between. */
  latest(workspaceId: string): string;
}

/** Tells open browsers who is in a workspace, so that they need not ask again when somebody comes or goes. */
export interface PresenceFeed {
  state(workspaceId: string): Promise<Presence>;
  /** Hears who is there, soon after listening begins and whenever it may have changed. Returns the way to stop. */
  subscribe(workspaceId: string, onPresence: (presence: Presence) => void): () => void;
}

export interface Presence {
  /** when it was so, in milliseconds: of two, the later counts */
  readonly at: number;
  /** in order of arrival in the workspace */
  readonly people: readonly (PresentMember & { readonly colour: number })[];
}

/** The territories of workspaces, drawn. */
export interface Territory {
  /**
   * The drawing of the district of today, of the boundaries that count for the workspace, else of the indicative cells.
   * `whole`, and while there is no district: all there is, with the district's municipalities told apart.
   */
  shapes(workspaceId: string, extent?: "district" | "whole"): Promise<MapShapes>;
  /** What can be looked for: municipalities and hamlets, those of the district told apart. */
  places(workspaceId: string): Promise<readonly KnownPlace[]>;
}

/** What everybody in a workshop may know, put together once for all who listen. */
export interface WorkshopFeed {
  state(workshopId: string): Promise<PublicState>;
  /** Something of the workshop changed: on every node those who listen are told soon. */
  changed(workshopId: string): void;
  /** Hears the state, and as JSON, whenever it is another. Returns the way to stop listening. */
  subscribe(workshopId: string, listener: (state: PublicState, json: string) => void): () => void;
}

/** Who holds a page open, and with which session. */
export interface Reader {
  readonly memberId: string;
  readonly accountId: string;
  readonly sessionId: string;
}

/** Ends what is held open when the right to it goes. Each returns the way to let go of it before. */
export interface Revocations {
  /** The reader has lost a right, perhaps this one: whoever may still listen begins again. */
  whenLost(reader: Reader, end: () => void): () => void;
  /** Somebody was shown out of a workshop. */
  whenShownOut(participantId: string, end: () => void): () => void;
  /** Tells every node. */
  shownOut(participantId: string): void;
}

/** Brings what people wrote to the board of their workshop. */
export interface BoardKeeper {
  /** Cards or stages of a workshop changed: its board follows soon. */
  changed(workshopId: string): void;
  /** Resolves once the board has what the rows have now. */
  settled(workshopId: string): Promise<void>;
}

export interface Clock {
  now(): Date;
}

/** Which files the package of a freeze has. */
export interface PlannedFiles {
  readonly freezeId: string;
  /** of all files, in the order of the package */
  readonly paths: readonly string[];
  /** of the application to sign */
  readonly applicationPath: string;
}

export interface PackagePlans {
  /** What was planned under this key, planned now where it was not; null is not remembered. */
  recall(key: string, plan: () => Promise<PlannedFiles | null>): Promise<PlannedFiles | null>;
}

export interface Mailer {
  /** Resolves once the mail is handed over, or kept in the outbox. From a rehearsal nothing is sent. */
  send(mail: Mail): Promise<void>;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** what it is written from; null: it is about no workspace */
  readonly workspaceId: string | null;
}

/** The running live server, as far as pages and commands may know it. */
export interface LiveDocuments {
  /** The merged stored updates (V1) and the sequence number they reach; sequence 0 is an empty document. */
  read(workspaceId: string, name: string): Promise<{ readonly seq: number; readonly state: Uint8Array }>;
  /**
   * The text of a section, parsed; cached for its sequence number. `underRepair`: the document is quarantined, and
   * this is how it was before it broke.
   */
  readText(
    workspaceId: string,
    name: string,
  ): Promise<{ readonly seq: number; readonly blocks: readonly TextBlock[]; readonly underRepair?: true }>;
  /** The sheet of an organisation, parsed; cached until somebody writes in it. */
  readSheet(workspaceId: string, organisationId: string): Promise<ReadSheet>;
  /** The needs of a workspace, parsed; cached until somebody writes in them. */
  readNeeds(workspaceId: string): Promise<ReadNeeds & { readonly seq: number; readonly underRepair?: true }>;
  /** Where the last need and the last evidence of a workspace stand. */
  lastNeedOrders(workspaceId: string): Promise<{ readonly need: number; readonly evidence: number }>;
  /** The board of a workshop, parsed; cached until somebody moves something on it. */
  readBoard(
    workspaceId: string,
    workshopId: string,
  ): Promise<Board & { readonly seq: number; readonly underRepair?: true }>;
  /** Resolves once what any node has stored by now is known here, should the others not have told. */
  lookAtLog(): Promise<void>;
  /** Appends an update made by the server, as durable as anyone else's; what it writes counts as the member's, if any. */
  write(workspaceId: string, name: string, update: Uint8Array, memberId?: string): Promise<void>;
  /** Who is connected to the workspace now, one entry per member. */
  present(workspaceId: string): readonly PresentMember[];
  /** Closes the sockets of a member (or of all of an account) and refuses what is still on its way. */
  disconnect(
    whose: { readonly memberId: string } | { readonly accountId: string } | { readonly sessionId: string },
  ): void;
}

/** Makes a stage read-only as a whole, and opens it again; each with its record, or not at all. */
export interface StageFreezes {
  /**
   * `judge` is asked while nothing of the application can change. What it throws leaves everything as it was. From the
   * moment this resolves nothing is appended to any document of the stage.
   */
  freeze(request: FreezeRequest, judge: JudgeStage): Promise<StageFreezeAnswer>;
  /** False when the freeze with this number is over, or never was. */
  unfreeze(request: UnfreezeRequest): Promise<boolean>;
  /** What a freeze would seal at this moment, by the logs. Nothing waits for it, and it holds nothing. */
  look(workspaceId: string): Promise<StageLook>;
}

export type StageLook =
  | {
      readonly status: "whole";
      /** over all of them, as that of a freeze */
      readonly hash: string;
      readonly documents: readonly LookedAtDocument[];
    }
  | { readonly status: "under-repair" };

export interface LookedAtDocument {
  /** `section/needs` */
  readonly name: string;
  /** the last update that is part of it */
  readonly seq: number;
  readonly textHash: string;
}

export interface FreezeRequest {
  readonly workspaceId: string;
  readonly stageId: string;
  readonly memberId: string;
  readonly accountId: string;
}

/** Given how many characters each live document has, by name. */
export type JudgeStage = (characters: Readonly<Record<string, number>>) => Promise<{
  readonly at: Date;
  readonly overridden: readonly OverriddenObstacle[];
  /** what is handed in, kept with the freeze as it is now */
  readonly contents: Uint8Array;
}>;

export type StageFreezeAnswer =
  | { readonly status: "frozen"; readonly number: number }
  | { readonly status: "frozen-already" }
  | { readonly status: "under-repair" };

export interface UnfreezeRequest extends Omit<FreezeRequest, "stageId"> {
  readonly number: number;
  readonly reason: string;
  readonly at: Date;
}

/** Reads files of boundaries of municipalities, in a process of its own that may be killed. */
export interface BoundaryConverter {
  /** A refusal too is an answer: `given-up` for a file that took too long or too much memory. */
  convert(file: FileOfBoundaries): Promise<BoundaryReading>;
}

export interface FileOfBoundaries {
  /** where it lies on this machine */
  readonly path: string;
  /** as whoever sent it called it */
  readonly name: string;
  /** by ISTAT code; null: Piedmont if it is there, else all */
  readonly regions: readonly number[] | null;
}

/** Reads files of needs away from the thread that serves people, and writes into the document what was confirmed. */
export interface NeedsImports {
  look(file: NeedsFileToRead): Promise<LookedAtFile>;
  /** What of a file that was looked at is to be written, each need under an id of its own from now on. */
  plan(
    workspaceId: string,
    file: NeedsFileToRead & { readonly addsNearest: boolean },
  ): Promise<readonly PlannedPiece[]>;
  /** Goes on, by itself, with an import that is to be written or taken out, until that is done. */
  carryOn(importId: string): void;
}

/** A file of needs, and what it is read by. */
export interface NeedsFileToRead {
  readonly bytes: Uint8Array;
  readonly context: NeedsFileContext;
  readonly care: Care;
}

export type LookedAtFile =
  | {
      readonly status: "read";
      readonly looked: LookedAtNeeds;
      readonly headers: readonly string[];
      /** the refused rows as JSON: whoever keeps them need not take them apart */
      readonly refused: string;
    }
  | {
      readonly status: "refused";
      /** `too-slow`: it was given up */
      readonly reason: FileRefusal | "too-slow";
      readonly found: readonly string[];
    };

/** What one edit of the document takes. */
export interface PlannedPiece {
  readonly count: number;
  /** the needs with their ids, as JSON */
  readonly needs: string;
}

/**
 * What documents were, by their logs. Null where there is no such document, or no such version of it; a sheet is no
 * section, and none of what is asked of a text is answered for it.
 */
export interface History {
  /** The text of a section at a moment, and how many updates it had then. */
  readVersion(
    place: DocumentPlace,
    moment: Moment,
  ): Promise<{ readonly seq: number; readonly blocks: readonly TextBlock[] } | null>;
  /** The sheet of an organisation at a moment, and how many updates it had then. */
  readSheetVersion(
    place: { readonly workspaceId: string; readonly organisationId: string },
    moment: Moment,
  ): Promise<{ readonly seq: number; readonly sheet: ReadSheet } | null>;
  /** Who wrote each run of the text that was there at a moment. */
  readAuthorship(place: DocumentPlace, moment: Moment): Promise<readonly AuthoredRun[] | null>;
  /** The text as it came about up to a moment; at the numbers in `named` a new stretch begins. */
  listStretches(
    place: DocumentPlace,
    moment: Moment,
    named: readonly number[],
  ): Promise<readonly WritingStretch[] | null>;
  /** What changed, by whom; null also when `from` is the later of the two. */
  compare(
    place: DocumentPlace,
    versions: { readonly from: Moment; readonly to: Moment },
  ): Promise<readonly DifferenceRun[] | null>;
  /** The whole log of a document of any kind up to a number, update by update, those set aside among them. */
  readLog(place: DocumentPlace, seq: number): Promise<readonly StoredEdit[] | null>;
  /** Brings the text of a moment back by an edit in the member's name; nothing is written when it is the text of now. */
  restore(
    place: DocumentPlace,
    moment: Moment,
    memberId: string,
  ): Promise<{ readonly seq: number; readonly hasChanged: boolean } | null>;
}

export interface PresentMember {
  readonly memberId: string;
  readonly name: string;
  readonly organisation: string;
  /** the documents it has open, `section/<id>` */
  readonly documents: readonly string[];
}

/** Counts tries within a window; the key names what is limited: `sign-in:<address>`. */
export interface AttemptLimiter {
  /** True while the key may go on; counts this try. */
  allow(key: string, limit: { readonly tries: number; readonly withinMs: number }): boolean;
  /** Forgets the tries of a key, after a success. */
  forget(key: string): void;
  /** Does not count the latest of them: it was a success, and those before it may not have been. */
  takeBack(key: string): void;
}

/** Exports are made on one node; whichever node is asked knows how far they are, and has their files for a while. */
export interface ExportJobs {
  /** Starts, or joins, the job for a key; `run` reports its progress and returns the file. */
  start(
    key: string,
    run: (report: (progress: ExportProgress) => void) => Promise<ExportedFile>,
  ): Promise<string>;
  /** The same for a file too large to be held: `run` hands over its bytes as they come, in their order. */
  startInPieces(key: string, run: (making: MakingInPieces) => Promise<FileInPieces>): Promise<string>;
  find(jobId: string): Promise<ExportJob | null>;
  /** The bytes of a job that is ready. */
  readFile(jobId: string): Promise<Uint8Array | null>;
  /** The bytes of one that was made in pieces. */
  readPieces(jobId: string): AsyncIterable<Uint8Array>;
}

/** `done` of `of` steps, and the step that is being worked on, by its id. */
export interface ExportProgress {
  readonly step: string;
  readonly done: number;
  readonly of: number;
}

export interface ExportedFile extends AboutFile {
  readonly bytes: Uint8Array;
}

export interface MakingInPieces {
  readonly report: (progress: ExportProgress) => void;
  /** Resolves once they are kept. */
  readonly keep: (bytes: Uint8Array) => Promise<void>;
}

export type FileInPieces = Pick<AboutFile, "name" | "mediaType">;

interface AboutFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  /** what people should know of the file: replaced characters, left-out links */
  readonly remarks: readonly ExportRemark[];
}

export interface ExportRemark {
  readonly kind: "replaced-character" | "left-out-link";
  /** where it stands: the section's id */
  readonly where: string;
  readonly what: string;
  readonly times: number;
}

export type ExportJob = { readonly id: string; readonly key: string; readonly startedAt: Date } & ExportState;

export type ExportState =
  | { readonly status: "running"; readonly progress: ExportProgress }
  | { readonly status: "ready"; readonly file: AboutFile & { /** in bytes */ readonly size: number } }
  | { readonly status: "failed"; readonly code: string };
