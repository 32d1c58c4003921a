import type { Shell } from '../shell';

/** A field of a schema, or a parameter of an operation. `type` is in words: 'text (date-time)', 'list of CaseSummary'. */
export interface ApiField {
  name: string;
  type: string;
  required: boolean;
  description: string;
  /** Where a parameter stands: 'query', 'path', 'header'; null for a schema's field. */
  place: string | null;
}

/** What an operation takes or answers: `schema` names one of the page's schemas, or is a type in words. */
export interface ApiContent {
  contentTypes: string[];
  schema: string | null;
}

/** One operation: a method on a path. `id` is unique in the page. */
export interface ApiOperation {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  parameters: ApiField[];
  body: ApiContent | null;
  responses: (ApiContent & { status: string; description: string })[];
}

/** An OpenAPI 3 document as a page can show it. */
export interface ApiDescription {
  title: string;
  version: string;
  description: string;
  groups: { name: string; operations: ApiOperation[] }[];
  schemas: { name: string; description: string; fields: ApiField[]; type: string }[];
  /** Names of the schemas, so that a type which is one of them becomes a link. */
  schemaNames: string[];
}

/** The page about the JSON API. */
export interface ApiDocsView {
  shell: Shell;
  /** Where the document itself is. */
  documentHref: string;
  api: ApiDescription;
}
