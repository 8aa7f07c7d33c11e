/** `before` from one place to another was replaced by `after` from one place to another. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}
