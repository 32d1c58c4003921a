import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const AUDITED = 'audit:detail';

/** Reads from a handler's result what the audit keeps beside who, what and when: ids and counts. */
export type AuditDetail = (result: never) => { subjectId?: string; detail?: Record<string, unknown> };

/**
 * Adds to a route's audit line what only its result knows: the id of what was made, the ids that a search showed. Every allowed route is
 * audited without it too, with the `:id` of its path as the subject.
 */
export const Audited = (detail: AuditDetail): CustomDecorator => SetMetadata(AUDITED, detail);
