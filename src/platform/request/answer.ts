/** A cookie to set; an empty value takes it away. */
export interface CookieToSet {
  name: string;
  value: string;
  maxAgeSeconds: number;
}

/** What a handler answers when a plain value is not enough: a status, headers, a cookie, or a redirect. Sent after the commit. */
export class Answer {
  constructor(
    readonly body: unknown,
    readonly options: { status?: number; headers?: Record<string, string>; cookie?: CookieToSet } = {},
  ) {}
}

/** 303: the browser goes and gets that address, so that a reload sends nothing twice. */
export class SeeOther extends Answer {
  constructor(
    readonly url: string,
    cookie?: CookieToSet,
  ) {
    super(undefined, { status: 303, headers: { location: url }, ...(cookie && { cookie }) });
  }
}
