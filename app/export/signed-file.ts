import type { SignedFileFindings } from "~/domain/partnership/signed-file";

/** Looks into files people have signed, in a process of its own that may be killed. */
export interface SignatureInspector {
  /** Null when the file took too long or too much memory to look into, or broke the program that did. */
  inspect(file: FileToInspect): Promise<SignedFileFindings | null>;
}

export interface FileToInspect {
  readonly bytes: Uint8Array;
  /** the file a signature that comes without its content is of */
  readonly detachedFrom: Uint8Array;
}
