/**
 * A map that forgets what was set longest ago, so that it never grows past its size.
 */
export class BoundedMap<Value> {
  readonly #size: number;
  readonly #values = new Map<string, Value>();

  static create<Value>(options: { size: number }): BoundedMap<Value> {
    return new BoundedMap(options.size);
  }

  private constructor(size: number) {
    this.#size = size;
  }

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: Value): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#size) {
        return;
      }
      this.#values.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#values.delete(key);
  }
}
