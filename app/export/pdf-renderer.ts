/** Turns a template and its data into a PDF, in a process of its own that may be killed. */
export interface PdfRenderer {
  /** Rejects with an error that has a `code` when the job hangs, crashes or is refused. */
  render(job: PdfJob): Promise<Uint8Array>;
}

export interface PdfJob {
  /** Source of the template: ours, fixed, never built from what people wrote. */
  readonly template: string;
  /** What the template reads as `/data.json`. */
  readonly data: unknown;
  /** Pictures that the template reads as `/files/<name>`; the names are ours. */
  readonly files?: readonly PdfJobFile[];
  /** Absolute paths of the font files. */
  readonly fonts: readonly string[];
  /** The date of the file, in whole seconds since 1970. */
  readonly createdAtSeconds: number;
}

export interface PdfJobFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
