import { Injectable } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EventsHandler } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { Reactions } from './reactions';

class Happened {
  static readonly type = 'test.happened';
  constructor(readonly payload: object) {}
}

@EventsHandler(Happened)
class TellAuditorWhenHappened {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@EventsHandler(Happened)
class CountWhenHappened extends TellAuditorWhenHappened {
  handleMany(): Promise<void> {
    return Promise.resolve();
  }
}

@Injectable()
class NoReaction {}

it('knows every reaction by its class, and which events call for it', async () => {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [Reactions, TellAuditorWhenHappened, CountWhenHappened, NoReaction],
  }).compile();
  await module.init();
  const reactions = module.get(Reactions);
  expect(reactions.namesTo('test.happened').sort()).toEqual(['count-when-happened', 'tell-auditor-when-happened']);
  expect(reactions.namesTo('test.never-happened')).toEqual([]);
  expect(reactions.named('count-when-happened')).toBeInstanceOf(CountWhenHappened);
  expect(reactions.takesMany('count-when-happened')).toBe(true);
  expect(reactions.takesMany('tell-auditor-when-happened')).toBe(false);
  expect(reactions.takesMany('unknown')).toBe(false);
  expect(() => reactions.named('unknown')).toThrow('No reaction is called unknown');
});
