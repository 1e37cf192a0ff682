import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  tracingServiceRef,
  type TracingServiceAttributes,
  type TracingServiceSpan,
  type TracingServiceSpanOptions,
} from '@backstage/backend-plugin-api/alpha';
import { tracingServiceMock } from '@backstage/backend-test-utils/alpha';

type Work<Result> = (span: TracingServiceSpan) => Result | Promise<Result>;

/** Spans as a test can read them. */
export class SeenSpans {
  readonly all: Array<{ name: string; attributes: TracingServiceAttributes }> =
    [];

  /** For a test back end. */
  factory() {
    const startActiveSpan = <Result>(
      name: string,
      options: TracingServiceSpanOptions | Work<Result>,
      work?: Work<Result>,
    ): Promise<Result> =>
      typeof options === 'function'
        ? this.#run(name, {}, options)
        : this.#run(name, options, work);
    return createServiceFactory({
      service: tracingServiceRef,
      deps: {},
      factory: () => ({ ...tracingServiceMock.mock(), startActiveSpan }),
    });
  }

  async #run<Result>(
    name: string,
    options: TracingServiceSpanOptions,
    work: Work<Result> | undefined,
  ): Promise<Result> {
    if (!work) {
      throw new Error(`Span ${name} has nothing to do`);
    }
    const attributes = { ...options.attributes };
    this.all.push({ name, attributes });
    return await work({
      setAttribute: (key, value) => {
        attributes[key] = value;
      },
      setStatus: () => {},
    });
  }
}
