// Pinned questions and questions asked, from a data file of either form.

import { readFileSync } from 'node:fs';
import type { PinnedWordings } from '../../src/pins/matching/pin-matcher.ts';

/** The project's own pins and questions, near misses above all; run from the project's folder. */
export const OWN_PIN_CASES = 'tests/quality/pin-cases.json';

export interface AskedQuestion {
  readonly question: string;
  /** Pins that it means; empty where it belongs to none. */
  readonly pins: readonly string[];
}

export interface PinData {
  readonly name: string;
  readonly pins: readonly PinnedWordings[];
  readonly questions: readonly AskedQuestion[];
}

interface FormA {
  readonly paras: readonly { readonly id: number; readonly text: string }[];
  readonly questions: readonly { readonly question: string; readonly gold: readonly number[] }[];
}

interface FormB {
  readonly pins: readonly { readonly id: string; readonly phrasings: readonly string[] }[];
  readonly questions: readonly { readonly question: string; readonly pin: string | null }[];
}

/** In `{ paras, questions }` the texts are the pinned questions, in `{ pins, questions }` the phrasings. */
export function readPinData(file: string): PinData {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof read === 'object' && read !== null && 'questions' in read) {
    if ('pins' in read) return fromB(file, read as FormB);
    if ('paras' in read) return fromA(file, read as FormA);
  }
  throw new Error(`${file}: expected an object with “questions” and “paras” or “pins”.`);
}

/** Takes every third pin out; the questions that meant it belong to none then. */
export function withoutEveryThird(data: PinData): PinData {
  const pins = data.pins.filter((_, i) => i % 3 !== 2);
  const ids = new Set(pins.map(({ id }) => id));
  const questions = data.questions.map((asked) => ({
    ...asked,
    pins: asked.pins.filter((id) => ids.has(id)),
  }));
  return { ...data, pins, questions };
}

function fromA(name: string, { paras, questions }: FormA): PinData {
  return {
    name,
    pins: paras.map(({ id, text }) => ({ id: String(id), wordings: [text] })),
    questions: questions.map(({ question, gold }) => ({ question, pins: gold.map(String) })),
  };
}

function fromB(name: string, { pins, questions }: FormB): PinData {
  return {
    name,
    pins: pins.map(({ id, phrasings }) => ({ id, wordings: phrasings })),
    questions: questions.map(({ question, pin }) => ({
      question,
      pins: pin === null ? [] : [pin],
    })),
  };
}
