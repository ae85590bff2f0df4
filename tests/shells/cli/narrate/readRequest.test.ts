import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../../src/shells/cli/narrate/readRequest.ts';

describe('readRequest', () => {
  it('takes stories, a model and --check', () => {
    const request = readRequest(['chrononest', '--model', '/m', '--check'], {});
    expect(request).toEqual({ stories: ['chrononest'], model: '/m', check: true });
  });
  it('takes the model from the environment, and an argument before it', () => {
    expect(readRequest([], { NOCTILUCA_VOICE_MODEL: '/e' })).toMatchObject({ model: '/e' });
    expect(readRequest(['--model=/m'], { NOCTILUCA_VOICE_MODEL: '/e' })).toMatchObject({ model: '/m' });
    expect(readRequest([], {})).toMatchObject({ model: null });
  });
  it('refuses what it does not know', () => {
    expect(() => readRequest(['--voice'], {})).toThrow('--voice is not an option');
    expect(() => readRequest(['--model', '--check'], {})).toThrow('--model found no folder');
  });
});
