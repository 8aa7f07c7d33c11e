/** What a field shows, by its name. */
export type Shown = (name: string) => {
  readonly name: string;
  readonly defaultValue: string;
  readonly error: string | undefined;
};
