/** Something that happened: ids and facts, never a name, a phone number or a note. */
export interface DomainEvent<Payload extends object = object> {
  readonly payload: Payload;
}

/** A class of events: its type is a stable string, `module.what-happened`. */
export interface DomainEventClass<Event extends DomainEvent = DomainEvent> {
  readonly type: string;
  new (payload: Event['payload']): Event;
}

/** An event as a reaction receives it: `id` names this very event, wherever and however often it is delivered. */
export interface Delivered<Payload extends object = object> {
  readonly id: string;
  readonly payload: Payload;
}

/**
 * What is done when an event has happened. Its file is named as a sentence and so is its class, whose name (in kebab case) is what
 * `event_handled` and the queue know it by. Runs in one transaction a batch where `handleMany` is offered, else one an event.
 */
export interface Reaction<Payload extends object = object> {
  handle(event: Delivered<Payload>): Promise<void>;
  handleMany?(events: Delivered<Payload>[]): Promise<void>;
}
