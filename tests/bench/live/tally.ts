import { Spread } from "./spread.ts";

/** What all clients of a run heard together. */
export class Tally {
  /** updates that reached somebody else than their writer; a merged message counts each it carries */
  deliveries = 0;
  messages = 0;
  bytes = 0;
  sent = 0;
  readonly shownMs = new Spread();
  readonly acknowledgedMs = new Spread();
  /** of carets that moved, until others heard of it */
  readonly caretMs = new Spread();

  clear(): void {
    this.deliveries = this.messages = this.bytes = this.sent = 0;
    this.shownMs.clear();
    this.acknowledgedMs.clear();
    this.caretMs.clear();
  }
}
