import { APIRequestContext, APIResponse, expect } from '@playwright/test';

type Body = Record<string, unknown>;

/** A slot of a request, as far as the journeys look at it. */
export type ReviewView = {
  id: string;
  criterion?: string;
  status: string;
  reviewers: string[];
  allowedVerdicts: string[];
};

/** A request, as far as the journeys look at it. */
export type RequestView = {
  id: string;
  number: string;
  status: string;
  revision: number;
  stages: Array<{ id: string; status: string; reviews: ReviewView[] }>;
  fulfilment?: { status: string };
  grant?: { status: string };
  waitingFor: string[];
  allowedActions: string[];
};

/** One of the people of the example company, who talks to the REST API. */
export class Person {
  readonly #request: APIRequestContext;
  readonly #token: string;
  readonly ref: string;

  private constructor(request: APIRequestContext, ref: string, token: string) {
    this.#request = request;
    this.ref = ref;
    this.#token = token;
  }

  static async signIn(
    request: APIRequestContext,
    name: string,
  ): Promise<Person> {
    const ref = `user:default/${name}`;
    const response = await request.get('/api/auth/personas/refresh', {
      headers: { 'X-Persona': ref },
    });
    expect(response.status(), `sign-in of ${ref}`).toBe(200);
    const session = await response.json();
    return new Person(request, ref, session.backstageIdentity.token);
  }

  /** For calls that another client sends. */
  get token(): string {
    return this.#token;
  }

  get(path: string): Promise<APIResponse> {
    return this.#request.get(`/api${path}`, { headers: this.#headers() });
  }

  post(path: string, data: Body, key?: string): Promise<APIResponse> {
    return this.#request.post(`/api${path}`, {
      data,
      headers: this.#headers(key),
    });
  }

  put(path: string, data: Body, key?: string): Promise<APIResponse> {
    return this.#request.put(`/api${path}`, {
      data,
      headers: this.#headers(key),
    });
  }

  /** Files a request and expects it to be accepted. */
  async file(
    type: string,
    subjectRef: string,
    values: Body,
  ): Promise<RequestView> {
    const response = await this.post('/approvals/v1/requests', {
      type,
      subjectRef,
      values,
    });
    expect(response.status(), await response.text()).toBe(201);
    return response.json();
  }

  async read(id: string): Promise<RequestView> {
    const response = await this.get(`/approvals/v1/requests/${id}`);
    expect(response.status(), await response.text()).toBe(200);
    return response.json();
  }

  /** Answers the open slot that this person may answer. */
  async decide(id: string, answer: Body = {}): Promise<RequestView> {
    const request = await this.read(id);
    const review = request.stages
      .flatMap(stage => stage.reviews)
      .find(slot => slot.allowedVerdicts.length > 0);
    expect(review, `a slot of ${id} that ${this.ref} may answer`).toBeDefined();
    const response = await this.post(`/approvals/v1/requests/${id}/decisions`, {
      reviewId: review?.id,
      verdict: 'approve',
      revision: request.revision,
      ...answer,
    });
    expect(response.status(), await response.text()).toBe(200);
    return response.json();
  }

  #headers(key?: string): Record<string, string> {
    return {
      authorization: `Bearer ${this.#token}`,
      ...(key ? { 'idempotency-key': key } : {}),
    };
  }
}
