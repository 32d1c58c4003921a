/** A message that said something which still stands, and what. */
export type Statement = [sentAt: string, messageId: string, fields: string[]];

/** When something was said and in which message. */
export interface Said {
  sentAt: string;
  messageId: string;
}

/**
 * Of the fields that a message states, those in which it stands: where no message sent later (at the same instant: with a greater id) has
 * stated the field. Takes the message into `standing`. In whatever order messages come, the same statements stand in the end.
 */
export function fieldsInWhichItStands(standing: Statement[], { sentAt, messageId }: Said, fields: string[]): string[] {
  const stands = fields.filter((field) => {
    const known = standing.find(([, , said]) => said.includes(field));
    return !known || isLater({ sentAt, messageId }, { sentAt: known[0], messageId: known[1] });
  });
  if (stands.length === 0) return [];
  for (const statement of standing) statement[2] = statement[2].filter((field) => !stands.includes(field));
  standing.push([sentAt, messageId, stands]);
  standing.splice(0, standing.length, ...standing.filter(([, , said]) => said.length > 0));
  return stands;
}

/** Whether the first was sent after the second; to the millisecond, like everything that is compared here. */
export function isLater(one: Said, other: Said): boolean {
  const [sent, before] = [Date.parse(one.sentAt), Date.parse(other.sentAt)];
  return sent > before || (sent === before && one.messageId > other.messageId);
}
