import type {
  ApprovalRequest,
  FileRequestInput,
} from '@passerelle/plugin-approvals-common';

/**
 * Opens requests for people, in the name of the plugin that uses it.
 *
 * @public
 */
export interface ApprovalsFiling {
  /**
   * Files and submits a request by the rules of one that the requester files: same policy, same refusals. The requester
   * is told that the portal opened it, and why; the trail names the service.
   *
   * @remarks
   * A plugin files one request per key, ever, so that it may ask again after any failure: the second call gets that
   * request as it is by then. Name in the key what the request is for, for instance
   * `renewal:component:default/brevo:2027-03-31`.
   *
   * @returns the request; titles are in the default language of the portal
   * @throws ResponseError of `@backstage/errors`: 403 when `approvals.filers` does not name the calling plugin, 400 for
   * wrong values or a requester whom the catalog does not know, 409 with `body.error.code` for a refusal, for instance
   * `open-already` or `no-reviewer`
   */
  file(input: FileRequestInput): Promise<ApprovalRequest>;
}
