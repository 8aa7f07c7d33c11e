import type { ArchiveRefusal, ArchiveRefusalCode } from "~/domain/archive/archive-refusal";

/** Thrown while an archive is read; whoever asked for it answers with the refusal. */
export class ArchiveRefused extends Error {
  override readonly name = "ArchiveRefused";
  readonly refusal: ArchiveRefusal;

  constructor(code: ArchiveRefusalCode, found = "") {
    super(`${code} ${found}`);
    this.refusal = { status: "refused", code, found };
  }
}
