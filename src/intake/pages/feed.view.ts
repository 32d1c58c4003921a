import type { Moment } from '../../platform/web/moment';
import type { NextPage } from '../../platform/web/paging';
import type { Shell } from '../../platform/web/shell';

/** One source of crime updates. */
export interface FeedSource {
  name: string;
  lastMessage: Moment | null;
  /** Age of the last message in words: '4 minutes ago'; null when none arrived. */
  age: string | null;
  /** True when the source has been silent for longer than it should. */
  quiet: boolean;
}

/** What one source sent on one day. `day` is an ISO date. Duplicates and quarantined updates are among those received. */
export interface FeedDay {
  day: string;
  source: string;
  received: number;
  duplicate: number;
  quarantined: number;
  droppedFields: number;
}

/** The police liaison's page: the feed's health in counts, and nothing about any person. */
export interface FeedView {
  shell: Shell;
  /** The last seven days together. */
  week: { received: number; duplicate: number; quarantined: number; droppedFields: number };
  sources: FeedSource[];
  days: FeedDay[];
  /** Fields outside the contract that were dropped, most frequent first. */
  dropped: { source: string; field: string; times: number }[];
  /** How often contact was returned, by day, source and reason in words; the last four weeks. No crime and no person. */
  returns: { day: string; source: string; reason: string; times: number }[];
  next: NextPage | null;
  firstHref: string | null;
}
