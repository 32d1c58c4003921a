import type { Shell } from '../shell';

/** The accessibility statement. */
export interface AccessibilityView {
  shell: Shell;
  /** Whom to write to about a barrier; null when no address is set up. */
  contactEmail: string | null;
  /** When the statement was last reviewed, ISO date. */
  reviewedOn: string;
}
