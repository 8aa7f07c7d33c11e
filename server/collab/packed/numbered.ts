/** Values that are written once and then called by their number. */
export class Numbered<Value extends string | number> {
  readonly values: Value[];
  readonly #numbers: Map<Value, number>;

  constructor(values: readonly Value[] = []) {
    this.values = [...values];
    this.#numbers = new Map(this.values.map((value, number) => [value, number]));
  }

  numberOf(value: Value): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }

  valueOf(number: number): Value {
    const value = this.values[number];
    if (value === undefined) throw new Error("a packed stretch names what it does not hold");
    return value;
  }
}
