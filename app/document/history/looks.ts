import { inlineFormats } from "~/domain/text/blocks";
import { newline } from "~/domain/text/delta";
import type { LookChange } from "./difference-run";

/** A format mark on the way, with whether it is in the earlier and in the later version. */
export interface PassedMark {
  readonly key: string;
  readonly value: unknown;
  readonly wasShown: boolean;
  readonly isShown: boolean;
  /** who wrote it, or took it away when it is gone */
  readonly memberId: string | null;
}

/** The formats in force in the earlier and in the later version, while one goes over the text. */
export class Looks {
  readonly #was = new Map<string, PassedMark>();
  readonly #is = new Map<string, PassedMark>();

  pass(mark: PassedMark): void {
    if (mark.wasShown) this.#was.set(mark.key, mark);
    if (mark.isShown) this.#is.set(mark.key, mark);
  }

  /** What changed in the look of what stands here. What does not belong there (it may leak) is passed over. */
  changesOf(insert: string | object): readonly LookChange[] {
    return keysOf(insert).flatMap((key) => {
      const [was, is] = [this.#was.get(key), this.#is.get(key)];
      const [before, after] = [was?.value ?? null, is?.value ?? null];
      return before === after ? [] : { key, was: before, is: after, memberId: actorOf(was, is) };
    });
  }
}

/** The one who set the new mark; when there is none, the one who took away the old. */
function actorOf(was: PassedMark | undefined, is: PassedMark | undefined): string | null {
  if (is?.wasShown === false) return is.memberId;
  return was?.isShown === false ? was.memberId : null;
}

function keysOf(insert: string | object): readonly string[] {
  if (insert === newline) return ["type", "indent"];
  return typeof insert === "string" ? [...inlineFormats, "link"] : ["link"];
}
