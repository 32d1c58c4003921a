/** Where the next page of a list is: a link, or a form when the list came from typed words (never in an address). */
export type NextPage =
  { method: 'get'; href: string } | { method: 'post'; action: string; fields: { name: string; value: string }[] };
