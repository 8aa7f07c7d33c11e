import type * as Y from "yjs";
import { boardEntries } from "~/document/workspace-document";
import { findFormat } from "~/domain/workshop/formats";
import type { StageKind } from "~/domain/workshop/stage";
import { stagesOfFormat } from "~/domain/workshop/stages-of-format";
import type { RunningServer } from "../../support/running-server.ts";
import { RawLine } from "../../support/raw-line.ts";
import { Browser } from "./http.ts";

/** The facilitator: prepares a workshop, runs its stages, and has its board open. */
export class Desk {
  readonly #server: RunningServer;
  readonly #browser: Browser;
  readonly #workspaceId: string;
  readonly workshopId: string;
  /** the stages in their order, known once the workshop is open */
  #stages: readonly { readonly id: string; readonly kind: StageKind }[] = [];
  /** when each card came to the open board */
  readonly cameAt = new Map<string, number>();

  private constructor(server: RunningServer, browser: Browser, place: readonly [string, string]) {
    this.#server = server;
    this.#browser = browser;
    [this.#workspaceId, this.workshopId] = place;
  }

  static async prepare(server: RunningServer, formatId: string): Promise<Desk> {
    const account = server.accounts.find(({ role }) => role === "administrator") ?? server.accounts[0];
    if (account === undefined) throw new Error("The example has no people");
    const browser = new Browser(server.origin);
    const { email, password } = account;
    const entered = await browser.post("/accedi", new URLSearchParams({ email, password }));
    if (entered.status !== 302) throw new Error(`Nobody was let in: ${entered.status}`);
    const workspaceId = /\/cantieri\/([\w-]{8,})/.exec((await browser.get("/cantieri")).text)?.[1] ?? "";
    const today = new Date().toLocaleDateString("it-IT", { timeZone: "Europe/Rome" });
    const nextYear = today.replace(/\d{4}$/, (year) => String(Number(year) + 1));
    const form = new URLSearchParams({
      ...{ formatId, title: "Prova di sala", heldOn: today, startsAt: "18:00", place: "Sala" },
      ...{ convenedBy: "Consorzio", keptUntil: nextYear },
    });
    const made = await browser.post(`/cantieri/${workspaceId}/laboratori/nuovo`, form);
    const workshopId = /laboratori\/([\w-]+)/.exec(made.location)?.[1];
    if (workshopId === undefined) throw new Error(`No workshop was made: ${made.status}`);
    return new Desk(server, browser, [workspaceId, workshopId]);
  }

  /** Lets people in; answers the code of the page that is shown to them. */
  async open(formatId: string): Promise<string> {
    await this.act("open-workshop");
    const page = (await this.#browser.get(this.#path)).text;
    const named = [...page.matchAll(/name="stageId" value="([\w-]+)"/g)].map(([, id]) => id ?? "");
    const ids = [...new Set(named)];
    const format = findFormat(formatId);
    const kinds = format === null ? [] : stagesOfFormat(format).map(({ kind }) => kind);
    this.#stages = kinds.map((kind, index) => ({ id: ids[index] ?? "", kind }));
    const code = /class="code">([A-Z2-9]{3}) ([A-Z2-9]{3})</.exec(page);
    if (code === null || ids.length !== kinds.length)
      throw new Error(`The desk shows ${ids.length} stages of ${kinds.length}`);
    return `${code[1] ?? ""}${code[2] ?? ""}`;
  }

  /** The first stage of the kind. */
  stage(kind: StageKind): string {
    const found = this.#stages.find((stage) => stage.kind === kind);
    if (found === undefined) throw new Error(`There is no stage to ${kind}`);
    return found.id;
  }

  async act(intent: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    const answer = await this.#browser.post(this.#path, new URLSearchParams({ intent, ...fields }));
    if (answer.status >= 400) throw new Error(`${intent} was not done: ${answer.status}`);
  }

  /** Opens the board, and notes from now on when each card comes. */
  async watchBoard(): Promise<Y.Doc> {
    const line = new RawLine({
      server: this.#server.origin,
      place: `${this.#workspaceId}/board/${this.workshopId}`,
      cookie: this.#browser.cookie,
    });
    line.doc.on("update", () => this.#note(line.doc));
    return line.load();
  }

  close(): void {
    this.#browser.close();
  }

  get #path(): string {
    return `/cantieri/${this.#workspaceId}/laboratori/${this.workshopId}`;
  }

  #note(doc: Y.Doc): void {
    const now = performance.now();
    for (const key of boardEntries(doc).keys()) {
      const id = /^card\/([\w-]+)\/order$/.exec(key)?.[1];
      if (id !== undefined && !this.cameAt.has(id)) this.cameAt.set(id, now);
    }
  }
}
