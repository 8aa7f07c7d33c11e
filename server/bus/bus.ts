/** Carries words between the nodes of one installation; never the only copy of anything. */
export interface Bus {
  /** No other node hears: nothing need be written for one. What another has stored all the same, the log tells. */
  readonly isAlone: boolean;
  /** To every other node, as soon as possible or never; never throws. */
  publish(channel: string, message: Uint8Array): void;
  /** Hears what other nodes publish, never what this one does. Returns how to stop. */
  subscribe(channel: string, listener: (message: Uint8Array) => void): () => void;
  /** Called after messages may have been missed: whoever keeps something alike must look again. */
  onGap(listener: () => void): () => void;
  close(): Promise<void>;
}
